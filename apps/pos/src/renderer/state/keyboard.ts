import { currentLine } from './orders.ts';
import { useRead } from './read.store.ts';
import { patchUi, useUi } from './ui.store.ts';

/** Lines of the check in hand as they stand on the screen: by course, where it has any. */
const linesShown = (): readonly string[] => {
  const { check } = useRead.getState();
  if (!check) return [];
  const lines =
    check.courses.length === 0
      ? check.lines
      : [...check.lines].sort((one, other) => one.course - other.course);
  return lines.map(({ id }) => currentLine(id));
};

/** Takes the line after (1) or before (-1) the one in hand; at either end it stays. */
export const stepLine = (step: 1 | -1): void => {
  const lines = linesShown();
  const { lineId } = useUi.getState();
  const at = lineId === null ? -1 : lines.indexOf(lineId);
  const next = at < 0 ? (step === 1 ? 0 : lines.length - 1) : at + step;
  const found = lines[next];
  if (found !== undefined) patchUi({ lineId: found });
};

/** Shows the category after (1) or before (-1) the one on the screen, round and round. */
export const stepCategory = (step: 1 | -1): void => {
  const ids = useRead.getState().menu?.view.categories.map(({ id }) => id) ?? [];
  const at = Math.max(0, ids.indexOf(useUi.getState().categoryId ?? ''));
  const next = ids[(at + step + ids.length) % ids.length];
  if (next !== undefined) patchUi({ categoryId: next, search: '' });
};

/** What is rung from now on is for this seat; null: for the whole table. Only where seats are rung for. */
export const chooseSeat = (seat: number | null): void => {
  const { check } = useRead.getState();
  if (check?.status !== 'open' || check.orderTypeKind !== 'dine_in' || check.covers === null)
    return;
  patchUi({ seat });
};

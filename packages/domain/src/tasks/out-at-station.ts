import type { Availability, Lack } from '../availability/project-availability.ts';
import { isServed } from '../checks/add-line/sellable.ts';
import type { CheckState } from '../checks/project-check.ts';
import type { MenuItemRow } from '../rows.ts';
import { type HouseTask, taskKey } from './house-task.ts';

type LineStatus = CheckState['lines'][number];
type ItemOf = (itemId: string) => MenuItemRow | undefined;

/** What of a sent line the kitchen has no more; hours are no reason: it was sold in time. */
export const lackOfLine = (
  itemOf: ItemOf,
  availability: Availability,
  { row }: Pick<LineStatus, 'row'>,
): Lack | undefined => {
  const item = itemOf(row.itemId);
  const own = item && availability.lackOfItem(item);
  if (own?.why === 'out' || own?.why === 'needs') return own;
  for (const { id, name } of row.modifiers.filter(isServed)) {
    const lack = availability.lackOfModifier(id);
    if (lack !== undefined) return { ...lack, why: 'needs', name: lack.name ?? name };
  }
  return undefined;
};

const waits = (line: LineStatus): boolean =>
  line.standing === 'live' &&
  line.sent &&
  !line.made &&
  line.liveQuantity > 0 &&
  line.row.stationKey !== null;

export type OutLine = { readonly line: LineStatus; readonly lack: Lack };

/**
 * Sent lines of a check that wait at a station and that the kitchen cannot make. `answeredAt`: when somebody said
 * last that it is made all the same.
 */
export const outLines = (
  state: CheckState,
  availability: Availability,
  itemOf: ItemOf,
  answeredAt: (lineId: string) => number | undefined,
): OutLine[] => {
  if (state.status !== 'open' && state.status !== 'settled') return [];
  return state.lines.filter(waits).flatMap((line) => {
    const lack = lackOfLine(itemOf, availability, line);
    const answered = answeredAt(line.row.id);
    if (lack === undefined) return [];
    return answered !== undefined && answered >= (lack.since ?? 0) ? [] : [{ line, lack }];
  });
};

/** Such a line as a task; its sender is who sent it (rule AV7). */
export const outTask = (
  checkId: string,
  { line, lack }: OutLine,
  sender: Pick<HouseTask, 'employeeId' | 'deviceId'>,
): HouseTask => {
  const { id, name, addedAt } = line.row;
  return {
    key: taskKey('out_at_station', id),
    type: 'out_at_station',
    checkId,
    subjectId: id,
    since: lack.since ?? addedAt,
    ...sender,
    names: lack.name === null ? [name] : [name, lack.name],
    quantity: line.liveQuantity,
    amountMinor: 0,
    standsAt: [],
    otherAt: [],
  };
};

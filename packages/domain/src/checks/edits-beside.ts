import type { LineRow } from '../rows.ts';
import type { CheckException } from './check-rows.ts';
import type { LineStatus } from './whole-line.ts';

/** What a guest sees of an edit. */
const wishOf = ({ quantity, note, modifiers }: LineRow): string =>
  JSON.stringify([
    quantity,
    note,
    modifiers.map(({ id, quantity: count, preId, off }) => [id, count, preId, off]),
  ]);

/**
 * What cut-off registers made of one unsent line, each once: the edit that counts, then those that differ from it and
 * from each other (rule CK16). Of one alone: the line was not edited twice.
 */
export const editsOf = ({ row, beside = [] }: Pick<LineStatus, 'row' | 'beside'>): LineRow[] => {
  const all = [row, ...beside];
  const wishes = all.map(wishOf);
  return all.filter((_, at) => wishes.indexOf(wishes[at] ?? '') === at);
};

/** They may differ by their note alone. */
export const editText = ({ quantity, name, modifiers, note }: LineRow): string => {
  const more = [...modifiers.map((one) => one.name), ...(note === null ? [] : [note])].join(', ');
  return `${quantity} × ${name}${more === '' ? '' : ` (${more})`}`;
};

/** Whoever edits a line decides against the edits beside it and its removals, as far as they are known here. */
export const besideIds = ({
  beside = [],
  takenOffAs = [],
}: Pick<LineStatus, 'beside' | 'takenOffAs'>): string[] | null => {
  const ids = [...beside.map(({ id }) => id), ...takenOffAs.map(({ lineId }) => lineId)];
  return ids.length === 0 ? null : ids;
};

const mayBeChosen = ({ row, sent, standing, liveQuantity }: LineStatus): boolean =>
  standing === 'live' && !sent && liveQuantity > 0 && row.fee == null && row.charge == null;

/** Unsent lines that a register took off while another one changed them, as long as nobody said (rule CK17). */
export const takenOffBeside = (lines: readonly LineStatus[]): CheckException[] =>
  lines
    .filter((line) => mayBeChosen(line) && line.takenOffAs !== undefined)
    .map(({ row }) => ({ type: 'removed_and_changed', subjectId: row.id }));

/** Unsent lines that cut-off registers changed otherwise, as long as nobody chose (rule CK16). */
export const editedTwice = (lines: readonly LineStatus[]): CheckException[] =>
  lines
    .filter((line) => mayBeChosen(line) && editsOf(line).length > 1)
    .map(({ row }) => ({ type: 'edited_twice', subjectId: row.id }));

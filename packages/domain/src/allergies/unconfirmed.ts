import type { CheckState } from '../checks/project-check.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { isFee } from '../delivery/standing-fee.ts';
import type { ClashConfirmationRow } from '../rows.ts';
import { isWorse } from './allergen-states.ts';
import { allergyKey } from './allergy-marks.ts';
import {
  type AllergenMenu,
  type AllergyClash,
  askedAbout,
  type Clash,
  clashesOf,
  clashProblem,
  dishOf,
} from './clashes.ts';

/** An unsent line with what it clashes with and nobody confirmed of it yet. */
export type UnconfirmedLine = { readonly line: LineStatus; readonly clashes: readonly Clash[] };

/** What was confirmed of a family of edits, by its first line. */
export const confirmedByRoot = (
  { lines }: Pick<CheckState, 'lines'>,
  confirmations: readonly ClashConfirmationRow[],
): ReadonlyMap<string, ClashConfirmationRow['clashes']> => {
  const roots = new Map(lines.map(({ row, rootId }) => [row.id, rootId]));
  const found = new Map<string, ClashConfirmationRow['clashes']>();
  for (const { lineId, clashes } of confirmations) {
    const root = roots.get(lineId) ?? lineId;
    found.set(root, [...(found.get(root) ?? []), ...clashes]);
  }
  return found;
};

/** Nothing of a clash is to be asked: it was confirmed, and is no worse by now. */
export const isConfirmed = (
  known: ClashConfirmationRow['clashes'] | undefined,
  clash: Clash,
): boolean =>
  known?.some((one) => one.key === allergyKey(clash) && !isWorse(clash.state, one.state)) === true;

const isUnsent = (line: LineStatus): boolean =>
  line.standing === 'live' && !line.sent && !isFee(line) && line.allergies.length > 0;

/**
 * Unsent lines of a check that clash with allergies noted after they were rung, or that came to them by a move
 * (rule AY17). What was confirmed of a line, or of what it was before its edits, is not asked about again unless it is
 * worse by now.
 */
export const unsentUnconfirmed = (
  state: Pick<CheckState, 'lines'>,
  confirmations: readonly ClashConfirmationRow[],
  menu: AllergenMenu | undefined,
): UnconfirmedLine[] => {
  const confirmed = confirmedByRoot(state, confirmations);
  return state.lines.filter(isUnsent).flatMap((line) => {
    const dish = dishOf(line.row.itemId, line.row.modifiers, menu);
    const clashes = askedAbout(clashesOf(line.allergies, dish, menu)).filter(
      (clash) => !isConfirmed(confirmed.get(line.rootId), clash),
    );
    return clashes.length === 0 ? [] : [{ line, clashes }];
  });
};

/** The refusal of a send, or of money that sends, while somebody is to be asked. */
export const unconfirmedProblem = (open: readonly UnconfirmedLine[]): AllergyClash | undefined => {
  const [first] = open;
  return first && clashProblem(first.line.row.name, first.clashes);
};

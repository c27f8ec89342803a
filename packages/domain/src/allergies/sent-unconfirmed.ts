import type { CheckState } from '../checks/project-check.ts';
import type { ClashConfirmationRow } from '../rows.ts';
import { type AllergenMenu, askedAbout, type Clash, clashesOf, dishOf } from './clashes.ts';
import { confirmedByRoot, isConfirmed } from './unconfirmed.ts';

type LineStatus = CheckState['lines'][number];

/** A sent line with what nobody confirmed of it. `seat` null: no seat alone. */
export type SentUnconfirmed = {
  readonly line: LineStatus;
  readonly seat: number | null;
  readonly clashes: readonly Clash[];
};

/** What nobody declared is marked at the line and asked about when it is rung, and not again for each plate. */
const isDeclared = ({ state }: Clash): boolean => state !== 'unknown';

const isServed = (line: LineStatus): boolean =>
  line.sent && line.standing === 'live' && line.liveQuantity > 0 && line.allergies.length > 0;

const seatOf = ({ check }: CheckState, { place }: LineStatus): number | null => {
  const here = place.shares.filter(({ checkId }) => checkId === check.id);
  return here.length === 1 ? (here[0]?.seat ?? null) : null;
};

/**
 * Sent lines of an open check that are declared to contain, or maybe contain, what their guest must not be served,
 * and that nobody said so of: the allergy was noted by a register that could not be seen, or after the line was rung
 * (rule AY18). Follows from the facts alone.
 */
export const sentUnconfirmed = (
  state: CheckState,
  confirmations: readonly ClashConfirmationRow[],
  menu: AllergenMenu | undefined,
): SentUnconfirmed[] => {
  if (state.status !== 'open') return [];
  const confirmed = confirmedByRoot(state, confirmations);
  return state.lines.filter(isServed).flatMap((line) => {
    const dish = dishOf(line.row.itemId, line.row.modifiers, menu);
    const clashes = askedAbout(clashesOf(line.allergies, dish, menu)).filter(
      (clash) => isDeclared(clash) && !isConfirmed(confirmed.get(line.rootId), clash),
    );
    return clashes.length === 0 ? [] : [{ line, seat: seatOf(state, line), clashes }];
  });
};

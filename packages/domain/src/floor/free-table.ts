import type { DiningTableRow } from '../rows.ts';
import type { PartyNow } from './party-course.ts';
import type { TableNow } from './project-floor.ts';
import { keptFor, STAY_MS } from './save-party/table-kept.ts';

export type FreeTable = { readonly tableId: string; readonly label: string };

export type TableWish = {
  /** The party that looks for one; absent: guests who sit already. */
  readonly partyId?: string;
  readonly size: number;
  /** UTC ms. */
  readonly at: number;
  /** The table that it is not to be. */
  readonly not: string | null;
};

export type FreeTables = {
  readonly tables: readonly DiningTableRow[];
  readonly floor: readonly TableNow[];
  /** Reservations that have a table. */
  readonly kept: readonly PartyNow[];
  readonly now: number;
};

const isFree = (
  { tables: _, floor, kept, now }: FreeTables,
  wish: TableWish,
  id: string,
): boolean => {
  const table = floor.find(({ tableId }) => tableId === id);
  const sitThere = table !== undefined && table.state !== 'free';
  const ofParty = wish.partyId === undefined ? {} : { id: wish.partyId };
  return (
    id !== wish.not &&
    !(sitThere && wish.at < now + STAY_MS) &&
    keptFor({ ...ofParty, tableId: id, at: wish.at }, kept) === undefined
  );
};

/** The smallest table that fits and that nobody else sits or is expected at, on the same floor first (rule FL42). */
export const freeTable = (state: FreeTables, wish: TableWish): FreeTable | null => {
  const here = state.tables.find(({ id }) => id === wish.not)?.floor;
  const away = ({ floor }: DiningTableRow) => Number(floor !== here);
  const [best] = state.tables
    .filter(({ id, seats }) => seats >= wish.size && isFree(state, wish, id))
    .sort(
      (a, b) =>
        away(a) - away(b) ||
        a.seats - b.seats ||
        a.label.localeCompare(b.label, 'en', { numeric: true }),
    );
  return best === undefined ? null : { tableId: best.id, label: best.label };
};

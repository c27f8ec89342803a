import type { Fact } from '@galley/base';
import type { DecisionContext } from '../decision.ts';
import { eventFact } from '../event-fact.ts';
import { type EventRow, groupBy, type PartyRow, type PartyStepRow } from '../rows.ts';
import type { FloorTask } from './floor-tasks.ts';
import { isExpected, type PartyNow, partiesNow } from './party-course.ts';
import { STAY_MS } from './save-party/table-kept.ts';

export type ReservationReads = {
  /** Parties that are expected from one moment to another. UTC ms. */
  partiesBetween(from: number, until: number): readonly PartyRow[];
  stepsOf(partyIds: readonly string[]): readonly PartyStepRow[];
  /** Events of type `table_shared` about a party. */
  sharesOf(partyId: string): readonly EventRow[];
};

type Pair = readonly [PartyRow, PartyRow];

/** Two who are expected at one table within a stay of each other. */
const pairsAt = (rows: readonly PartyRow[]): Pair[] => {
  const inTime = rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return inTime.flatMap((one, at) =>
    inTime
      .slice(at + 1)
      .filter((other) => other.at - one.at < STAY_MS)
      .map((other): Pair => [one, other]),
  );
};

const pairsOf = (rows: readonly PartyRow[]): Pair[] =>
  [...groupBy(rows, ({ tableId }) => tableId ?? '').values()].flatMap(pairsAt);

const names = ({ detail }: EventRow, otherId: string, tableId: string | null): boolean =>
  detail.other === otherId && detail.table === tableId;

const isShared = ([a, b]: Pair, reads: ReservationReads): boolean =>
  reads.sharesOf(a.id).some((event) => names(event, b.id, a.tableId)) ||
  reads.sharesOf(b.id).some((event) => names(event, a.id, a.tableId));

/** Reservations that have a table from a moment on, with what became of them. */
export const tablesKeptFrom = (reads: ReservationReads, from: number): PartyNow[] => {
  const rows = keptRows(reads, from);
  return partiesNow(rows, reads.stepsOf(rows.map(({ id }) => id)));
};

const keptRows = (reads: ReservationReads, from: number): PartyRow[] =>
  reads
    .partiesBetween(from, Number.MAX_SAFE_INTEGER)
    .filter(({ walkIn, tableId }) => walkIn === 0 && tableId !== null);

/** Tables that are kept for two parties, which nobody said is wanted (rule FL42). `from`: begin of the day, UTC ms. */
export const keptTwice = (reads: ReservationReads, from: number): FloorTask[] => {
  const close = pairsOf(keptRows(reads, from));
  if (close.length === 0) return [];
  const ids = [...new Set(close.flat().map(({ id }) => id))];
  const here = partiesNow([...new Set(close.flat())], reads.stepsOf(ids)).filter(isExpected);
  return pairsOf(here.map(({ party }) => party))
    .filter((pair) => !isShared(pair, reads))
    .map(([a, b]) => ({
      type: 'kept_twice',
      tableId: a.tableId ?? '',
      partyIds: [a.id, b.id],
    }));
};

/** A person wants a table kept for one party beside others. */
export const shareTable = (
  partyId: string,
  others: readonly string[],
  tableId: string,
  context: DecisionContext,
): Fact[] =>
  others.map((other) => eventFact(context, 'table_shared', partyId, { other, table: tableId }));

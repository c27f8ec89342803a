import { type Failure, failure } from '@galley/base';
import type { DiningTableRow, PartyRow } from '../../rows.ts';
import { wallTime } from '../../time-clock/wall-time.ts';
import { isExpected, type PartyNow } from '../party-course.ts';

/** How long guests of a reservation are expected to stay. */
export const STAY_MS = 120 * 60_000;

export type TableKept = Failure<'table_kept'>;

type Wanted = { readonly id?: string; readonly tableId: string | null; readonly at: number };

/** Others who are expected at the table within a stay of that time; the nearest in time first. */
export const allKeptFor = ({ id, tableId, at }: Wanted, others: readonly PartyNow[]): PartyRow[] =>
  tableId === null
    ? []
    : others
        .filter(isExpected)
        .map(({ party }) => party)
        .filter((party) => party.walkIn === 0 && party.id !== id && party.tableId === tableId)
        .filter((party) => Math.abs(party.at - at) < STAY_MS)
        .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || (a.id < b.id ? -1 : 1));

export const keptFor = (wanted: Wanted, others: readonly PartyNow[]): PartyRow | undefined =>
  allKeptFor(wanted, others)[0];

/** Said until a person wants it all the same (rule FL21). */
export const tableKept = (
  party: PartyRow,
  { tables, timeZone }: { readonly tables: readonly DiningTableRow[]; readonly timeZone: string },
  name: string | null,
): TableKept => {
  const label = tables.find(({ id }) => id === party.tableId)?.label ?? '';
  const time = wallTime(party.at, timeZone).wall.slice(11);
  return failure(
    'table_kept',
    `Table ${label} is kept for ${name ?? 'other guests'} at ${time}. Choose another table or time, or note it all the same.`,
    'tableId',
  );
};

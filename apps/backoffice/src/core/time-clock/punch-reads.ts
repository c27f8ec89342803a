import {
  type BreakTypeRow,
  breakTypes,
  type JobRow,
  jobs,
  type PersonJobRow,
  type PunchRows,
  personJobs,
  punchCorrections,
  punches,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { gte, sql } from 'drizzle-orm';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type PunchReads = {
  jobs(): readonly JobRow[];
  breakTypes(): readonly BreakTypeRow[];
  personJobs(): readonly PersonJobRow[];
  /** Punches and corrections from a business date on. */
  punchesSince(from: string): PunchRows;
  /** Business date of a punch or an added one; undefined: it is not here. */
  punchOwner(
    id: string,
  ): { readonly employeeId: string; readonly businessDate: string } | undefined;
  /** The last that a person did at any device between two moments. */
  lastSeen(employeeId: string, after: number, before: number): number | null;
};

const bySort = <T extends { readonly sort: number; readonly id: string }>(
  rows: readonly T[],
): T[] => [...rows].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

export const createPunchReads = (db: Db, client: Replica['db']): PunchReads => ({
  jobs: () => bySort(liveRows(db, jobs)),
  breakTypes: () => bySort(liveRows(db, breakTypes)),
  personJobs: () => liveRows(db, personJobs),
  punchesSince: (from) => ({
    punches: db.select().from(punches).where(gte(punches.businessDate, from)).all(),
    corrections: db
      .select()
      .from(punchCorrections)
      .where(gte(punchCorrections.businessDate, from))
      .all(),
  }),
  punchOwner: (id) =>
    db
      .select({ employeeId: punches.employeeId, businessDate: punches.businessDate })
      .from(punches)
      .where(sql`${punches.id} = ${id}`)
      .get() ??
    db
      .select({
        employeeId: punchCorrections.employeeId,
        businessDate: punchCorrections.businessDate,
      })
      .from(punchCorrections)
      .where(sql`${punchCorrections.id} = ${id}`)
      .get(),
  lastSeen: (employeeId, after, before) =>
    client
      .prepare('SELECT max(at) FROM event WHERE employeeId = ? AND at > ? AND at < ?')
      .pluck()
      .get(employeeId, after, before) as number | null,
});

import {
  COUNTDOWN_LINES_QUERY,
  type CountedLine,
  customers,
  type DiningTableRow,
  diningTables,
  type PartyRow,
  type PartyStepRow,
  parties,
  partySteps,
  type TableCleanRow,
  type TableSectionRow,
  tableCleans,
  tableSections,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { and, eq, gte, lt } from 'drizzle-orm';
import { among, type Db, liveRows } from '../reads/live-rows.ts';

export type TaskReads = {
  tables(): readonly DiningTableRow[];
  cleansOf(businessDate: string): readonly TableCleanRow[];
  sections(): readonly TableSectionRow[];
  party(partyId: string): PartyRow | undefined;
  /** Parties that are expected, or came, from one moment to another. */
  partiesBetween(from: number, until: number): readonly PartyRow[];
  stepsOf(partyIds: readonly string[]): readonly PartyStepRow[];
  customerName(customerId: string): string | undefined;
  linesOfCountdown(countdownId: string): readonly CountedLine[];
};

export const createTaskReads = (db: Db, client: Pick<Replica['db'], 'prepare'>): TaskReads => ({
  tables: () => liveRows(db, diningTables),
  cleansOf: (businessDate) => liveRows(db, tableCleans, eq(tableCleans.businessDate, businessDate)),
  sections: () => liveRows(db, tableSections),
  party: (partyId) => liveRows(db, parties, eq(parties.id, partyId))[0],
  partiesBetween: (from, until) =>
    liveRows(db, parties, and(gte(parties.at, from), lt(parties.at, until))),
  stepsOf: (partyIds) => liveRows(db, partySteps, among(partySteps.partyId, partyIds)),
  customerName: (customerId) => liveRows(db, customers, eq(customers.id, customerId))[0]?.name,
  linesOfCountdown: (countdownId) =>
    client.prepare(COUNTDOWN_LINES_QUERY).all(countdownId) as CountedLine[],
});

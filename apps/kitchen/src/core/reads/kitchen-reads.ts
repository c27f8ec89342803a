import {
  type AllergyRows,
  allergies,
  allergyWithdrawals,
  daySessions,
  KIN_QUERY,
  type LineMoveRow,
  type LineVoidRow,
  lineMoves,
  lines,
  lineVoids,
  type MarkedLine,
  type SiteRow,
  type StationRow,
  sites,
  stations,
  TICKET_RANK,
  type TicketAckRow,
  type TicketRow,
  ticketAcks,
  tickets,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { and, desc, eq, gte, type inArray, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type AvailabilityReads, createAvailabilityReads } from './availability-reads.ts';
import { createDeviceReads, type DeviceReads } from './device-reads.ts';
import { wholeRows } from './whole-rows.ts';

/** Indexes of the kitchen's own questions; statements of SQLite. */
export const KITCHEN_INDEXES: readonly string[] = [
  `CREATE INDEX IF NOT EXISTS ticket_open ON ticket (firedAt) WHERE rank < ${TICKET_RANK.bumped}`,
  'CREATE INDEX IF NOT EXISTS ticket_bumped ON ticket (businessDate, bumpedAt)',
  'CREATE INDEX IF NOT EXISTS ticket_ack_ticket ON ticket_ack (ticketId)',
  'CREATE INDEX IF NOT EXISTS line_void_date ON line_void (businessDate)',
];

export type CheckName = {
  /** Null: its table is not known here. */
  readonly label: string | null;
  readonly guestName: string | null;
};

export type KitchenReads = AvailabilityReads &
  DeviceReads & {
    site(siteId: string): SiteRow | undefined;
    /** Dates of the latest day sessions. */
    sessions(): readonly { readonly businessDate: string }[];
    /** In the order in which the house lists them. */
    stations(): readonly StationRow[];
    /** Names of the site's devices by id. */
    deviceNames(): ReadonlyMap<string, string>;
    /** Devices that were shut out, or are gone. */
    revokedDevices(): ReadonlySet<string>;
    ticket(id: string): TicketRow | undefined;
    /** Fired and not bumped, of any date: what was left open yesterday still waits. */
    openTickets(): readonly TicketRow[];
    /** Latest bumped first. Without a station: of all of them. */
    bumpedTickets(
      businessDate: string,
      stationKey: string | undefined,
      limit: number,
    ): readonly TicketRow[];
    /** Checks with voids or allergies of this date or later. */
    changedChecks(businessDate: string): readonly string[];
    /** What people call these checks now. */
    namesOfChecks(checkIds: readonly string[]): ReadonlyMap<string, CheckName>;
    /** These checks and all that lines were moved between them and others. */
    kinOf(checkIds: readonly string[]): readonly string[];
    movesOfChecks(checkIds: readonly string[]): readonly LineMoveRow[];
    linesOfChecks(checkIds: readonly string[]): readonly MarkedLine[];
    /** What tells of the allergies on these checks; `checkIds` are whole kins. */
    allergyRows(checkIds: readonly string[]): AllergyRows;
    ticketsOfChecks(checkIds: readonly string[]): readonly TicketRow[];
    voidsOfChecks(checkIds: readonly string[]): readonly LineVoidRow[];
    acksOfTickets(ticketIds: readonly string[]): readonly TicketAckRow[];
  };

/** `column IN (…)` over a list of any length as one bound value. */
const among = (column: SQL | Parameters<typeof inArray>[0], values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

const staticReads = (db: ReturnType<typeof drizzle>) => ({
  site: (siteId: string) =>
    db
      .select()
      .from(sites)
      .where(and(eq(sites.id, siteId), wholeRows(sites)))
      .get(),
  sessions: () =>
    db
      .select({ businessDate: daySessions.businessDate })
      .from(daySessions)
      .orderBy(desc(daySessions.businessDate))
      .limit(2)
      .all(),
  stations: () =>
    db.select().from(stations).where(wholeRows(stations)).orderBy(stations.sort, stations.id).all(),
  deviceNames: () => {
    const rows = db.all<{ id: string; name: string }>(sql`SELECT id, name FROM device`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  revokedDevices: () => {
    const rows = db.all<{ id: string }>(sql`SELECT id FROM device WHERE rank > 0 OR _deleted = 1`);
    return new Set(rows.map(({ id }) => id));
  },
});

const ticketReads = (db: ReturnType<typeof drizzle>) => ({
  ticket: (id: string) => db.select().from(tickets).where(eq(tickets.id, id)).get(),
  openTickets: () =>
    db
      .select()
      .from(tickets)
      .where(sql`rank < ${sql.raw(String(TICKET_RANK.bumped))}`)
      .orderBy(tickets.firedAt)
      .all(),
  bumpedTickets: (businessDate: string, stationKey: string | undefined, limit: number) =>
    db
      .select()
      .from(tickets)
      .where(
        and(
          eq(tickets.businessDate, businessDate),
          gte(tickets.rank, TICKET_RANK.bumped),
          stationKey === undefined ? undefined : eq(tickets.stationKey, stationKey),
        ),
      )
      .orderBy(desc(tickets.bumpedAt))
      .limit(limit)
      .all(),
});

/** Most checks have none: then neither lines nor moves are read. */
const allergyRowsOf = (db: ReturnType<typeof drizzle>, ids: readonly string[]): AllergyRows => {
  const noted = db.select().from(allergies).where(among(allergies.checkId, ids)).all();
  const withdrawals = db
    .select()
    .from(allergyWithdrawals)
    .where(among(allergyWithdrawals.checkId, ids))
    .all();
  if (noted.length === 0) return { allergies: noted, withdrawals, moves: [], lines: [] };
  const { movesOfChecks, linesOfChecks } = changeReads(db);
  return { allergies: noted, withdrawals, moves: movesOfChecks(ids), lines: linesOfChecks(ids) };
};

const changeReads = (db: ReturnType<typeof drizzle>) => ({
  changedChecks: (businessDate: string) =>
    [lineVoids, allergies, allergyWithdrawals].flatMap((table) =>
      db
        .selectDistinct({ checkId: table.checkId })
        .from(table)
        .where(gte(table.businessDate, businessDate))
        .all()
        .map(({ checkId }) => checkId),
    ),
  allergyRows: (ids: readonly string[]) => allergyRowsOf(db, ids),
  namesOfChecks: (ids: readonly string[]) => {
    const rows = db.all<CheckName & { readonly id: string }>(
      sql`SELECT c.id, CASE WHEN c.tableId IS NULL THEN c.callNumber ELSE t.label END AS label,
            c.guestName
          FROM "check" c LEFT JOIN dining_table t ON t.id = c.tableId AND t._deleted = 0
          WHERE ${among(sql`c.id`, ids)} AND c._deleted = 0`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  movesOfChecks: (ids: readonly string[]) =>
    db.select().from(lineMoves).where(among(lineMoves.checkId, ids)).all(),
  linesOfChecks: (ids: readonly string[]) =>
    db
      .select({
        id: lines.id,
        supersedes: lines.supersedes,
        checkId: lines.checkId,
        seat: lines.seat,
      })
      .from(lines)
      .where(among(lines.checkId, ids))
      .all(),
  ticketsOfChecks: (ids: readonly string[]) =>
    db.select().from(tickets).where(among(tickets.checkId, ids)).all(),
  voidsOfChecks: (ids: readonly string[]) =>
    db.select().from(lineVoids).where(among(lineVoids.checkId, ids)).all(),
  acksOfTickets: (ids: readonly string[]) =>
    db.select().from(ticketAcks).where(among(ticketAcks.ticketId, ids)).all(),
});

/** The kitchen's questions to its replica. */
export const createKitchenReads = (replica: Pick<Replica, 'db'>): KitchenReads => {
  const db = drizzle(replica.db);
  const kin = replica.db.prepare(KIN_QUERY).pluck();
  const kinOf = (checkIds: readonly string[]) => kin.all(JSON.stringify(checkIds)) as string[];
  return {
    ...createAvailabilityReads(db),
    ...createDeviceReads(db),
    ...staticReads(db),
    ...ticketReads(db),
    ...changeReads(db),
    kinOf,
  };
};

import { atFirst } from '@galley/base';
import {
  type AllergyRows,
  allergies,
  allergyWithdrawals,
  type CourseFireRow,
  type CourseRow,
  courseFires,
  courses,
  daySessions,
  KIN_QUERY,
  type LineMoveRow,
  type LinePlanRow,
  type LineVoidRow,
  lineVoids,
  type MarkedLine,
  type SiteRow,
  type StationRow,
  sites,
  stations,
  TICKET_RANK,
  type TicketAckRow,
  type TicketDeliveryRow,
  type TicketMarkRow,
  type TicketRow,
  ticketAcks,
  tickets,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { allergyReads } from './allergy-reads.ts';
import { type AvailabilityReads, createAvailabilityReads } from './availability-reads.ts';
import { among, bound, type Client, rowsOfChecks } from './check-row-reads.ts';
import { createDeviceReads, type DeviceReads } from './device-reads.ts';
import { wholeRows } from './whole-rows.ts';

/** Indexes of the kitchen's own questions; statements of SQLite. */
export const KITCHEN_INDEXES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS ticket_bumped ON ticket (businessDate, bumpedAt)',
  'CREATE INDEX IF NOT EXISTS ticket_ack_ticket ON ticket_ack (ticketId)',
  'CREATE INDEX IF NOT EXISTS line_void_date ON line_void (businessDate)',
];

export type CheckName = {
  /** Null: its table is not known here. */
  readonly label: string | null;
  readonly guestName: string | null;
  readonly promisedAt: number | null;
  readonly orderTypeId: string | null;
  /** What guests at the counter are called by; null: at a table, or brought to them. */
  readonly callNumber: string | null;
  /** 1: its order type is that of guests who sit, or is not known here. */
  readonly seated: 0 | 1;
};

export type KitchenReads = AvailabilityReads &
  DeviceReads & {
    site(siteId: string): SiteRow | undefined;
    /** Dates of the latest day sessions. */
    sessions(): readonly { readonly businessDate: string }[];
    /** In the order in which the house lists them. */
    stations(): readonly StationRow[];
    /** The courses of the house, in no order. */
    courses(): readonly CourseRow[];
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
    /** Bumped under this business date or a later one, at most 6,000 of the latest. */
    ticketsMadeSince(businessDate: string): readonly TicketRow[];
    /** All of a business date, at most 6,000 of the latest. */
    ticketsOfDay(businessDate: string): readonly TicketRow[];
    /** Business dates of which tickets are here, the latest first, at most 60, with how many there are. */
    ticketDays(): readonly { readonly businessDate: string; readonly tickets: number }[];
    firesSince(businessDate: string): readonly CourseFireRow[];
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
    /** Fires on these checks, and what took them back. */
    firesOfChecks(checkIds: readonly string[]): readonly CourseFireRow[];
    plansOfChecks(checkIds: readonly string[]): readonly LinePlanRow[];
    /** What people said of tickets of these checks, and what was taken back. */
    marksOfChecks(checkIds: readonly string[]): readonly TicketMarkRow[];
    /** By what means tickets of these checks came before eyes. */
    deliveriesOfChecks(checkIds: readonly string[]): readonly TicketDeliveryRow[];
    acksOfTickets(ticketIds: readonly string[]): readonly TicketAckRow[];
  };

/** Each question is built and prepared when it is first asked. */
const staticReads = (db: Client) => {
  const { placeholder } = sql;
  const site = atFirst(() => {
    const wanted = and(eq(sites.id, placeholder('id')), wholeRows(sites));
    return db.select().from(sites).where(wanted).prepare();
  });
  const sessions = atFirst(() =>
    db
      .select({ businessDate: daySessions.businessDate })
      .from(daySessions)
      .orderBy(desc(daySessions.businessDate))
      .limit(2)
      .prepare(),
  );
  const ofHouse = atFirst(() =>
    db
      .select()
      .from(stations)
      .where(wholeRows(stations))
      .orderBy(stations.sort, stations.id)
      .prepare(),
  );
  const meal = atFirst(() => db.select().from(courses).where(wholeRows(courses)).prepare());
  const names = atFirst(() =>
    db.$client.prepare<[], { id: string; name: string }>('SELECT id, name FROM device'),
  );
  const revoked = atFirst(() =>
    db.$client.prepare<[], string>('SELECT id FROM device WHERE rank > 0 OR _deleted = 1').pluck(),
  );
  return {
    site: (id: string) => site().get({ id }),
    sessions: () => sessions().all(),
    stations: () => ofHouse().all(),
    courses: () => meal().all(),
    deviceNames: () =>
      new Map(
        names()
          .all()
          .map(({ id, name }) => [id, name]),
      ),
    revokedDevices: () => new Set(revoked().all()),
  };
};

const MOST_LEARNED = 6000;

const ticketReads = (db: Client) => {
  const { placeholder } = sql;
  const one = atFirst(() =>
    db
      .select()
      .from(tickets)
      .where(eq(tickets.id, placeholder('id')))
      .prepare(),
  );
  const open = atFirst(() =>
    db
      .select()
      .from(tickets)
      .where(sql`rank < ${sql.raw(String(TICKET_RANK.bumped))}`)
      .orderBy(tickets.firedAt)
      .prepare(),
  );
  const bumped = (ofStation: SQL | undefined) =>
    atFirst(() =>
      db
        .select()
        .from(tickets)
        .where(
          and(
            eq(tickets.businessDate, placeholder('businessDate')),
            gte(tickets.rank, TICKET_RANK.bumped),
            ofStation,
          ),
        )
        .orderBy(desc(tickets.bumpedAt))
        .limit(placeholder('limit'))
        .prepare(),
    );
  const bumpedAnywhere = bumped(undefined);
  const bumpedAt = bumped(eq(tickets.stationKey, placeholder('stationKey')));
  const made = atFirst(() =>
    db
      .select()
      .from(tickets)
      .where(
        and(
          gte(tickets.businessDate, placeholder('businessDate')),
          gte(tickets.rank, TICKET_RANK.bumped),
        ),
      )
      .orderBy(desc(tickets.businessDate), desc(tickets.bumpedAt))
      .limit(MOST_LEARNED)
      .prepare(),
  );
  const fires = atFirst(() =>
    db
      .select()
      .from(courseFires)
      .where(gte(courseFires.businessDate, placeholder('businessDate')))
      .prepare(),
  );
  const ofDay = atFirst(() =>
    db
      .select()
      .from(tickets)
      .where(eq(tickets.businessDate, placeholder('businessDate')))
      .orderBy(desc(tickets.firedAt))
      .limit(MOST_LEARNED)
      .prepare(),
  );
  const days = atFirst(() =>
    db.$client.prepare<[], { businessDate: string; tickets: number }>(
      `SELECT businessDate, count(*) AS tickets FROM ticket
         GROUP BY businessDate ORDER BY businessDate DESC LIMIT 60`,
    ),
  );
  return {
    ticketsOfDay: (businessDate: string) => ofDay().all({ businessDate }),
    ticketDays: () => days().all(),
    ticketsMadeSince: (businessDate: string) => made().all({ businessDate }),
    firesSince: (businessDate: string) => fires().all({ businessDate }),
    ticket: (id: string) => one().get({ id }),
    openTickets: () => open().all(),
    bumpedTickets: (businessDate: string, stationKey: string | undefined, limit: number) =>
      stationKey === undefined
        ? bumpedAnywhere().all({ businessDate, limit })
        : bumpedAt().all({ businessDate, limit, stationKey }),
  };
};

const NAMES = `SELECT c.id, CASE WHEN c.tableId IS NULL THEN c.callNumber ELSE t.label END AS label,
    c.guestName, c.promisedAt, c.orderTypeId,
    CASE WHEN c.tableId IS NULL AND coalesce(o.kind, '') <> 'delivery' THEN c.callNumber END AS callNumber,
    coalesce(o.kind, 'dine_in') = 'dine_in' AS seated
  FROM "check" c LEFT JOIN dining_table t ON t.id = c.tableId AND t._deleted = 0
    LEFT JOIN order_type o ON o.id = c.orderTypeId
  WHERE c.id IN (SELECT value FROM json_each(?)) AND c._deleted = 0`;

const changeReads = (db: Client) => {
  const changed = [lineVoids, allergies, allergyWithdrawals].map((table) =>
    atFirst(() =>
      db
        .selectDistinct({ checkId: table.checkId })
        .from(table)
        .where(gte(table.businessDate, sql.placeholder('businessDate')))
        .prepare(),
    ),
  );
  const names = atFirst(() =>
    db.$client.prepare<[string], CheckName & { readonly id: string }>(NAMES),
  );
  const acks = atFirst(() =>
    db.select().from(ticketAcks).where(among(ticketAcks.ticketId)).prepare(),
  );
  const ofChecks = rowsOfChecks(db);
  return {
    ...ofChecks,
    changedChecks: (businessDate: string) =>
      changed.flatMap((read) =>
        read()
          .all({ businessDate })
          .map(({ checkId }) => checkId),
      ),
    allergyRows: allergyReads(db, ofChecks),
    namesOfChecks: (ids: readonly string[]) =>
      new Map(
        names()
          .all(JSON.stringify(ids))
          .map((row) => [row.id, row]),
      ),
    acksOfTickets: (ids: readonly string[]) => acks().all(bound(ids)),
  };
};

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

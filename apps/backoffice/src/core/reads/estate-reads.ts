import type { Doc, Json, KindSpec } from '@galley/base';
import { KINDS, type ResolutionRow, resolutions } from '@galley/domain';
import type { QuarantinedRow } from '@galley/sync/protocol';
import { sql } from 'drizzle-orm';
import { type Db, liveRows } from './live-rows.ts';

export type DeviceRow = {
  readonly id: string;
  readonly name: string;
  readonly deviceKind: string;
  readonly number: number;
  readonly epoch: number;
  readonly enrolledAt: number;
  /** 1: revoked. */
  readonly rank: number;
};

export type VerdictRow = {
  readonly id: string;
  readonly at: number;
  readonly code: string;
  readonly origin: string;
  readonly reason: string;
  readonly rows: readonly QuarantinedRow[];
};

export type ForkRow = {
  readonly id: string;
  readonly at: number;
  readonly origin: string;
  readonly fromSeq: number;
  readonly toSeq: number;
};

export type AlarmRow = {
  readonly id: string;
  readonly at: number;
  readonly code: string;
  readonly origin: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly doc: Doc;
};

export type EndpointRow = {
  readonly id: string;
  readonly hubId: string | null;
  readonly hubUrls: readonly string[];
};

/** What the replication tells of the devices of the site. */
export type EstateReads = {
  devices(): readonly DeviceRow[];
  /** Where devices, and the hubs that they start, answer. */
  endpoints(): readonly EndpointRow[];
  /** The site's row of the order of its hubs; undefined when nobody has set one. */
  hubOrder(siteId: string): Doc | undefined;
  /** Number of each origin's newest commit. */
  heads(): ReadonlyMap<string, number>;
  verdicts(): readonly VerdictRow[];
  forks(): readonly ForkRow[];
  alarms(): readonly AlarmRow[];
  resolutions(): readonly ResolutionRow[];
  /** A row as its doc, also of a kind that this version does not know; undefined when the replica has none. */
  rowDoc(kind: string, id: string): Doc | undefined;
};

const SPECS = new Map(KINDS.map((spec) => [spec.kind, spec]));

/** The declaration of a kind of the restaurant; the replication's own kinds are not among them. */
export const specOf = (kind: string): KindSpec | undefined => SPECS.get(kind);

/** Kinds that this version does not know stand aside until an update knows them. */
const parkedDoc = (db: Db, kind: string, id: string): Doc | undefined => {
  const row = db.get<{ doc: string } | undefined>(
    sql`SELECT doc FROM sync_parked WHERE kind = ${kind} AND id = ${id}`,
  );
  return row && (JSON.parse(row.doc) as Doc);
};

const rowDoc = (db: Db, kind: string, id: string): Doc | undefined => {
  const spec = specOf(kind);
  if (spec === undefined) return parkedDoc(db, kind, id);
  const table = sql.identifier(kind);
  const row = db.get<Record<string, Json> | undefined>(
    sql`SELECT * FROM ${table} WHERE id = ${id}`,
  );
  if (row === undefined) return undefined;
  return Object.fromEntries(
    spec.columns.map(({ name, type }) => {
      const cell = row[name] ?? null;
      return [
        name,
        type === 'json' && typeof cell === 'string' ? (JSON.parse(cell) as Json) : cell,
      ];
    }),
  );
};

type Told<T, K extends keyof T> = Omit<T, K> & { readonly [name in K]: string };

export const createEstateReads = (db: Db): EstateReads => ({
  devices: () =>
    db.all(sql`SELECT id, name, deviceKind, number, epoch, enrolledAt, rank FROM device
      WHERE _deleted = 0 ORDER BY deviceKind, number, id`),
  endpoints: () =>
    db
      .all<Told<EndpointRow, 'hubUrls'>>(
        sql`SELECT id, hubId, hubUrls FROM endpoint WHERE _deleted = 0 ORDER BY id`,
      )
      .map((row) => ({ ...row, hubUrls: JSON.parse(row.hubUrls) as string[] })),
  hubOrder(siteId) {
    const [row] = db.all<{ order: string; excluded: string | null }>(
      sql`SELECT "order", excluded FROM hub_order WHERE id = ${siteId} AND _deleted = 0`,
    );
    return (
      row && {
        order: JSON.parse(row.order) as Json,
        excluded: JSON.parse(row.excluded ?? '[]') as Json,
      }
    );
  },
  heads: () =>
    new Map(
      db
        .all<{ id: string; rank: number }>(sql`SELECT id, rank FROM origin WHERE _deleted = 0`)
        .map(({ id, rank }) => [id, rank]),
    ),
  verdicts: () =>
    db
      .all<Told<VerdictRow, 'rows'>>(sql`SELECT * FROM verdict WHERE _deleted = 0 ORDER BY at, id`)
      .map((row) => ({ ...row, rows: JSON.parse(row.rows) as QuarantinedRow[] })),
  forks: () => db.all(sql`SELECT * FROM fork WHERE _deleted = 0 ORDER BY at, id`),
  alarms: () =>
    db
      .all<Told<AlarmRow, 'doc'>>(sql`SELECT * FROM alarm WHERE _deleted = 0 ORDER BY at, id`)
      .map((row) => ({ ...row, doc: JSON.parse(row.doc) as Doc })),
  resolutions: () => liveRows(db, resolutions),
  rowDoc: (kind, id) => rowDoc(db, kind, id),
});

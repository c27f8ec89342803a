import type { KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';
import {
  type Digest,
  dayOf,
  differingKinds,
  heldWriteOf,
  type MergedRow,
  mayWriteWhole,
  type Spared,
} from '../core/index.ts';
import { DEVICE_WRITTEN, SYNC_KINDS } from '../protocol/index.ts';
import type { ApplyParts } from './applier.ts';
import type { ChangeSet } from './changes.ts';
import type { DigestBook } from './digest-book.ts';
import type { FeedKey } from './feeds.ts';
import { quoted } from './kind-table.ts';
import type { RowKey } from './row-store.ts';

/** A row of a bucket as a hub has it. */
export type HubRow = MergedRow & {
  readonly id: string;
  readonly seq: number;
  readonly schema: number;
};

/** All rows of a hub's bucket, to be compared with those that are here. */
export type HubBucket = {
  readonly scope: string;
  readonly kind: string;
  readonly day: string;
  readonly rows: readonly HubRow[];
  /**
   * Rows up to this number should be here: one that is not, or is another, is a difference and counted.
   * Later ones are news. Absent: everything is news, because this device comes from another hub.
   */
  readonly covered?: number;
  /** The hub lacks commits that we have heard of: that a row is not there says nothing. */
  readonly lagging: boolean;
  /** Whether the hub has lacked the row for so long that nobody else can be about to bring it. */
  readonly isLost?: (key: RowKey) => boolean;
};

export type Settled = {
  /** Rows that were put right here. */
  readonly healed: number;
  /** Rows that the hub has to get from here. */
  readonly send: readonly RowKey[];
  /** Rows that are here and not, or not so, at the hub; some of them may be on their way. */
  readonly lacking: readonly RowKey[];
};

export type DigestSummary = { readonly healed: number; readonly healedAt: number | undefined };

export type ReplicaDigest = {
  readonly book: DigestBook;
  /** What the hub said last, for as long as the rows of which it spoke are as they were. */
  told(key: FeedKey): Digest | undefined;
  tell(key: FeedKey, digest: Digest): void;
  /** Kind and day of rows that this device alone can have: commits that the hub may not have, or set aside. */
  spared(scope: string): Spared;
  /** Kinds whose rows are others than the digest says. */
  differing(scope: string, digest: Digest): string[];
  /** What this device has put right since it was set up. */
  summary(): DigestSummary;
};

export const HEALED = 'digest_healed';

const HUB_WRITTEN = new Set(
  SYNC_KINDS.map(({ kind }) => kind).filter((kind) => !DEVICE_WRITTEN.has(kind)),
);

const REJECTED_KEYS = `SELECT r.value ->> '$.kind' AS kind, r.value ->> '$.id' AS id
  FROM sync_commit AS c, json_each(c.txn, '$.rows') AS r WHERE c.seq IN (SELECT seq FROM sync_rejected)`;

const VERDICT_KEYS = `SELECT r.value ->> '$.kind' AS kind, r.value ->> '$.id' AS id
  FROM verdict AS v, json_each(v.rows) AS r`;

const hasTable = (db: Database.Database, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !==
  undefined;

/** Rows that only this device may have: `keysAfter` are those of commits that the hub is not known to have. */
const createOutside = (db: Database.Database, { log, rows, identity }: ApplyParts) => {
  const rejected = db.prepare<[], RowKey>(REJECTED_KEYS);
  const verdicts = hasTable(db, 'verdict') ? db.prepare<[], RowKey>(VERDICT_KEYS) : undefined;
  const held = db.prepare<[], string>('SELECT "write" FROM held WHERE rank = 0').pluck();
  const disputed = db.prepare<[], RowKey>(
    "SELECT kind, row_id AS id FROM sync_alarm WHERE code = 'fact_conflict'",
  );
  return (): Set<string> => {
    const head = rows.read({ kind: 'origin', id: identity()?.deviceId ?? '' })?.doc.rank;
    const keys = log.keysAfter(typeof head === 'number' ? head : 0);
    for (const { kind, id } of rejected.all()) keys.add(`${kind} ${id}`);
    for (const { kind, id } of verdicts?.all() ?? []) keys.add(`${kind} ${id}`);
    for (const { kind, id } of disputed.all()) keys.add(`${kind} ${id}`);
    for (const text of held.all()) {
      const { kind, id } = heldWriteOf({ write: JSON.parse(text), stamped: null });
      keys.add(`${kind} ${id}`);
    }
    return keys;
  };
};

const keyOfText = (text: string): RowKey => {
  const at = text.indexOf(' ');
  return { kind: text.slice(0, at), id: text.slice(at + 1) };
};

export const createReplicaDigest = (
  db: Database.Database,
  parts: ApplyParts,
  book: DigestBook,
): ReplicaDigest => {
  const outside = createOutside(db, parts);
  const told = new Map<string, { hub: string; digest: Digest; version: number }>();
  const summary = db.prepare(
    `SELECT coalesce(sum(detail ->> '$.rows'), 0) AS healed, max(at) AS healedAt
     FROM sync_alarm WHERE code = '${HEALED}'`,
  );
  const spared = (): Spared => {
    const days = new Map<string, Set<string>>();
    for (const text of outside()) {
      const key = keyOfText(text);
      const row = parts.rows.read(key);
      const known = days.get(key.kind) ?? new Set<string>();
      days.set(key.kind, known.add(row === undefined ? '' : dayOf(row)));
    }
    return days;
  };
  return {
    book,
    told({ hub, scope }) {
      const last = told.get(scope);
      const holds = last?.hub === hub && last.version === book.version(scope);
      return holds ? last.digest : undefined;
    },
    tell: ({ hub, scope }, digest) =>
      void told.set(scope, { hub, digest, version: book.version(scope) }),
    spared,
    differing: (scope, digest) => differingKinds(digest, book.sums(scope), spared()),
    summary() {
      const { healed, healedAt } = summary.get() as { healed: number; healedAt: number | null };
      return { healed, healedAt: healedAt ?? undefined };
    },
  };
};

const textOf = ({ doc, clk, deleted }: MergedRow): string => canonicalJson([doc, clk, deleted]);

/** Ids of this device's rows of a bucket. */
const idsOf = (
  db: Database.Database,
  spec: KindSpec | undefined,
  { scope, kind, day }: HubBucket,
  rows: ApplyParts['rows'],
): string[] => {
  const dated = spec?.columns.some(({ name, type }) => name === 'businessDate' && type === 'text');
  const table = spec === undefined ? 'sync_parked' : quoted(kind);
  const of =
    spec === undefined ? 'kind = ? AND' : dated ? "coalesce(businessDate, '') = ? AND" : '';
  const values = spec === undefined ? [kind] : dated ? [day] : [];
  const ids = db
    .prepare<string[], string>(`SELECT id FROM ${table} WHERE ${of} _scope = ? ORDER BY id`)
    .pluck()
    .all(...values, scope);
  if (dated) return ids;
  return ids.filter((id) => dayOf(rows.read({ kind, id }) ?? { doc: {} }) === day);
};

type Settling = {
  readonly db: Database.Database;
  readonly parts: ApplyParts;
  readonly bucket: HubBucket;
  readonly outside: ReadonlySet<string>;
  readonly changes: ChangeSet;
  readonly lacking: RowKey[];
  healed: number;
  proven: Database.Statement<[string, string], string> | undefined;
};

/** True when a signed commit of this device's own, also of an older epoch or identity, says the fact so. */
const isProven = (settling: Settling, id: string, own: MergedRow): boolean => {
  settling.proven ??= settling.db
    .prepare<[string, string], string>(
      `SELECT r.value -> '$.doc'
       FROM (SELECT txn FROM sync_commit UNION ALL SELECT txn FROM sync_old_commit) AS c,
         json_each(c.txn, '$.rows') AS r
       WHERE r.value ->> '$.kind' = ? AND r.value ->> '$.id' = ?`,
    )
    .pluck();
  const docs = settling.proven.all(settling.bucket.kind, id);
  const text = canonicalJson(own.doc);
  return docs.some((doc) => canonicalJson(JSON.parse(doc)) === text);
};

const mergeIn = (settling: Settling, row: HubRow): ReturnType<ApplyParts['rows']['merge']> => {
  const { parts, bucket } = settling;
  const { scope, kind } = bucket;
  const { id, schema, doc, clk, deleted } = row;
  const incoming = { kind, id, scope, schema, row: { doc, clk, deleted } };
  settling.changes.add({ kind, id });
  return parts.rows.merge(incoming, parts.state.generation(), false);
};

/** A copy of somebody else's fact that is another than the hub's: the copy is wrong, and is kept as an alarm. */
const replaceFact = (settling: Settling, row: HubRow, own: MergedRow): void => {
  const key = { kind: settling.bucket.kind, id: row.id };
  if (isProven(settling, row.id, own)) {
    settling.parts.alarms.raise('fact_conflict', key, JSON.stringify(row));
    return;
  }
  settling.parts.alarms.raise('fact_restored', key, textOf(own));
  settling.parts.rows.remove(key);
  mergeIn(settling, row);
  settling.healed += 1;
};

/** A row that this device may not write is put back by one that may: a hub would set the commit aside. */
const mayWrite = ({ rows, identity }: ApplyParts, kind: string, id: string): boolean => {
  const [spec, writer] = [rows.spec(kind), identity()];
  return spec === undefined || (writer !== undefined && mayWriteWhole(spec, writer, id));
};

const maySend = ({ bucket, outside, parts }: Settling, id: string): boolean =>
  bucket.covered !== undefined &&
  !bucket.lagging &&
  !HUB_WRITTEN.has(bucket.kind) &&
  mayWrite(parts, bucket.kind, id) &&
  !outside.has(`${bucket.kind} ${id}`);

const settleRow = (settling: Settling, row: HubRow): void => {
  const { parts, bucket, outside } = settling;
  const { covered, kind } = bucket;
  const key = { kind, id: row.id };
  const own = parts.rows.read(key);
  if (own !== undefined && textOf(own) === textOf(row)) return;
  const counts = covered !== undefined && row.seq <= covered && !outside.has(`${kind} ${row.id}`);
  const outcome = mergeIn(settling, row);
  if (outcome === 'conflict' && own !== undefined && counts) replaceFact(settling, row, own);
  if (outcome === 'changed' && counts) settling.healed += 1;
  const now = parts.rows.read(key);
  const ours = now !== undefined && textOf(now) !== textOf(row) && outcome !== 'conflict';
  if (ours && counts && maySend(settling, row.id)) settling.lacking.push(key);
};

/**
 * Compares the rows of a bucket with a hub's and merges both ways, within the caller's transaction: what is
 * missing here comes in, what the hub lacks or has in an earlier form is told as to be sent.
 */
export const settleBucket = (
  db: Database.Database,
  parts: ApplyParts,
  bucket: HubBucket,
  changes: ChangeSet,
): Settled => {
  const outside = createOutside(db, parts)();
  const { kind } = bucket;
  const spec = parts.rows.spec(kind);
  const before = idsOf(db, spec, bucket, parts.rows);
  const lacking: RowKey[] = [];
  const settling: Settling = {
    ...{ db, parts, bucket, outside, changes, lacking },
    healed: 0,
    proven: undefined,
  };
  for (const row of bucket.rows) settleRow(settling, row);
  const there = new Set(bucket.rows.map(({ id }) => id));
  for (const id of before) {
    if (!there.has(id) && maySend(settling, id)) lacking.push({ kind, id });
  }
  const send = lacking.filter((key) => bucket.isLost?.(key) === true);
  const { healed } = settling;
  if (healed + send.length > 0) {
    const no = parts.state.nextHeal();
    const detail = { no, day: bucket.day, rows: healed + send.length, sent: send.length };
    parts.alarms.raise(HEALED, { kind, id: bucket.scope }, JSON.stringify(detail));
  }
  return { healed, send, lacking };
};

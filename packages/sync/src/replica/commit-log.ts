import type { Fact, KindSpec } from '@galley/base';
import { inOrder, invariant } from '@galley/base';
import type Database from 'better-sqlite3';
import { GENESIS, hashTxn, type Signer, storable } from '../core/index.ts';
import { SCHEMA_VERSION, type Txn, type WireRow } from '../protocol/index.ts';
import type { Identity } from './identity.ts';
import { sha256 } from './node-crypto.ts';

/** What a device must know to number and chain its next commit. */
export type ChainHead = {
  readonly lastSeq: number;
  readonly lastHash: string;
  /** Epoch of the last commit: another epoch starts a chain of its own. */
  readonly chainEpoch: number;
};

/** Rows of one scope as they go on the wire, or undefined for none. */
export const rowsOf = (
  facts: readonly Fact[],
  specs: (kind: string) => KindSpec | undefined,
  scope: KindSpec['scope'],
  at: string,
): WireRow[] => {
  const rows: WireRow[] = [];
  const settings = new Map<string, WireRow>();
  for (const fact of facts) {
    const spec = specs(fact.kind);
    invariant(spec !== undefined, `kind ${fact.kind} is declared`);
    if (spec.scope !== scope) continue;
    const row = wireRow(fact, spec, at);
    const key = `${fact.kind} ${fact.id}`;
    const earlier = spec.class === 'setting' ? settings.get(key) : undefined;
    if (earlier !== undefined) {
      overlay(earlier, row);
      continue;
    }
    if (spec.class === 'setting') settings.set(key, row);
    rows.push(row);
  }
  return cleaned(rows);
};

const wireRow = (fact: Fact, spec: KindSpec, at: string): WireRow => ({
  kind: fact.kind,
  id: fact.id,
  doc: { ...inOrder(fact.doc) } as WireRow['doc'],
  ...(spec.class === 'setting' ? { clk: { b: at } } : {}),
  ...(fact.deleted === undefined ? {} : { deleted: fact.deleted }),
});

/** Two writes of one commit to one setting have one clock: the later must replace the earlier here. */
const overlay = (earlier: WireRow, later: WireRow): void => {
  Object.assign(earlier.doc, later.doc);
  if (later.deleted !== undefined) earlier.deleted = later.deleted;
};

const cleaned = (rows: WireRow[]): WireRow[] =>
  /\\u(0000|d[89a-f])/.test(JSON.stringify(rows)) ? (storable(rows as never) as never) : rows;

export type Signing = { readonly identity: Identity; readonly signer: Signer };

/** The next commit of the chain, hashed and signed. */
export const nextTxn = (
  { identity, signer }: Signing,
  head: ChainHead,
  content: { readonly at: string; readonly scope: string; readonly rows: WireRow[] },
): Txn => {
  const body = {
    seq: head.lastSeq + 1,
    prev: head.chainEpoch === identity.epoch ? head.lastHash : GENESIS,
    schema: SCHEMA_VERSION,
    ...content,
  };
  const hash = hashTxn(sha256, { ...body, origin: identity.deviceId, epoch: identity.epoch });
  return { ...body, hash, kid: signer.kid, sig: signer.sign(hash) };
};

/** Commits as the pusher sends them: `texts` are JSON of `Txn`, in order, all of one epoch. */
export type CommitRun = {
  readonly epoch: number;
  readonly texts: readonly string[];
  readonly lastSeq: number;
};

export type CommitLog = {
  append(txn: Txn, epoch: number, at: number): void;
  /** Up to `limit` commits after `seq`, of one epoch and about `bytes` of text; undefined for none. */
  after(seq: number, limit: number, bytes: number): CommitRun | undefined;
  countAfter(seq: number): { count: number; oldestAt: number | undefined };
  /** Keys (`kind id`) of all rows in commits after `seq`. */
  keysAfter(seq: number): Set<string>;
};

export const createCommitLog = (db: Database.Database): CommitLog => {
  const insert = db.prepare('INSERT INTO sync_commit VALUES (?, ?, ?, ?, ?)');
  const select = db.prepare(
    'SELECT seq, epoch, txn FROM sync_commit WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const count = db.prepare(
    'SELECT count(*) AS count, min(created_at) AS oldestAt FROM sync_commit WHERE seq > ?',
  );
  const keys = db
    .prepare(
      `SELECT json_extract(r.value, '$.kind') || ' ' || json_extract(r.value, '$.id')
        FROM sync_commit, json_each(sync_commit.txn, '$.rows') AS r WHERE seq > ?`,
    )
    .pluck();
  return {
    append: (txn, epoch, at) => void insert.run(txn.seq, epoch, txn.hash, JSON.stringify(txn), at),
    after(seq, limit, bytes) {
      const rows = select.all(seq, limit) as { seq: number; epoch: number; txn: string }[];
      return runOf(rows, bytes);
    },
    countAfter(seq) {
      const row = count.get(seq) as { count: number; oldestAt: number | null };
      return { count: row.count, oldestAt: row.oldestAt ?? undefined };
    },
    keysAfter: (seq) => new Set(keys.all(seq) as string[]),
  };
};

const runOf = (
  rows: readonly { seq: number; epoch: number; txn: string }[],
  bytes: number,
): CommitRun | undefined => {
  const first = rows[0];
  if (first === undefined) return undefined;
  const texts: string[] = [];
  let [size, lastSeq] = [0, first.seq];
  for (const row of rows) {
    if (row.epoch !== first.epoch || (texts.length > 0 && size + row.txn.length > bytes)) break;
    texts.push(row.txn);
    size += row.txn.length;
    lastSeq = row.seq;
  }
  return { epoch: first.epoch, texts, lastSeq };
};

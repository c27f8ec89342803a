import type { KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { GENESIS, type HlcClock, isOwnId } from '../core/index.ts';
import type { CommitHead, Txn, WireRow } from '../protocol/index.ts';
import { type CommitLog, nextTxn, type Signing } from './commit-log.ts';
import type { RowStore } from './row-store.ts';
import type { State } from './state.ts';

type Row = {
  readonly seq: number;
  readonly epoch: number;
  readonly hash: string;
  readonly txn: string;
  readonly created_at: number;
};

/** Commits that go on under another epoch or identity: same rows and ids, new numbers, hashes, signatures. */
export type Rechain = {
  readonly from: string;
  readonly signing: Signing & { readonly hlc: HlcClock };
  /** Commits after this number are committed anew. */
  readonly after: number;
  /** Commits after this number leave the log: the new chain numbers on from here. */
  readonly start: number;
};

/** What a device says of itself alone: another identity has entries of its own and may not write those. */
const isOwnEntry = (spec: KindSpec | undefined, row: WireRow, from: string): boolean =>
  isOwnId(from, row.id) &&
  Object.values(spec?.writers ?? {}).some((writing) => writing !== 'all' && writing?.own === true);

/** Rewrites the log inside the caller's transaction. What leaves it is kept in sync_old_commit. */
export const rechain = (
  db: Database.Database,
  parts: {
    readonly log: CommitLog;
    readonly state: State;
    readonly rows: Pick<RowStore, 'spec'>;
  },
  { from, signing, after, start }: Rechain,
): number => {
  const cut = Math.min(after, start);
  const old = db.prepare('SELECT * FROM sync_commit WHERE seq > ? ORDER BY seq').all(cut) as Row[];
  const archive = db.prepare('INSERT OR IGNORE INTO sync_old_commit VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of old) {
    archive.run(from, row.epoch, row.seq, row.hash, row.txn, row.created_at);
  }
  db.prepare('DELETE FROM sync_commit WHERE seq > ?').run(cut);
  const hlc = parts.state.hlc() ?? signing.hlc.last();
  parts.state.setHead({ lastSeq: start, lastHash: GENESIS, chainEpoch: 0 }, hlc);
  const anew = old.filter((row) => row.seq > after);
  const { deviceId, epoch } = signing.identity;
  let repeated = 0;
  for (const row of anew) {
    const old = JSON.parse(row.txn) as Txn;
    const rows =
      from === deviceId
        ? old.rows
        : old.rows.filter((row) => !isOwnEntry(parts.rows.spec(row.kind), row, from));
    if (rows.length === 0) continue;
    const txn = nextTxn(signing, parts.state.head(), { at: old.at, scope: old.scope, rows });
    parts.log.append(txn, epoch, row.created_at);
    parts.state.setHead({ lastSeq: txn.seq, lastHash: txn.hash, chainEpoch: epoch }, hlc);
    repeated += 1;
  }
  return repeated;
};

const MAX_PROBES = 60;

/**
 * Commits of the log, dense at its end and ever sparser, by which a hub finds where it left its own; and the last
 * one that the central hub acknowledged.
 */
export const probesOf = (db: Database.Database, central: number): CommitHead[] => {
  const newest = db.prepare('SELECT coalesce(max(seq), 0) FROM sync_commit').pluck();
  const lastSeq = newest.get() as number;
  const select = db.prepare('SELECT seq, hash FROM sync_commit WHERE seq = ?');
  const seqs = new Set([central]);
  for (let back = 0; seqs.size < MAX_PROBES && lastSeq - back >= 1; ) {
    seqs.add(lastSeq - back);
    back = back < 8 ? back + 1 : back * 2;
  }
  return [...seqs].flatMap((seq) => (select.get(seq) as CommitHead | undefined) ?? []);
};

import type { Json } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';
import { DELETED_COLUMN, type HlcClock, type MergedRow } from '../core/index.ts';
import { ORPHANED, type WireRow } from '../protocol/index.ts';
import { type CommitLog, nextTxn, type Signing } from './commit-log.ts';
import { sha256 } from './node-crypto.ts';
import type { RowKey, RowStore } from './row-store.ts';
import type { State } from './state.ts';

/** Rows of one such commit: short hub transactions, as for the device's own. */
const ROWS_A_COMMIT = 2000;
/** So many that they travel whole in the central hub's word of them. */
const ORPHANS_A_COMMIT = 50;

/** A row as a commit carries it with the clocks that it has. */
const wireOf = ({ kind, id }: RowKey, { doc, clk, deleted }: MergedRow): WireRow => {
  const saysDeleted = deleted || clk?.o?.[DELETED_COLUMN] !== undefined;
  return {
    kind,
    id,
    doc: doc as Record<string, Json> as WireRow['doc'],
    ...(clk === null ? {} : { clk }),
    ...(saysDeleted ? { deleted } : {}),
  };
};

/**
 * Commits rows that a hub lost once more, under this device's name and with the clocks that they have: merging
 * them again changes nothing where they are. The same content is never sent twice, so a hub that will not
 * have it is not asked for ever. `orphaned`: this device may not write them, and people decide. Within the caller's transaction; returns how many rows were committed.
 */
export const resendRows = (
  db: Database.Database,
  parts: { readonly rows: RowStore; readonly log: CommitLog; readonly state: State },
  signing: Signing & { readonly hlc: HlcClock },
  scope: string,
  keys: readonly RowKey[],
  now: number,
  orphaned = false,
): number => {
  const note = db.prepare('INSERT OR IGNORE INTO sync_resent VALUES (?, ?, ?)');
  const rows = keys.flatMap((key) => {
    const row = parts.rows.read(key);
    if (row === undefined) return [];
    const wire = wireOf(key, row);
    return note.run(key.kind, key.id, sha256(canonicalJson(wire))).changes === 1 ? [wire] : [];
  });
  const step = orphaned ? ORPHANS_A_COMMIT : ROWS_A_COMMIT;
  for (let from = 0; from < rows.length; from += step) {
    const some = rows.slice(from, from + step);
    const at = signing.hlc.tick();
    const content = { at, scope, rows: orphaned ? [orphanMark(signing.identity), ...some] : some };
    const txn = nextTxn(signing, parts.state.head(), content);
    parts.log.append(txn, signing.identity.epoch, now);
    const { epoch: chainEpoch } = signing.identity;
    parts.state.setHead({ lastSeq: txn.seq, lastHash: txn.hash, chainEpoch }, at);
  }
  return rows.length;
};

/** A hub lays the whole commit aside, for people (rule DG53). */
const orphanMark = ({ deviceId }: Signing['identity']): WireRow => ({
  kind: ORPHANED,
  id: deviceId,
  doc: {},
});

/** Tells of a row whether it was committed so, with whatever content. */
export const createWasSent = (db: Database.Database): ((key: RowKey) => boolean) => {
  const find = db.prepare('SELECT 1 FROM sync_resent WHERE kind = ? AND id = ?');
  return ({ kind, id }) => find.get(kind, id) !== undefined;
};

import type Database from 'better-sqlite3';
import { hashTxn, heldWriteOf, type MergedRow, rowOfWire } from '../core/index.ts';
import type { Txn, WireRow } from '../protocol/index.ts';
import type { Identity } from './identity.ts';
import { sha256 } from './node-crypto.ts';

/** By id, what this device's own signed commits say of the rows of a kind in a scope, oldest first. */
export type Proofs = (scope: string, kind: string) => ReadonlyMap<string, readonly MergedRow[]>;

type Stored = { readonly txn: string; readonly epoch: number; readonly hash: string };

const OF_KIND = "EXISTS (SELECT 1 FROM json_each(txn, '$.rows') WHERE value ->> '$.kind' = :kind)";
const LOG = `SELECT txn, epoch, hash FROM sync_commit
  WHERE seq NOT IN (SELECT seq FROM sync_rejected) AND ${OF_KIND} ORDER BY seq`;
const OLD = `SELECT txn, epoch, hash FROM sync_old_commit WHERE ${OF_KIND} ORDER BY rowid`;

const clocksOf = ({ clk }: Pick<MergedRow, 'clk'>): string => JSON.stringify([clk?.b, clk?.o]);

/**
 * Reads the log, also of older epochs and identities. A commit that is not what its hash says proves nothing; nor
 * does one that a hub set aside, or a write that is held or was re-stamped: those are in force elsewhere or nowhere.
 */
export const createProofs = (
  db: Database.Database,
  identity: () => Identity | undefined,
): Proofs => {
  const log = db.prepare<[{ kind: string }], Stored>(LOG);
  const old = db.prepare<[{ kind: string }], Stored>(OLD);
  const held = db.prepare<[string], string>('SELECT "write" FROM held WHERE _scope = ?').pluck();
  const isSound = ({ txn, epoch, hash }: Stored): boolean => {
    const origin = identity()?.deviceId ?? '';
    return hashTxn(sha256, { ...(JSON.parse(txn) as Txn), origin, epoch }) === hash;
  };
  const heldWrites = (scope: string, kind: string): Set<string> => {
    const writes = held
      .all(scope)
      .map((write) => heldWriteOf({ write: JSON.parse(write), stamped: null }));
    return new Set(
      writes.filter((write) => write.kind === kind).map(({ id, row }) => `${id} ${clocksOf(row)}`),
    );
  };
  return (scope, kind) => {
    const texts = [...old.all({ kind }), ...log.all({ kind }).filter(isSound)];
    const outOfForce = heldWrites(scope, kind);
    const found = new Map<string, MergedRow[]>();
    const add = (wire: WireRow): void => {
      if (wire.kind !== kind || outOfForce.has(`${wire.id} ${clocksOf({ clk: wire.clk ?? null })}`))
        return;
      const known = found.get(wire.id) ?? [];
      found.set(wire.id, known);
      known.push(rowOfWire(wire));
    };
    for (const { txn } of texts) {
      const commit = JSON.parse(txn) as Txn;
      if (commit.scope === scope) commit.rows.forEach(add);
    }
    return found;
  };
};

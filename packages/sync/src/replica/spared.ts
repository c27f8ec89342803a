import type Database from 'better-sqlite3';
import { addHash, dayOf, heldWriteOf, removeHash, rowHash } from '../core/index.ts';
import { ORPHANED } from '../protocol/index.ts';
import { type ApplyParts, keyText } from './applier.ts';
import type { DigestBook, ScopeSums } from './digest-book.ts';
import type { HubBucket } from './digest-types.ts';
import { sha256 } from './node-crypto.ts';
import type { RowKey } from './row-store.ts';
import { CONFLICT } from './settle-fact.ts';

/**
 * Rows that only this device may have, or have so: of its commits that the hub is not known to have, of those that
 * were set aside, of held writes, and facts in conflict. They alone are spared from comparison.
 */
export type Spared = {
  keys(): ReadonlySet<string>;
  /** Without the facts in conflict: whether one is still disputed shows when it is compared. */
  undisputed(): ReadonlySet<string>;
  /** What the hub's rows come to if all others are equal: the sums here, with the hub's word of the spared rows. */
  expected(scope: string): ScopeSums;
  /** Remembers how the hub has the spared rows of a bucket. */
  learn(bucket: HubBucket): void;
};

const REJECTED_KEYS = `SELECT r.value ->> '$.kind' AS kind, r.value ->> '$.id' AS id
  FROM sync_commit AS c, json_each(c.txn, '$.rows') AS r WHERE c.seq IN (SELECT seq FROM sync_rejected)`;

/**
 * Of this device itself, also under its former identities: what others wrote and a hub set aside is not here, but for
 * what some device still had without being allowed to write it.
 */
const VERDICT_KEYS = `SELECT r.value ->> '$.kind' AS kind, r.value ->> '$.id' AS id
  FROM verdict AS v, json_each(v.rows) AS r
  WHERE v.origin = ? OR v.code = '${ORPHANED}'
  OR v.origin IN (SELECT device_id FROM sync_old_commit)`;

const hasTable = (db: Database.Database, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !==
  undefined;

const keyOfText = (text: string): RowKey => {
  const at = text.indexOf(' ');
  return { kind: text.slice(0, at), id: text.slice(at + 1) };
};

const createKeys = (db: Database.Database, { log, rows, identity }: ApplyParts) => {
  const rejected = db.prepare<[], RowKey>(REJECTED_KEYS);
  const verdicts = hasTable(db, 'verdict') ? db.prepare<[string], RowKey>(VERDICT_KEYS) : undefined;
  const held = db.prepare<[], string>('SELECT "write" FROM held WHERE rank = 0').pluck();
  return (): Set<string> => {
    const deviceId = identity()?.deviceId ?? '';
    const head = rows.read({ kind: 'origin', id: deviceId })?.doc.rank;
    const keys = log.keysAfter(typeof head === 'number' ? head : 0);
    for (const key of rejected.all()) keys.add(keyText(key));
    for (const key of verdicts?.all(deviceId) ?? []) keys.add(keyText(key));
    for (const text of held.all()) {
      keys.add(keyText(heldWriteOf({ write: JSON.parse(text), stamped: null })));
    }
    return keys;
  };
};

type Told = { readonly day: string; readonly hash: bigint };

export const createSpared = (
  db: Database.Database,
  parts: ApplyParts,
  book: DigestBook,
): Spared => {
  const undisputed = createKeys(db, parts);
  const keys = (): Set<string> => {
    const all = undisputed();
    for (const key of parts.alarms.open(CONFLICT)) all.add(key);
    return all;
  };
  /** By scope, the hub's rows under spared keys as it told them last. */
  const told = new Map<string, Map<string, Told>>();
  const toldOf = (scope: string): Map<string, Told> => {
    const known = told.get(scope) ?? new Map<string, Told>();
    told.set(scope, known);
    return known;
  };
  return {
    keys,
    undisputed,
    expected(scope) {
      const sums = new Map([...book.sums(scope)].map(([kind, days]) => [kind, new Map(days)]));
      const move = (kind: string, { day, hash }: Told, by: typeof addHash): void => {
        const days = sums.get(kind) ?? new Map<string, bigint>();
        sums.set(kind, days.set(day, by(days.get(day) ?? 0n, hash)));
      };
      const spared = keys();
      for (const text of spared) {
        const { kind, id } = keyOfText(text);
        const held = book.row(kind, id);
        if (held?.scope === scope) move(kind, held, removeHash);
      }
      for (const [text, row] of toldOf(scope)) {
        if (spared.has(text)) move(keyOfText(text).kind, row, addHash);
        else toldOf(scope).delete(text);
      }
      return sums;
    },
    learn({ scope, kind, day, rows }) {
      const spared = keys();
      const known = toldOf(scope);
      for (const [text, row] of known) {
        if (keyOfText(text).kind === kind && row.day === day) known.delete(text);
      }
      for (const row of rows) {
        const text = keyText({ kind, id: row.id });
        const content = { doc: row.doc, clk: row.clk, deleted: row.deleted };
        const hash = rowHash(sha256, kind, row.id, content);
        if (spared.has(text)) known.set(text, { day: dayOf(row), hash });
      }
    },
  };
};

import type { KindSpec } from '@galley/base';
import type pg from 'pg';
import type { Tally } from '../digest/tally.ts';
import type { HubStore, HubTx, StoredRow } from '../store.ts';
import { removeRows } from './projection.ts';
import { type MergeRow, ROW_COLUMNS, storedRowOf } from './rows.ts';
import { moveSums } from './sums.ts';

/** The statement that takes rows of each kind out of its projection. */
export type Removals = ReadonlyMap<string, string>;
export const createRemovals = (kinds: readonly KindSpec[]): Removals =>
  new Map(kinds.map((spec) => [spec.kind, removeRows(spec)]));

type Run = <Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<Row[]>;

const DELETED = `SELECT ${ROW_COLUMNS} FROM public.sync_row
  WHERE tenant_id = $1 AND scope_id = $2 AND deleted`;
const REMOVE = `DELETE FROM public.sync_row
  WHERE tenant_id = $1 AND scope_id = $2 AND kind = $3 AND id = ANY($4::text[])`;
const SET_COLLECTED = `UPDATE hub.scope SET collected = GREATEST(collected, $2) WHERE scope_id = $1`;

const removeKind = async (
  run: Run,
  tenantId: string,
  removals: Removals,
  kind: string,
  rows: readonly StoredRow[],
): Promise<void> => {
  const scopeId = rows[0]?.scopeId;
  const ids = rows.map((row) => row.id);
  await run('remove', REMOVE, [tenantId, scopeId, kind, ids]);
  const projected = removals.get(kind);
  if (projected !== undefined) await run(`unproject_${kind}`, projected, [tenantId, scopeId, ids]);
};

export const collectionInTx = (
  run: Run,
  tenantId: string,
  removals: Removals,
  tally: Tally,
): Pick<HubTx, 'deletedRows' | 'remove' | 'takeOut'> => {
  const takeOut = async (rows: readonly StoredRow[]): Promise<void> => {
    for (const kind of new Set(rows.map((row) => row.kind))) {
      const own = rows.filter((row) => row.kind === kind);
      await removeKind(run, tenantId, removals, kind, own);
    }
    await moveSums(run, tally.removed(rows));
  };
  return {
    deletedRows: async (scopeId) =>
      (await run<MergeRow>('deleted', DELETED, [tenantId, scopeId])).map(storedRowOf),
    takeOut,
    remove: async (rows) => {
      const [first] = rows;
      if (first === undefined) return;
      await takeOut(rows);
      const newest = Math.max(...rows.map((row) => row.seq));
      await run('set_collected', SET_COLLECTED, [first.scopeId, newest]);
    },
  };
};

const PUT_READERS = `INSERT INTO hub.reader
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (scope_id text, device_id text, seq bigint, heard_at bigint)
  ON CONFLICT (scope_id, device_id) DO UPDATE SET seq = excluded.seq, heard_at = excluded.heard_at
  WHERE reader.heard_at <= excluded.heard_at`;

type ReaderRow = { scope_id: string; device_id: string; seq: string; heard_at: string };

export const collectionOperations = (
  pool: pg.Pool,
): Pick<HubStore, 'collected' | 'noteReaders' | 'readersOf'> => ({
  collected: async ({ scopeId }) => {
    const text = 'SELECT collected FROM hub.scope WHERE scope_id = $1';
    const query = { name: 'collected', text, values: [scopeId] };
    const found = await pool.query<{ collected: string }>(query);
    return Number(found.rows[0]?.collected ?? 0);
  },
  noteReaders: async (readers) => {
    const records = readers
      .map(({ scopeId, deviceId, seq, heardAt }) => ({
        ...{ scope_id: scopeId, device_id: deviceId },
        ...{ seq, heard_at: heardAt },
      }))
      .sort((a, b) => (a.scope_id + a.device_id < b.scope_id + b.device_id ? -1 : 1));
    await pool.query(PUT_READERS, [JSON.stringify(records)]);
  },
  readersOf: async (scopeId) => {
    const text = 'SELECT * FROM hub.reader WHERE scope_id = $1';
    const found = await pool.query<ReaderRow>(text, [scopeId]);
    return found.rows.map((row) => ({
      scopeId: row.scope_id,
      deviceId: row.device_id,
      seq: Number(row.seq),
      heardAt: Number(row.heard_at),
    }));
  },
});

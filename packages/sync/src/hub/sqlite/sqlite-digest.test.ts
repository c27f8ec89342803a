import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describeDigest } from '../testing/digest.contract.ts';
import type { OpenTampered, Tamper } from '../testing/digest-stores.fixture.ts';
import { describeDisowned } from '../testing/disowned.contract.ts';
import { fakeClock } from '../testing/shop.fixture.ts';
import { createSqliteStore } from './sqlite-store.ts';

const tamperOf = (file: string): Tamper => {
  const run = async (sql: string, ...values: readonly string[]): Promise<void> => {
    const db = new Database(file);
    db.prepare(sql).run(...values);
    db.close();
  };
  const where = 'WHERE scope_id = ? AND kind = ? AND id = ?';
  return {
    change: (scope, kind, id, doc) =>
      run(`UPDATE sync_row SET doc = ? ${where}`, doc, scope, kind, id),
    remove: (scope, kind, id) => run(`DELETE FROM sync_row ${where}`, scope, kind, id),
    plant: (scope, kind, id, as) =>
      run(
        `INSERT INTO sync_row SELECT scope_id, kind, '${as.id}', tenant_id, ${as.seq}, ${as.seq}, txn, doc, clk,
         deleted, business_date, schema FROM sync_row ${where}`,
        ...[scope, kind, id],
      ),
    rename: (scope, kind, id, to) =>
      run(`UPDATE sync_row SET id = ? ${where}`, to, scope, kind, id),
    rekind: (scope, id, kind) =>
      run('UPDATE sync_row SET kind = ? WHERE scope_id = ? AND id = ?', kind, scope, id),
    falsify: (scope, kind) =>
      run(
        "UPDATE hub_bucket SET sum = '0' || substr(sum, 1, 31) WHERE scope_id = ? AND kind = ?",
        ...[scope, kind],
      ),
    forgetSums: async (scope) => {
      await run('DELETE FROM hub_bucket WHERE scope_id = ?', scope);
      await run('UPDATE hub_scope SET counted = 0 WHERE scope_id = ?', scope);
    },
  };
};

const open: OpenTampered = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const file = join(folder, 'hub.db');
  const opened = createSqliteStore({ file, clock: fakeClock() });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const dispose = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, tamper: tamperOf(file), dispose };
};

describeDigest('SQLite store: digest', open);
describeDisowned('SQLite store: rows that nobody wrote', open);

import { testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { describeDigest } from '../testing/digest.contract.ts';
import type { OpenTampered, Tamper } from '../testing/digest-stores.fixture.ts';
import { describeDisowned } from '../testing/disowned.contract.ts';
import { seededRng, TEST_KINDS } from '../testing/shop.fixture.ts';
import { createPostgresStore } from './postgres-store.ts';

/** Past row-level security, as the owner of the cluster is. */
const tamperOf = (client: pg.Client): Tamper => {
  const run = async (sql: string, ...values: readonly string[]): Promise<void> => {
    await client.query(sql, [...values]);
  };
  const where = 'WHERE scope_id = $1 AND kind = $2 AND id = $3';
  return {
    change: (scope, kind, id, doc) =>
      run(`UPDATE public.sync_row SET doc = $4::jsonb ${where}`, scope, kind, id, doc),
    remove: (scope, kind, id) => run(`DELETE FROM public.sync_row ${where}`, scope, kind, id),
    plant: (scope, kind, id, as) =>
      run(
        `INSERT INTO public.sync_row (scope_id, kind, id, tenant_id, seq, first_seq, txn, doc, clk, deleted,
         business_date, schema) SELECT scope_id, kind, '${as.id}', tenant_id, ${as.seq}, ${as.seq}, txn, doc, clk,
         deleted, business_date, schema FROM public.sync_row ${where}`,
        ...[scope, kind, id],
      ),
    rename: (scope, kind, id, to) =>
      run(`UPDATE public.sync_row SET id = $4 ${where}`, scope, kind, id, to),
    rekind: (scope, id, kind) =>
      run('UPDATE public.sync_row SET kind = $3 WHERE scope_id = $1 AND id = $2', scope, id, kind),
    falsify: (scope, kind) =>
      run('UPDATE hub.bucket SET sum = sum / 16 WHERE scope_id = $1 AND kind = $2', scope, kind),
    forgetSums: async (scope) => {
      await run('DELETE FROM hub.bucket WHERE scope_id = $1', scope);
      await run('UPDATE hub.scope SET counted = false WHERE scope_id = $1', scope);
    },
  };
};

const open: OpenTampered = async () => {
  const cluster = await testPostgres();
  const connectionString = await cluster.createDatabase();
  const clock = { now: () => Date.now() };
  const rng = seededRng(connectionString);
  const opened = await createPostgresStore({ connectionString, kinds: TEST_KINDS, clock, rng });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const dispose = async () => {
    await client.end();
    await opened.value.close();
    await cluster.stop();
  };
  return { store: opened.value, tamper: tamperOf(client), dispose };
};

describeDigest('Postgres store: digest', open);
describeDisowned('Postgres store: rows that nobody wrote', open);

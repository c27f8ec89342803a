import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import { createPostgresStore, createSqliteStore, type HubStore } from '@galley/sync/hub';
import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../simulation/src/engine/random.ts';
import { type Replayed, replayHistory } from '../simulation/src/replay/replay-history.ts';
import { runSeed } from '../simulation/src/run-seed.ts';

/** The first seed; `npm run prove -- histories` replays a hundred, ten a leg. */
const FIRST = Number(process.env.GALLEY_HISTORY_SEED ?? '1');
/** Histories of the usual run. */
const HISTORIES = Math.max(1, Math.round(2 * Number(process.env.GALLEY_TEST_SCALE ?? '1')));

let postgres: TestPostgres;
const folder = mkdtempSync(join(tmpdir(), 'galley-replay-'));

beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Row = { readonly kind: string; readonly id: string; readonly scope_id: string };

/** Rows of a kind as its projected table has them, and as the envelope has them. */
const projectionOf = async (client: pg.Client, kind: string): Promise<[string[], string[]]> => {
  const table = `galley.${pg.escapeIdentifier(kind)}`;
  const text = ({ id, scope_id }: Row): string => `${scope_id} ${id}`;
  const projected = await client.query<Row>(`SELECT id, scope_id FROM ${table} ORDER BY id`);
  const held = await client.query<Row>(
    'SELECT id, scope_id FROM public.sync_row WHERE kind = $1 ORDER BY id',
    [kind],
  );
  return [projected.rows.map(text), held.rows.map(text)];
};

const onPostgres = async (
  play: (store: HubStore, clock: { at: number }) => Promise<Replayed>,
): Promise<Replayed> => {
  const connectionString = await postgres.createDatabase();
  const clock = { at: 0 };
  const opened = await createPostgresStore({
    connectionString,
    kinds: KINDS,
    clock: { now: () => clock.at },
    rng: createRandom('postgres'),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const replayed = await play(opened.value, clock);
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const { kind } of KINDS) {
    const [projected, held] = await projectionOf(client, kind);
    expect(projected, kind).toEqual(held);
  }
  await client.end();
  await opened.value.close();
  return replayed;
};

const onSqlite = async (
  seed: number,
  play: (store: HubStore, clock: { at: number }) => Promise<Replayed>,
): Promise<Replayed> => {
  const clock = { at: 0 };
  const file = join(folder, `${seed}.db`);
  const opened = createSqliteStore({ file, clock: { now: () => clock.at } });
  if (!opened.ok) throw new Error(opened.error.message);
  const replayed = await play(opened.value, clock);
  await opened.value.close();
  return replayed;
};

it(`[SM7] ${HISTORIES} recorded histories come to the same in both stores`, {
  timeout: HISTORIES * 120_000,
}, async () => {
  let [rows, pushes] = [0, 0];
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
    const { history } = await runSeed({ seed });
    const play = (store: HubStore, clock: { at: number }) => replayHistory(store, history, clock);
    const sqlite = await onSqlite(seed, play);
    const inPostgres = await onPostgres(play);
    expect(sqlite.rows.length).toBeGreaterThan(400);
    const taken = sqlite.answers.filter((text) => text.startsWith('{"status":200')).length;
    // A central hub that is away for most of a seed gets few pushes, and large ones.
    expect(taken).toBeGreaterThan(10);
    pushes += taken;
    expect(inPostgres).toEqual(sqlite);
    rows += sqlite.rows.length;
  }
  expect(pushes).toBeGreaterThan(30 * HISTORIES);
  const figures = process.env.GALLEY_PROOF_FIGURES;
  if (figures === undefined) return;
  writeFileSync(figures, JSON.stringify({ histories: HISTORIES, firstSeed: FIRST, pushes, rows }));
});

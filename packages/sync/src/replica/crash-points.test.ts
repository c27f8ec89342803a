import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPLICA_POINTS } from '../crash-points.ts';
import { createSqliteStore } from '../hub/sqlite/sqlite-store.ts';
import { createShop, type Origin, TEST_KINDS } from '../hub/testing/shop.fixture.ts';
import { createWorkbench } from '../hub/testing/workbench.fixture.ts';
import type { Txn } from '../protocol/index.ts';
import { expectKilled, runChild } from '../testing/kill-child.fixture.ts';
import { openReplica, type Replica } from './replica.ts';
import {
  ACTS,
  type Act,
  batchOf,
  COMMAND,
  line,
  NOW,
  openAt,
} from './testing/crash-acts.fixture.ts';

const child = join(import.meta.dirname, 'testing/crash-child.fixture.ts');
const folder = mkdtempSync(join(tmpdir(), 'galley-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let register: Origin;
const diskOf = (name: string): string => join(folder, name);
const copyDisk = (from: string, to: string): void => {
  for (const end of ['', '.key', '-wal'])
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`);
};

const openHub = async (file: string) => {
  const opened = createSqliteStore({ file, clock: { now: () => NOW } });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** A register that has traded and heard of others; the central hub has one of its commits. */
const makeDisk = (file: string, { device, token, keys }: Origin): void => {
  const opened = openReplica({ file, kinds: TEST_KINDS, clock: { now: () => NOW } });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  const { deviceId, tenantId, siteId, epoch } = device;
  const grant = { deviceId, tenantId, siteId, epoch, number: 1, token };
  replica.enrol(grant, { kind: 'register', name: 'Bar', keys });
  for (const id of ['lin_1', 'lin_2', 'lin_3']) replica.commit({ facts: [line(id)] });
  replica.applyBatch(batchOf(['lin_hub1', 'lin_hub9']));
  replica.acknowledge(1);
  replica.setClockOffset(0);
  replica.close();
};

beforeAll(async () => {
  const store = await openHub(diskOf('hub.db'));
  register = await (await createShop(store, 'quay')).enroll('register', 'Bar');
  await store.close();
  makeDisk(diskOf('base.db'), register);
});

/** Every table, to the byte, but for signatures (never the same twice) and the note of hub time, written apart. */
const contentOf = (file: string): Record<string, string[]> => {
  const db = new Database(file);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const names = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  const rowsOf = (name: string): string[] =>
    (db.prepare(`SELECT * FROM "${name}"`).all() as object[])
      .map((row) => JSON.stringify(row).replace(/\\"sig\\":\\"[\w-]+\\"/g, ''))
      .sort();
  const tables = names.filter((name) => name !== 'sync_clock').sort();
  const content = Object.fromEntries(tables.map((name) => [name, rowsOf(name)]));
  const version = String(db.pragma('user_version', { simple: true }));
  db.close();
  return { ...content, version: [version] };
};

const actOf = (point: string): Act =>
  point === 'apply.swept' ? 'refetch' : (point.slice(0, point.indexOf('.')) as Act);

/** What another program finds in the file while a living process stands at each point. */
const seenAtPoints = (act: Act) => {
  const file = diskOf(`control-${act}.db`);
  copyDisk(diskOf('base.db'), file);
  const before = contentOf(file);
  const seen = new Map<string, Record<string, string[]>>();
  const replica = openAt(file, act, (point) => seen.set(point, contentOf(file)));
  ACTS[act](replica);
  replica.close();
  return { before, seen, after: contentOf(file) };
};
const controls = new Map<Act, ReturnType<typeof seenAtPoints>>();
const controlOf = (act: Act) => {
  const control = controls.get(act) ?? seenAtPoints(act);
  controls.set(act, control);
  return control;
};

const allCommits = (replica: Replica): Txn[] =>
  (replica.commitsAfter(0, 1000, 1e9)?.texts ?? []).map((text) => JSON.parse(text));

/** What a restart does with the act: it is done once, whatever had become of it. */
const finish = (replica: Replica, act: Act): void => {
  ACTS[act](replica);
  expect(replica.commit({ facts: [line('lin_later')] }).ok).toBe(true);
};

const expectChain = (commits: readonly Txn[], last: number): void => {
  const first = commits[0]?.seq ?? 0;
  expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, i) => first + i));
  expect(commits.at(-1)?.seq).toBe(last);
  for (const [i, commit] of commits.entries())
    if (i > 0) expect(commit.prev).toBe(commits[i - 1]?.hash);
};

/** The hub takes everything, each number once, and the device takes what the hub says. */
const expectSyncGoesOn = async (replica: Replica, point: string, kept: readonly Txn[]) => {
  const file = diskOf(`hub-${point}.db`);
  copyDisk(diskOf('hub.db'), file);
  const store = await openHub(file);
  const { push } = createWorkbench(store);
  const txns = [...kept, ...allCommits(replica).filter(({ seq }) => seq > kept.length)];
  const answer = await push(register.device, register.push(txns));
  expect(answer).toMatchObject({ status: 200, body: { lastSeq: txns.length, rejected: [] } });
  await store.close();
  expect(replica.applyBatch(batchOf(['lin_hub1', 'lin_hub4'])).ok).toBe(true);
  replica.acknowledge(txns.length);
  expect(replica.pending().commits).toBe(0);
};

describe('a device killed in the middle', () => {
  it.each(REPLICA_POINTS)('[CR1] [CR2] [CR3] at %s', async (point) => {
    const act = actOf(point);
    const { before, seen, after } = controlOf(act);
    const file = diskOf(`${point}.db`);
    copyDisk(diskOf('base.db'), file);
    expectKilled(await runChild(child, { file, act, point }));

    const found = contentOf(file);
    expect(found).toEqual(seen.get(point));
    // A refetch is two transactions: its mark, and the batch that ends it.
    if (act !== 'refetch') expect(found).toEqual(point.endsWith('.durable') ? after : before);
    expect(after).not.toEqual(before);

    const base = openAt(diskOf('base.db'), 'commit');
    const kept = allCommits(base);
    base.close();
    const replica = openAt(file, act);
    finish(replica, act);
    expectChain(allCommits(replica), act === 'commit' ? 6 : 4);
    expect(replica.commandResult(COMMAND.id)).toEqual(
      act === 'commit' ? COMMAND.result : undefined,
    );
    await expectSyncGoesOn(replica, point, kept);
    replica.close();
  });

  it.each(['apply.merged', 'apply.placed', 'apply.durable'])(
    '[CR1] [CR2] [CR3] at %s of the second page of a snapshot',
    async (point) => {
      const { seen, after } = controlOf('snapshot');
      const file = diskOf(`snapshot-${point}.db`);
      copyDisk(diskOf('base.db'), file);
      expectKilled(await runChild(child, { file, act: 'snapshot', point, nth: 2 }));
      // The living process passed the point twice; what was seen last is what the second page found.
      const found = contentOf(file);
      expect(found).toEqual(seen.get(point));
      const lines = (found['line'] ?? []).join();
      expect(lines).toContain('lin_p1');
      expect(lines.includes('lin_p3')).toBe(point === 'apply.durable');
      const replica = openAt(file, 'snapshot');
      ACTS.snapshot(replica);
      replica.close();
      // The place counts rows as they come, repeats too.
      const { sync_feed: _, ...whole } = after;
      expect(contentOf(file)).toMatchObject(whole);
    },
  );
});

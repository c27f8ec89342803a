import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { createEnrolmentCode } from '../packages/sync/src/hub/enroll.ts';
import type { HubStore } from '../packages/sync/src/hub/store.ts';
import { type RunningHub, runHub } from '../packages/sync/src/hub/testing/hub-target.fixture.ts';
import {
  createShop,
  enrollDeps,
  type Shop,
} from '../packages/sync/src/hub/testing/shop.fixture.ts';
import { opened } from '../packages/sync/src/replica/testing/site.fixture.ts';

/** A fresh store; whoever opens it sees to its end. */
export type OpenStore = () => Promise<HubStore>;

type Told = { readonly event: string; readonly [name: string]: unknown };

/** The example as a process of its own. */
export type Example = {
  readonly child: ChildProcess;
  readonly told: Told[];
  readonly file: string;
  /** Ends it as Ctrl-C would, and answers the sums that it ended with. */
  end(): Promise<Map<string, unknown>>;
  kill(): Promise<void>;
};

export const later = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

export const until = async (
  what: string,
  done: () => Promise<boolean> | boolean,
  seconds = 20,
): Promise<void> => {
  const endAt = performance.now() + seconds * 1000;
  while (!(await done())) {
    if (performance.now() > endAt) throw new Error(`${what} did not come in time`);
    await later(20);
  }
};

/** A code for a kitchen screen, which is what the example joins as. */
export const codeFor = async (store: HubStore, shop: Shop): Promise<string> => {
  const clock = { now: () => Date.now() };
  const deps = { ...enrollDeps(store, `example${Math.random()}`), clock };
  const target = { ...shop, kind: 'kitchen', name: null } as const;
  return (await createEnrolmentCode(deps, target)).code;
};

export const runExample = (
  args: readonly string[],
  file: string,
  env: Readonly<Record<string, string>> = {},
): Example => {
  const program = join(import.meta.dirname, 'replica.mjs');
  const child = spawn(process.execPath, [program, '--file', file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const told: Told[] = [];
  const ended = new Promise<void>((end) => child.once('close', () => end()));
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (text) => told.push(JSON.parse(text)));
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  opened.push(kill);
  return {
    child,
    told,
    file,
    kill,
    async end() {
      child.kill('SIGTERM');
      await ended;
      const sums = told.filter(({ event }) => event === 'sums');
      return new Map(sums.map(({ scope, buckets }) => [String(scope), buckets]));
    },
  };
};

export type Bench = {
  readonly store: HubStore;
  readonly shop: Shop;
  readonly folder: string;
  hub: RunningHub;
  /** Arguments with which a new example joins. */
  join(): Promise<string[]>;
};

export const openBench = async (openStore: OpenStore): Promise<Bench> => {
  const store = await openStore();
  const shop = await createShop(store, `quay${Math.random().toString(36).slice(2, 8)}`);
  const folder = mkdtempSync(join(tmpdir(), 'galley-example-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  const bench: Bench = {
    store,
    shop,
    folder,
    hub: await runHub(store, { digestMs: 200 }),
    join: async () => ['--hub', bench.hub.url, '--code', await codeFor(store, shop)],
  };
  opened.push(() => bench.hub.close());
  return bench;
};

type Content = readonly [kind: string, id: string, doc: unknown, clk: unknown, deleted: boolean];
const sorted = (rows: readonly Content[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, item]) => [key, ordered(item)]));
};
const parsed = (text: string | null): unknown => (text === null ? null : ordered(JSON.parse(text)));

export const rowsOfHub = async (store: HubStore, shop: Shop): Promise<string[]> => {
  const limit = { rows: 100_000, bytes: 1e9 };
  const logs = [shop.tenantId, shop.siteId].map((scopeId) =>
    store.readLog({ tenantId: shop.tenantId, scopeId }, 0, limit),
  );
  const rows = (await Promise.all(logs)).flatMap((page) => page.rows);
  const kept = rows.filter(({ kind }) => kind !== 'digest');
  return sorted(kept.map((r) => [r.kind, r.id, parsed(r.doc), parsed(r.clk), r.deleted]));
};

/** What lies in the example's file, read while it runs or after. */
export const inFile = <T>(file: string, sql: string): T[] => {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
};

export type Row = { kind: string; id: string; doc: string; clk: string | null; deleted: number };
export const rowsOfFile = (file: string): string[] =>
  sorted(
    inFile<Row>(file, 'SELECT * FROM row').map((r) => [
      ...([r.kind, r.id] as const),
      ...([parsed(r.doc), parsed(r.clk)] as const),
      r.deleted === 1,
    ]),
  );

/** Waits until the example has found both scopes equal to all that the hub has. */
export const untilEqual = async ({ store, shop }: Bench, example: Example): Promise<void> => {
  const { tenantId, siteId } = shop;
  await until('equality', async () => {
    for (const scopeId of [tenantId, siteId]) {
      const sums = await store.sums({ tenantId, scopeId });
      const last = example.told.findLast(
        ({ event, scope }) => event === 'agrees' && scope === scopeId,
      );
      if (last === undefined || Number(last.seq) < sums.seq - 1) return false;
    }
    return (await rowsOfHub(store, shop)).length === rowsOfFile(example.file).length;
  });
};

export const sumsOfHub = async ({ store, shop }: Bench): Promise<Map<string, unknown>> => {
  const { tenantId } = shop;
  const sums = new Map<string, unknown>();
  for (const scopeId of [tenantId, shop.siteId]) {
    const { buckets } = await store.sums({ tenantId, scopeId });
    const told = buckets
      .filter(({ sum }) => sum !== 0n)
      .map(({ kind, day, sum }) => ({ kind, day, sum: sum.toString(16).padStart(32, '0') }));
    sums.set(scopeId, inOrder(told));
  }
  return sums;
};

type Bucket = { readonly kind: string; readonly day: string; readonly sum: string };
export const inOrder = (buckets: readonly Bucket[]): Bucket[] =>
  [...buckets].sort((a, b) => (`${a.kind} ${a.day}` < `${b.kind} ${b.day}` ? -1 : 1));
const inOrderAll = (sums: Map<string, unknown>): Map<string, unknown> =>
  new Map([...sums].map(([scope, buckets]) => [scope, inOrder(buckets as Bucket[])]));

/** Ends the example and holds every row and every sum of it against the hub's. */
export const expectEqual = async (bench: Bench, example: Example): Promise<void> => {
  await untilEqual(bench, example);
  const sums = await example.end();
  expect(rowsOfFile(example.file)).toEqual(await rowsOfHub(bench.store, bench.shop));
  expect(inOrderAll(sums)).toEqual(await sumsOfHub(bench));
};

const has = (example: Example, event: string): boolean =>
  example.told.some((one) => one.event === event);
export const untilTold = (example: Example, event: string): Promise<void> =>
  until(event, () => has(example, event));

export const AHEAD = 80 * 365 * 86_400_000;
/** Starts Node with a clock that is decades ahead. */
export const wrongClock = `--import=data:text/javascript,${encodeURIComponent(
  `const now = Date.now; Date.now = () => now() + ${AHEAD};`,
)}`;

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createSqliteStore } from '../packages/sync/src/hub/sqlite/sqlite-store.ts';
import type { HubStore } from '../packages/sync/src/hub/store.ts';
import { endAll, startChain } from '../packages/sync/src/hub/testing/chain.fixture.ts';
import { runHub } from '../packages/sync/src/hub/testing/hub-target.fixture.ts';
import { closeAll, opened } from '../packages/sync/src/replica/testing/site.fixture.ts';
import {
  codeFor,
  expectEqual,
  inFile,
  openBench,
  rowsOfFile,
  rowsOfHub,
  runExample,
  until,
  untilEqual,
  untilTold,
  wrongClock,
} from './example.fixture.ts';
import { describeRecovery } from './recovery.contract.ts';
import { describeExample } from './replica.contract.ts';

const openAt = async (file: string): Promise<HubStore> => {
  const store = createSqliteStore({ file, clock: { now: () => Date.now() } });
  if (!store.ok) throw new Error(store.error.message);
  opened.push(() => store.value.close());
  return store.value;
};

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-example-hub-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe('the example at a hub on SQLite', () => {
  describeExample(() => openAt(join(newFolder(), 'hub.db')));
  describeRecovery(() => openAt(join(newFolder(), 'hub.db')));

  it('[WP15] a hub that was set back to an older copy gets what it lost', async () => {
    const folder = newFolder();
    const [file, copy] = [join(folder, 'hub.db'), join(folder, 'copy.db')];
    const first = await openAt(file);
    const bench = await openBench(async () => first);
    const args = [...(await bench.join()), '--orders', '120', '--pause-ms', '20'];
    const example = runExample(args, join(bench.folder, 'f.db'));
    const pushes = () => example.told.filter(({ event }) => event === 'pushed').length;
    await until('a few orders', () => pushes() > 3);
    const source = new Database(file, { readonly: true });
    await source.backup(copy);
    source.close();
    const kept = pushes();
    await until('more orders', () => pushes() > kept + 5);
    const port = Number(new URL(bench.hub.url).port);
    await bench.hub.close();
    await first.close();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    copyFileSync(copy, file);
    const second = await openAt(file);
    bench.hub = await runHub(second, { digestMs: 200, port });
    await untilTold(example, 'gap');
    await untilTold(example, 'ordered');
    await expectEqual({ ...bench, store: second }, example);
    expect(inFile(example.file, "SELECT 1 FROM row WHERE kind = 'example_order'")).toHaveLength(
      120,
    );
  });

  it('[WP24] a row that the hub lost with its commit is sent again by the example, once', async () => {
    const file = join(newFolder(), 'hub.db');
    const bench = await openBench(() => openAt(file));
    const args = [...(await bench.join()), '--orders', '3', '--pause-ms', '5'];
    const example = runExample(args, join(bench.folder, 'i.db'));
    await untilTold(example, 'ordered');
    await untilEqual(bench, example);
    const db = new Database(file, { timeout: 5000 });
    db.exec('DELETE FROM hub_commit');
    db.exec(
      `DELETE FROM sync_row WHERE id = (SELECT min(id) FROM sync_row WHERE kind = 'example_order')`,
    );
    db.close();
    await until('the row again', () => example.told.some(({ event }) => event === 'resent'), 40);
    await expectEqual(bench, example);
    expect(example.told.filter(({ event }) => event === 'resent')).toHaveLength(1);
    expect(inFile(example.file, "SELECT 1 FROM row WHERE kind = 'example_order'")).toHaveLength(3);
  }, 60_000);
});

describe('the example at a site hub', () => {
  afterEach(async () => {
    await closeAll();
    await endAll();
  });

  it('[WP20] joins through it, goes on while the central hub is away, and all three end equal', async () => {
    const chain = await startChain();
    const folder = newFolder();
    const { shop, central } = chain;
    const code = await codeFor(central, shop);
    const args = ['--hub', chain.siteUrl, '--code', code, '--orders', '40', '--pause-ms', '25'];
    const file = join(folder, 'h.db');
    const example = runExample(args, file, { NODE_OPTIONS: wrongClock });
    await untilTold(example, 'pushed');
    await chain.stopCentral();
    const pushes = () => example.told.filter(({ event }) => event === 'pushed').length;
    const before = pushes();
    await until('orders without the central hub', () => pushes() > before + 3);
    await chain.startCentral();
    await untilTold(example, 'ordered');
    await until('equality', async () => {
      const [top, site] = [await rowsOfHub(central, shop), await rowsOfHub(chain.site, shop)];
      return String(top) === String(site) && String(site) === String(rowsOfFile(file));
    });
    const held = inFile<{ doc: string }>(file, "SELECT doc FROM row WHERE kind = 'held'");
    expect(held.length).toBeGreaterThan(0);
    for (const { doc } of held) expect(JSON.parse(doc).rank).toBe(1);
    expect(inFile(file, "SELECT 1 FROM row WHERE kind = 'example_order'")).toHaveLength(40);
    await example.end();
  });
});

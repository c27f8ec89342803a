import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import type { HubStore } from '../packages/sync/src/hub/store.ts';
import { postPush, runHub } from '../packages/sync/src/hub/testing/hub-target.fixture.ts';
import { hlcAt, type Origin } from '../packages/sync/src/hub/testing/shop.fixture.ts';
import {
  closeAll,
  follow,
  line,
  openDevice,
} from '../packages/sync/src/replica/testing/site.fixture.ts';
import {
  AHEAD,
  type Bench,
  expectEqual,
  inFile,
  inOrder,
  later,
  type OpenStore,
  openBench,
  type Row,
  rowsOfFile,
  runExample,
  sumsOfHub,
  until,
  untilEqual,
  untilTold,
  wrongClock,
} from './example.fixture.ts';

const pushed = async (bench: Bench, origin: Origin, rows: Parameters<Origin['commit']>[1]) => {
  const request = origin.push([origin.commit(bench.shop.siteId, rows)]);
  const response = await postPush(bench.hub.url, origin.token, request);
  expect(response.status).toBe(200);
  return (await response.json()) as { rejected: unknown[] };
};

const ordersOf = (file: string): string[] =>
  inFile<{ id: string }>(file, "SELECT id FROM row WHERE kind = 'example_order'").map(
    ({ id }) => id,
  );

/** From now on the file itself remembers each row that is taken out, however soon it comes back. */
const noteRemovals = (file: string): void => {
  const db = new Database(file, { timeout: 5000 });
  db.exec(`CREATE TABLE gone (kind, id);
    CREATE TRIGGER note_gone AFTER DELETE ON row
    BEGIN INSERT INTO gone VALUES (old.kind, old.id); END`);
  db.close();
};

/** Holds the example to docs/specs/protocol.md over a hub on some store. */
export const describeExample = (openStore: OpenStore): void => {
  afterEach(closeAll);

  it('[WP12] joins, commits, follows and ends equal to the hub and to our own replica', async () => {
    const bench = await openBench(openStore);
    const ours = await openDevice(bench, 'register', 'Bar');
    const sync = follow(ours, [bench.hub.url]);
    const stranger = await bench.shop.enroll('register', 'Yard');
    const example = runExample(
      [...(await bench.join()), '--orders', '12', '--pause-ms', '30'],
      join(bench.folder, 'a.db'),
    );
    const signAt = (ms: number, text: string) => ({
      ...{ kind: 'example_sign', id: 'exs_door', doc: { text } },
      clk: { b: hlcAt(ms, stranger.device.deviceId) },
    });
    for (let n = 0; n < 8; n += 1) {
      ours.commit({
        facts: [
          line(`lin_${n}`, n),
          { kind: 'menu_item', id: 'itm_1', doc: { name: `Soup ${n}`, priceMinor: n } },
        ],
      });
      await pushed(bench, stranger, [signAt(Date.now(), `Yard ${n}`)]);
      await later(25);
    }
    await pushed(bench, stranger, [signAt(Date.now() + AHEAD, 'From far ahead')]);
    const aside = await pushed(bench, stranger, [{ kind: 'line', id: 'lin_bad', doc: {} }]);
    expect(aside.rejected).toHaveLength(1);
    await untilTold(example, 'ordered');
    await untilEqual(bench, example);
    await until(
      'our own replica',
      () => sync.status().mode === 'online' && ours.digest.book.advance(1e6),
    );
    const own = [...ours.digest.book.sums(bench.shop.siteId)].flatMap(([kind, days]) =>
      [...days].map(([day, sum]) => ({ kind, day, sum: sum.toString(16).padStart(32, '0') })),
    );
    await expectEqual(bench, example);
    const hubs = (await sumsOfHub(bench)).get(bench.shop.siteId);
    expect(inOrder(own.filter(({ sum }) => !/^0+$/.test(sum)))).toEqual(hubs);
    const kinds = new Set(
      inFile<Row>(example.file, 'SELECT kind FROM row').map(({ kind }) => kind),
    );
    for (const kind of ['held', 'verdict', 'menu_item', 'line']) expect(kinds).toContain(kind);
    expect(ordersOf(example.file)).toHaveLength(12);
  });

  it('[WP13] reads a hub with another handle anew, and no row goes or doubles meanwhile', async () => {
    const bench = await openBench(openStore);
    const stranger = await bench.shop.enroll('register', 'Yard');
    const args = ['--orders', '60', '--pause-ms', '25'];
    const example = runExample([...(await bench.join()), ...args], join(bench.folder, 'b.db'));
    await until(
      'a few orders',
      () => example.told.filter(({ event }) => event === 'pushed').length > 3,
    );
    await pushed(bench, stranger, [{ kind: 'line', id: 'lin_1', doc: line('x').doc }]);
    await until('the line', () => rowsOfFile(example.file).some((row) => row.includes('lin_1')));
    noteRemovals(example.file);
    const port = Number(new URL(bench.hub.url).port);
    await bench.hub.close();
    const renamed: HubStore = { ...bench.store, incarnation: `${bench.store.incarnation}x` };
    bench.hub = await runHub(renamed, { digestMs: 200, port });
    await until(
      'both refetches',
      () => example.told.filter(({ event }) => event === 'refetch').length >= 2,
    );
    await untilTold(example, 'ordered');
    await expectEqual(bench, example);
    expect(inFile(example.file, 'SELECT * FROM gone')).toEqual([]);
    expect(new Set(ordersOf(example.file)).size).toBe(60);
  });

  it('[WP14] goes on with its file after each SIGKILL; every commit is at the hub once', async () => {
    const bench = await openBench(openStore);
    const file = join(bench.folder, 'c.db');
    const args = [...(await bench.join()), '--orders', '500', '--pause-ms', '3'];
    for (const ms of [150, 240, 330]) {
      const example = runExample(args, file);
      await untilTold(example, 'pushed');
      await later(ms);
      await example.kill();
    }
    const last = runExample([...args, '--orders', '1'], file);
    await untilTold(last, 'ordered');
    await expectEqual(bench, last);
    const commits = inFile<{ seq: number }>(file, 'SELECT seq FROM txn ORDER BY seq');
    expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1));
    expect(ordersOf(file)).toHaveLength(commits.length);
    const device = JSON.parse(inFile<{ json: string }>(file, 'SELECT json FROM me')[0]?.json ?? '');
    expect((await bench.store.head(device.deviceId))?.seq).toBe(commits.length);
  });

  it('[WP16] what was written under a clock decades ahead comes into force by the hub alone', async () => {
    const bench = await openBench(openStore);
    const args = [...(await bench.join()), '--orders', '10', '--pause-ms', '20'];
    const example = runExample(args, join(bench.folder, 'd.db'), { NODE_OPTIONS: wrongClock });
    await untilTold(example, 'ordered');
    await expectEqual(bench, example);
    const rows = inFile<Row>(example.file, 'SELECT * FROM row');
    expect(rows.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(0);
    const sign = rows.find(({ kind }) => kind === 'example_sign');
    const limit = hlcAt(Date.now() + 60_000, 'dev_x');
    for (const [clock] of (sign?.clk ?? '').matchAll(/[0-9a-f]{16}-/g)) {
      expect(clock < limit).toBe(true);
    }
  });

  it('[WP19] an old copy of its file goes on in a new epoch above its highest number', async () => {
    const bench = await openBench(openStore);
    const [file, copy] = [join(bench.folder, 'g.db'), join(bench.folder, 'copy.db')];
    const args = [...(await bench.join()), '--pause-ms', '5'];
    const orders = async (count: number, at: string) => {
      const example = runExample([...args, '--orders', `${count}`, '--until-equal'], at);
      await until('its end', () => example.child.exitCode !== null);
      expect([
        example.child.exitCode,
        example.told.find(({ event }) => event === 'stopped'),
      ]).toEqual([0, undefined]);
      return example;
    };
    await orders(3, file);
    copyFileSync(file, copy);
    await orders(4, file);
    const restored = await orders(0, copy);
    expect(restored.told).toContainEqual({ event: 'epoch', epoch: 2, lastSeq: 7, again: 0 });
    const last = runExample([...args, '--orders', '2'], copy);
    await untilTold(last, 'ordered');
    await expectEqual(bench, last);
    expect(ordersOf(copy)).toHaveLength(9);
    const device = JSON.parse(inFile<{ json: string }>(copy, 'SELECT json FROM me')[0]?.json ?? '');
    expect(await bench.store.head(device.deviceId)).toMatchObject({ epoch: 2, seq: 9 });
  });

  it('[WP17] finds and mends what was changed behind its back', async () => {
    const bench = await openBench(openStore);
    const stranger = await bench.shop.enroll('register', 'Yard');
    const lines = ['lin_1', 'lin_2', 'lin_3'].map((id) => line(id));
    await pushed(bench, stranger, lines);
    const args = [...(await bench.join()), '--orders', '2'];
    const before = runExample(args, join(bench.folder, 'e.db'));
    await untilTold(before, 'ordered');
    await untilEqual(bench, before);
    await before.end();
    const db = new Database(before.file);
    db.exec("DELETE FROM row WHERE id = 'lin_1'");
    db.exec("UPDATE row SET doc = replace(doc, 'Crab', 'Cod') WHERE id = 'lin_2'");
    db.close();
    const after = runExample([...args, '--orders', '0'], before.file);
    await untilTold(after, 'healed');
    await expectEqual(bench, after);
  });
};

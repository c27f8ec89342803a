import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { postPush, runHub } from '../packages/sync/src/hub/testing/hub-target.fixture.ts';
import { lineRow } from '../packages/sync/src/hub/testing/shop.fixture.ts';
import { closeAll } from '../packages/sync/src/replica/testing/site.fixture.ts';
import {
  type Bench,
  type Example,
  expectEqual,
  inFile,
  type OpenStore,
  openBench,
  type Row,
  runExample,
  until,
  untilEqual,
  untilTold,
} from './example.fixture.ts';

const ordersOf = (file: string): string[] =>
  inFile<{ id: string }>(file, "SELECT id FROM row WHERE kind = 'example_order'")
    .map(({ id }) => id)
    .sort();

const deviceOf = (file: string): { deviceId: string; lastSeq: number } =>
  JSON.parse(inFile<{ json: string }>(file, 'SELECT json FROM me')[0]?.json ?? '');

/** Streams of the site's log that the example opened. */
const streamsOf = ({ told }: Example, { shop }: Bench) =>
  told.filter(({ event, scope }) => event === 'stream' && scope === shop.siteId);

/** Restarts the bench's hub at its port, with other settings. */
const restarted = async (bench: Bench, settings: object): Promise<void> => {
  const port = Number(new URL(bench.hub.url).port);
  await bench.hub.close();
  bench.hub = await runHub(bench.store, { digestMs: 200, port, ...settings });
};

/** What the example does that not every replica needs, over a hub on some store. */
export const describeRecovery = (openStore: OpenStore): void => {
  afterEach(closeAll);

  it('[WP21] a copied disk gets an identity of its own, and every order of both is at the hub once', async () => {
    const bench = await openBench(openStore);
    const [file, copy] = [join(bench.folder, 'one.db'), join(bench.folder, 'two.db')];
    const args = [...(await bench.join()), '--pause-ms', '5', '--until-equal'];
    const orders = async (count: number, at: string) => {
      const example = runExample([...args, '--orders', `${count}`], at);
      await until('its end', () => example.child.exitCode !== null);
      expect(example.told.find(({ event }) => event === 'stopped')).toBeUndefined();
      return example;
    };
    await orders(3, file);
    copyFileSync(file, copy);
    await orders(2, file);
    const old = deviceOf(copy).deviceId;
    // The copy sells while no hub is there, and is found by its first word.
    await bench.hub.close();
    const alone = runExample([...args, '--orders', '4'], copy);
    await untilTold(alone, 'ordered');
    expect(deviceOf(copy).lastSeq).toBe(7);
    const port = Number(new URL(bench.hub.url).port);
    bench.hub = await runHub(bench.store, { digestMs: 200, port });
    await untilTold(alone, 'identity');
    await until('its end', () => alone.child.exitCode !== null);
    const { deviceId, lastSeq } = deviceOf(copy);
    expect(alone.told).toContainEqual({
      ...{ event: 'identity', deviceId, from: old, agreed: 3, again: 4 },
    });
    expect([deviceId === old, lastSeq]).toEqual([false, 4]);
    const [first, second] = [await orders(1, file), await orders(1, copy)];
    expect(first.told.some(({ event }) => event === 'identity')).toBe(false);
    const last = runExample([...args, '--orders', '0'], copy);
    await untilEqual(bench, last);
    await last.end();
    expect(ordersOf(copy)).toHaveLength(11);
    expect(inFile(copy, 'SELECT 1 FROM old_txn')).toHaveLength(7);
    const fork = inFile<Row>(copy, "SELECT * FROM row WHERE kind = 'fork'")[0];
    expect(JSON.parse(fork?.doc ?? '{}')).toMatchObject({ origin: old, fromSeq: 4, toSeq: 7 });
    expect(second.told.some(({ event }) => event === 'trouble')).toBe(false);
  });

  it('[WP22] a scope that comes as a file is read from it, and goes on by the shape', async () => {
    const bench = await openBench(openStore);
    await restarted(bench, { snapshotRows: 1000 });
    const stranger = await bench.shop.enroll('register', 'Yard');
    const push = async (from: number, count: number) => {
      const rows = Array.from({ length: count }, (_, n) => lineRow(`s${from + n}`, n));
      const request = stranger.push([stranger.commit(bench.shop.siteId, rows)]);
      expect((await postPush(bench.hub.url, stranger.token, request)).status).toBe(200);
    };
    for (let from = 0; from < 3000; from += 1500) await push(from, 1500);
    const args = [...(await bench.join()), '--orders', '3'];
    const example = runExample(args, join(bench.folder, 'file.db'));
    await untilTold(example, 'snapshot');
    const { rows, whole, scope } =
      example.told.find(({ event }) => event === 'snapshot') ?? ({} as { [name: string]: unknown });
    expect([scope, whole, Number(rows) >= 3000]).toEqual([bench.shop.siteId, true, true]);
    await push(3000, 10);
    await untilTold(example, 'ordered');
    await expectEqual(bench, example);
    expect(inFile(example.file, "SELECT 1 FROM row WHERE kind = 'line'")).toHaveLength(3010);
  });

  it('[WP23] follows by a stream of events, over its ends, and by long-polls where none comes through', async () => {
    const bench = await openBench(openStore);
    await restarted(bench, { streamMs: 300 });
    const example = runExample(
      [...(await bench.join()), '--orders', '40', '--pause-ms', '50'],
      join(bench.folder, 'stream.db'),
    );
    await until('short streams', () => streamsOf(example, bench).length === 3);
    await untilTold(example, 'ordered');
    await expectEqual(bench, example);
    expect(streamsOf(example, bench)).toHaveLength(3);
    await restarted(bench, { streamMs: 1500 });
    const again = runExample(
      [...(await bench.join()), '--orders', '60', '--pause-ms', '50'],
      example.file,
    );
    await until('streams that last', () => streamsOf(again, bench).length >= 3);
    await untilTold(again, 'ordered');
    await expectEqual(bench, again);
    expect(ordersOf(again.file)).toHaveLength(100);
  });
};

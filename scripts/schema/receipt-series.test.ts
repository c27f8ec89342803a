import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '@galley/sync/protocol';
import { afterEach, expect, it } from 'vitest';
import {
  endAll,
  follow,
  joinToday,
  open,
  receipts,
  sell,
  startHub,
  unpack,
  until,
} from './old-shop.fixture.ts';

afterEach(endAll);

const upTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1);

it('[RE1] a register whose disk was set back gives no receipt number twice, and leaves none out', async () => {
  const { folder, kept } = unpack(SCHEMA_VERSION);
  const { store, url } = await startHub(folder);
  const file = join(folder, 'replica.db');
  const send = async (): Promise<number[]> => {
    const replica = open(folder);
    const sync = follow(replica, url);
    const settled = () => replica.pending().commits === 0 && sync.status().caughtUp;
    await until('acknowledgement', settled);
    const numbers = receipts(replica);
    await sync.stop();
    replica.close();
    return numbers;
  };
  const before = await send();
  expect(before).toEqual(upTo(before.length));
  copyFileSync(file, `${file}.copy`);
  await sell(folder);
  await sell(folder);
  const sold = before.length + 2;
  expect(await send()).toEqual(upTo(sold));

  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  copyFileSync(`${file}.copy`, file);
  const replica = open(folder);
  expect(receipts(replica)).toEqual(before);
  const epoch = replica.identity()?.epoch ?? 0;
  const sync = follow(replica, url);
  await until('the lost tail', () => replica.identity()?.epoch === epoch + 1);
  expect(receipts(replica)).toEqual(upTo(sold));
  await sync.stop();
  replica.close();
  await sell(folder);
  expect(await send()).toEqual(upTo(sold + 1));

  const kitchen = await joinToday(url, kept, folder);
  follow(kitchen, url);
  await until('all receipts', () => receipts(kitchen).length === sold + 1);
  expect(receipts(kitchen)).toEqual(upTo(sold + 1));
  expect(await store.quarantined(kept.tenantId)).toEqual([]);
});

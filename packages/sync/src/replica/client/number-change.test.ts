import { afterEach, expect, it } from 'vitest';
import { writeDevice } from '../../hub/epochs.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import type { Identity } from '../index.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import { closeAll, follow, openDevice, openSite, reopen, until } from '../testing/site.fixture.ts';

afterEach(closeAll);

it('[FO25] a device whose number was taken goes on under the one that the central hub gave it, over restarts', async () => {
  const site = await openSite();
  const file = temporaryFile();
  const bar = await openDevice(site, 'register', 'Bar', undefined, file);
  const told: Identity[] = [];
  const sync = follow(bar, [site.hub.url], { onIdentity: (identity) => told.push(identity) });
  const known = await site.store.device(bar.identity()?.deviceId ?? '');
  if (known === undefined) throw new Error('the device is enrolled');
  await until('online', () => sync.status().mode === 'online');
  expect([bar.identity()?.number, told]).toEqual([known.number, []]);
  const scopes = { tenantId: known.tenantId, scopeIds: [known.siteId] };
  const other = { ...known, number: 7, generation: known.generation + 1 };
  await site.store.transaction(scopes, (tx) => writeDevice(tx, createKindTable(TEST_KINDS), other));
  await until('the other number', () => told.length > 0);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ number: 7, deviceId: known.deviceId });
  await sync.stop();
  bar.close();
  expect(reopen(file).identity()).toMatchObject({ number: 7, deviceId: known.deviceId });
});

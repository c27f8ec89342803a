import { afterEach, beforeEach, expect, test } from 'vitest';
import { hearOfDevice, NOW, openKitchen } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

const peer = (deviceId: string) => ({
  ...{ deviceId, kind: 'register', name: deviceId },
  ...{ open: true, connected: true, lastHeardAt: NOW },
});

const names = async () => (await kitchen.freshness()).registers.map(({ name }) => name);

test('[KS13] a register that is shut out is missed by nobody, whoever still tells of it', async () => {
  const { status } = kitchen.sync;
  kitchen.sync.status = { ...status, peers: [peer('dev_1'), peer('dev_2')] };
  expect(await names()).toEqual(['dev_1', 'dev_2']);
  hearOfDevice(kitchen, 'dev_1', 1);
  hearOfDevice(kitchen, 'dev_2', 0);
  expect(await names()).toEqual(['dev_2']);
  kitchen.sync.status = { ...status, peers: [] };
  kitchen.clock.at = NOW + 20_000;
  expect(await names()).toEqual(['dev_2']);
});

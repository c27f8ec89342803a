import type { FoundDevice } from '@galley/devices/core';
import { type PeripheralRow, peripheralId } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { pluggedInAt } from './plugged-in.ts';

const SITE = 'sit_harbour0';
const hosts = [
  { id: 'dev_one', name: 'Register 1', kitchen: false, first: true },
  { id: 'dev_kitchen', name: 'Kitchen', kitchen: true, first: false },
];
const identity = { vendorId: '0403', productId: '6001', serialNumber: 'A1' };
const device = (path: string, more: Partial<FoundDevice> = {}): FoundDevice => ({
  ...{ transport: 'serial', path, name: 'FTDI', likely: 'serial' },
  ...more,
});
const row = (more: Partial<PeripheralRow>): PeripheralRow => ({
  ...{ id: 'per_1', name: 'Probe', type: 'probe', hostId: null, model: null, setup: {} },
  ...{ connection: { kind: 'serial-path', path: '/dev/ttyS0' }, roles: [], failoverId: null },
  sort: 0,
  ...more,
});
const foundAt = (id: string, devices: readonly FoundDevice[], answers = 'w1') => ({
  ...{ id, answers, at: 5 },
  devices: JSON.parse(JSON.stringify(devices)),
});
const search = { id: SITE, wish: 'w1', at: 4 };

describe('what is plugged in at the machines of a site', () => {
  it('[PE16] a machine that has not answered says so, and one that has names its devices', () => {
    const found = [foundAt('dev_kitchen', [device('/dev/ttyUSB0', { identity })])];
    const [one, kitchen] = pluggedInAt(hosts, { siteId: SITE, search, found, peripherals: [] });
    expect(one).toMatchObject({ at: null, asked: true, devices: [] });
    expect(kitchen).toMatchObject({ at: 5, asked: false, kitchen: true });
    expect(kitchen?.devices).toMatchObject([{ key: '0403:6001 A1', peripheralId: null }]);
    const later = { siteId: SITE, search: { ...search, wish: 'w2' }, found, peripherals: [] };
    expect(pluggedInAt(hosts, later)[1]?.asked).toBe(true);
  });

  it('[PE16] a device is set up wherever it is plugged in; a bare path only at its own machine', () => {
    const bare = device('/dev/ttyS0');
    const known = device('/dev/ttyUSB3', { identity });
    const found = hosts.map(({ id }) => foundAt(id, [bare, known]));
    const id = peripheralId(SITE, '0403:6001 A1');
    const peripherals = [
      row({ id, hostId: 'dev_one', connection: { kind: 'serial', identity } }),
      row({ id: 'per_2', hostId: null }),
    ];
    const ids = pluggedInAt(hosts, { siteId: SITE, search, found, peripherals }).map((machine) =>
      machine.devices.map((one) => one.peripheralId),
    );
    expect(ids).toEqual([
      ['per_2', id],
      [null, id],
    ]);
  });

  it('[PE16] what a newer program found and this one cannot read is left out', () => {
    const found = [{ ...foundAt('dev_one', [device('/dev/ttyS0')]), devices: [{ by: 'ether' }] }];
    const [one] = pluggedInAt(hosts, { siteId: SITE, search, found, peripherals: [] });
    expect(one).toMatchObject({ at: 5, devices: [] });
  });
});

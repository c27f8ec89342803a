import {
  type DeviceTrialAnswerRow,
  type FoundDevicesRow,
  type PeripheralRow,
  type PeripheralStateRow,
  type ReadingRow,
  rowFact,
  searchFact,
  trialFact,
} from '@galley/domain';
import type { DeviceHealth, DevicePort } from '@galley/shell/core';
import { describe, expect, it } from 'vitest';
import { type Kitchen, NOW, openKitchen, TODAY } from '../kitchen.fixture.ts';
import { devicesView } from '../reads/devices-view.ts';
import { hostDevices } from './host-devices.ts';

const probe = (more: Partial<PeripheralRow> = {}): PeripheralRow => ({
  id: 'per_fridge',
  name: 'Walk-in fridge',
  type: 'probe',
  hostId: 'dev_kitchen',
  connection: { kind: 'tcp', host: '127.0.0.1', port: 9310 },
  model: null,
  setup: {
    kind: 'modbus-probe',
    registers: [{ unitId: 1, register: 0 }],
  },
  roles: [],
  failoverId: null,
  sort: 0,
  ...more,
});

const host = (rows: readonly PeripheralRow[]) => {
  const kitchen = openKitchen();
  if (rows.length > 0) kitchen.put('peripheral', ...rows);
  const sent: Record<string, unknown>[] = [];
  const hearing: ((message: unknown) => void)[] = [];
  const opening: (() => void)[] = [];
  const changed: (() => void)[] = [];
  const health: { now: DeviceHealth } = {
    now: { state: 'working', since: NOW, restarts: 0, hangs: 0 },
  };
  let connected = false;
  let wanted = 0;
  const port: DevicePort = {
    connected: () => connected,
    postMessage: (message) => void sent.push(message as Record<string, unknown>),
    onMessage: (listener) => void hearing.push(listener),
    onClose: () => undefined,
    close: () => undefined,
    onOpen: (listener) => void opening.push(listener),
  };
  const hosted = hostDevices({
    core: kitchen.core,
    devices: port,
    deviceHealth: () => health.now,
    onPeripherals: (listener) => void changed.push(listener),
    wantDevices: () => {
      wanted += 1;
    },
  });
  return {
    kitchen,
    hosted,
    sent,
    health,
    wanted: () => wanted,
    open: () => {
      connected = true;
      for (const listener of opening) listener();
    },
    put: (row: PeripheralRow) => {
      kitchen.replica.commit({ facts: [rowFact('peripheral', row)] });
      for (const listener of changed) listener();
    },
    /** Somebody at a register opens its page of devices. */
    search: (at: number) => {
      const by = { siteId: 'sit_harbour0', deviceId: 'dev_register1' };
      kitchen.replica.commit({ facts: [searchFact(by, at)] });
      for (const listener of changed) listener();
    },
    /** Somebody at the back office tries a probe that hangs on this machine. */
    tryOut: (at: number) => {
      const device = { hostId: 'dev_kitchen', type: 'probe' } as const;
      const { connection, setup } = probe();
      const by = { deviceId: 'dev_office' };
      const fact = trialFact(by, { ...device, connection, setup: { ...setup } }, at);
      kitchen.replica.commit({ facts: [fact] });
      for (const listener of changed) listener();
    },
    say: (message: object) => {
      for (const listener of hearing) listener({ deviceId: 'per_fridge', at: 1, ...message });
    },
  };
};

const rowsOf = <T>({ replica }: Kitchen, kind: string): T[] =>
  replica.db.prepare(`SELECT * FROM ${kind} ORDER BY id`).all() as T[];

const reading = (milliC: number) => ({
  type: 'reading',
  probe: '1',
  reading: { milliC, sentMilliC: milliC, quality: 'good', stable: true, raw: '0x0028' },
});

describe('devices on the machine of the kitchen', () => {
  it('[PE12] probes whose rows name the kitchen are attached there, others and other devices not', () => {
    const shop = host([
      probe(),
      probe({ id: 'per_other', hostId: 'dev_register1' }),
      probe({ id: 'per_first', hostId: null }),
    ]);
    expect(shop.wanted()).toBe(1);
    shop.open();
    expect(shop.sent.map(({ type, deviceId }) => [type, deviceId])).toEqual([
      ['attach', 'per_fridge'],
    ]);
    shop.put(probe({ hostId: 'dev_register1' }));
    expect(shop.sent.at(-1)).toEqual({ type: 'detach', deviceId: 'per_fridge' });
    shop.kitchen.close();
  });

  it('[PE12] without anything on its machine the kitchen asks for no device process', () => {
    const shop = host([]);
    expect(shop.wanted()).toBe(0);
    shop.put(probe());
    expect(shop.wanted()).toBe(1);
    shop.kitchen.close();
  });

  it('[PE12] its readings are facts, at the pace of all readings', () => {
    const shop = host([probe()]);
    shop.open();
    shop.say(reading(4000));
    shop.kitchen.clock.at += 30_000;
    shop.say(reading(4600));
    shop.kitchen.clock.at += 30_000;
    shop.say(reading(4600));
    shop.say({ type: 'reading', probe: '1', none: { cause: 'open', words: 'Not plugged in.' } });
    const kept = rowsOf<ReadingRow>(shop.kitchen, 'reading');
    expect(kept.map(({ milliC }) => milliC)).toEqual([4000, 4600]);
    shop.kitchen.clock.at += 20_000;
    shop.say(reading(4600));
    const resumed = rowsOf<ReadingRow>(shop.kitchen, 'reading').at(-1);
    expect(resumed).toMatchObject({ at: NOW + 80_000, resumedAfter: NOW + 60_000 });
    expect(kept[0]).toMatchObject({
      at: NOW,
      probe: 'per_fridge/1',
      deviceId: 'dev_kitchen',
      businessDate: TODAY,
      employeeId: null,
    });
    shop.kitchen.close();
  });

  it('[PE12] it tells the others how its devices are, when that changes', () => {
    const shop = host([probe()]);
    shop.open();
    const states = () =>
      rowsOf<PeripheralStateRow>(shop.kitchen, 'peripheral_state').map(({ id, state, words }) => [
        id,
        state,
        words,
      ]);
    shop.hosted.keepStates();
    expect(states()).toEqual([]);
    shop.say({ type: 'device-state', state: 'working' });
    shop.hosted.keepStates();
    shop.hosted.keepStates();
    expect(states()).toEqual([['dev_kitchen.per_fridge', 'working', null]]);
    const seq = shop.kitchen.replica.pending().lastSeq;
    shop.hosted.keepStates();
    expect(shop.kitchen.replica.pending().lastSeq).toBe(seq);
    const cause = { code: 'no_answer', message: 'It says nothing.' };
    shop.say({ type: 'device-state', state: 'silent', cause });
    shop.hosted.keepStates();
    expect(states()).toEqual([['dev_kitchen.per_fridge', 'attention', 'It says nothing.']]);
    shop.health.now = { state: 'gone', since: NOW, restarts: 1, hangs: 0 };
    shop.hosted.keepStates();
    expect(states()[0]?.[1]).toBe('stopped');
    shop.kitchen.close();
  });

  it('[PE16] it tells what is plugged in once for each wish, and wants a device process for that', () => {
    const shop = host([]);
    const found = () => rowsOf<FoundDevicesRow>(shop.kitchen, 'found_devices');
    shop.search(1);
    expect(shop.wanted()).toBe(1);
    expect(shop.sent).toEqual([]);
    shop.open();
    expect(shop.sent).toEqual([{ type: 'find' }]);
    const device = { transport: 'serial', path: '/dev/ttyUSB0', name: 'FTDI', likely: 'serial' };
    shop.say({ type: 'found', devices: [device] });
    expect(found()).toMatchObject([{ id: 'dev_kitchen', answers: 'dev_register1 1', at: NOW }]);
    expect(JSON.parse(String(found()[0]?.devices))).toEqual([device]);
    shop.say({ type: 'found', devices: [] });
    shop.open();
    expect(JSON.parse(String(found()[0]?.devices))).toEqual([device]);
    expect(shop.sent).toHaveLength(1);
    shop.search(2);
    shop.open();
    expect(shop.sent.filter(({ type }) => type === 'find')).toHaveLength(3);
    shop.say({ type: 'found', devices: [] });
    expect(found()).toMatchObject([{ answers: 'dev_register1 2' }]);
    shop.kitchen.close();
  });

  it('[PE21] it tries a probe for the back office, keeps nothing of it and tells what it heard', async () => {
    const shop = host([]);
    shop.tryOut(NOW);
    expect(shop.wanted()).toBe(1);
    shop.open();
    const deviceId = shop.sent.at(-1)?.deviceId;
    expect(shop.sent).toMatchObject([{ type: 'attach', deviceId: expect.any(String) }]);
    shop.say({ ...reading(4000), deviceId });
    await new Promise((later) => setTimeout(later, 0));
    expect(shop.sent.at(-1)).toEqual({ type: 'detach', deviceId });
    expect(rowsOf<DeviceTrialAnswerRow>(shop.kitchen, 'device_trial_answer')).toMatchObject([
      { id: 'dev_kitchen', answers: `dev_office ${NOW}`, value: '4.0 \u00b0C' },
    ]);
    expect(rowsOf<ReadingRow>(shop.kitchen, 'reading')).toEqual([]);
    shop.kitchen.close();
  });

  it('[PB16] a sensor that measures nothing is told, and its last temperature is none of now', () => {
    const shop = host([probe()]);
    const probes = () => devicesView(shop.kitchen.core, 'fry').probes;
    expect(probes()).toMatchObject([{ milliC: null, trouble: expect.any(String) }]);
    shop.open();
    shop.say({ type: 'device-state', state: 'working' });
    shop.say(reading(4000));
    shop.hosted.keepStates();
    expect(probes()).toMatchObject([{ milliC: 4000, trouble: null, hostId: null }]);
    shop.say({ type: 'reading', probe: '1', none: { cause: 'open', words: 'Not plugged in.' } });
    shop.hosted.keepStates();
    expect(probes()).toMatchObject([{ milliC: 4000, trouble: 'Not plugged in.' }]);
    shop.say(reading(4000));
    shop.hosted.keepStates();
    expect(probes()).toMatchObject([{ milliC: 4000, trouble: null }]);
    shop.kitchen.close();
  });
});

import { describe, expect, it } from 'vitest';
import { chooseDevice, identityKey, matchIdentity } from '../../core/attached/index.ts';
import { type AttachedEvent, deviceSetupSchema, type FoundDevice } from '../../core/index.ts';
import type { HidLine } from '../hid/open-hid.ts';
import { serialError } from '../serial/open-serial.ts';
import { AttachedDevice, type AttachedTools } from './attached-device.ts';
import { findDevices } from './find-devices.ts';

const identity = { vendorId: '0c2e', productId: '0b61', serialNumber: 'S1', usagePage: 0x8c };
const found = (path: string): FoundDevice => ({
  transport: 'hid',
  path,
  name: 'Scanner',
  likely: 'scanner',
  identity,
});

/** HID by injection: what the system finds, and a device whose reports the test sends. */
function bench(setup: unknown) {
  const events: AttachedEvent[] = [];
  const opened: string[] = [];
  const features: number[][] = [];
  let seen: FoundDevice[] = [];
  let report = (_: Uint8Array): void => undefined;
  let gone = (): void => undefined;
  const line: HidLine = {
    onReport: (listener) => {
      report = listener;
    },
    onClose: (listener) => {
      gone = listener;
    },
    sendFeatureReport: async (bytes) => void features.push([...bytes]),
    end: async () => undefined,
  };
  const tools: AttachedTools = {
    tellDrawer: () => undefined,
    emit: (event) => {
      events.push(event);
      if (event.type === 'scan' && event.raw.endsWith('BOOM')) throw new Error('boom');
    },
    now: Date.now,
    random: () => 0.5,
    openSerial: async () => ({ ok: false, error: { code: 'not_there', message: '' } }),
    openHid: async (path) => {
      opened.push(path);
      return { ok: true, value: line };
    },
    find: async () => seen,
    backOffMs: { least: 5, most: 10 },
  };
  const device = new AttachedDevice(
    'd',
    { kind: 'hid', identity },
    deviceSetupSchema.parse(setup),
    tools,
  );
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  return {
    events,
    opened,
    features,
    device,
    pause,
    plug: (...devices: FoundDevice[]) => {
      seen = devices;
    },
    report: (...bytes: number[]) => report(Uint8Array.from(bytes)),
    unplug: () => gone(),
  };
}

const text = (value: string): number[] => Array.from(value, (char) => char.charCodeAt(0));
const scanReport = (code: string): number[] => {
  const report = Array<number>(64).fill(0);
  [2, code.length, ...text(']E0'), ...text(code)].forEach((byte, at) => {
    report[at] = byte;
  });
  return report;
};

describe('HID', () => {
  it('[DI1] a scanner is found again on another port, and Honeywell is woken', async () => {
    const { plug, pause, opened, features, report, unplug, events, device } = bench({
      kind: 'scanner',
    });
    await pause();
    expect(events.at(-1)).toMatchObject({ type: 'device-state', state: 'opening' });
    plug(found('/dev/hidraw3'));
    await pause();
    report(...scanReport('4006381333931'));
    expect(events.at(-1)).toMatchObject({
      type: 'scan',
      scan: { kind: 'gtin', gtin: '04006381333931' },
    });
    plug(found('/dev/hidraw7'));
    unplug();
    await pause();
    expect(opened).toEqual(['/dev/hidraw3', '/dev/hidraw7']);
    expect(features).toEqual([
      [0xfe, 1],
      [0xfe, 1],
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'device-state', state: 'working' });
    await device.close();
  });

  it('[DI4] a driver that throws closes its own device and opens it again', async () => {
    const { plug, pause, opened, report, events, device } = bench({ kind: 'scanner' });
    plug(found('/dev/hidraw3'));
    await pause();
    report(...scanReport('BOOM'));
    const states = events.flatMap((event) => (event.type === 'device-state' ? [event] : []));
    expect(states.at(-1)).toMatchObject({ state: 'opening', cause: { code: 'driver_failed' } });
    await pause();
    report(...scanReport('4006381333931'));
    expect(opened).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: 'scan', scan: { kind: 'gtin' } });
    await device.close();
  });

  it('[SL9] a HID scale gives the same weights as any other', async () => {
    const setup = {
      kind: 'scale',
      setup: { protocol: 'hid', unit: 'g', capacity: '5000', division: '2' },
    };
    const { plug, pause, report, events, device } = bench(setup);
    plug(found('/dev/hidraw3'));
    await pause();
    report(3, 2, 2, 0, 0, 0);
    report(3, 4, 2, 0, 0xb0, 0x04);
    report(3, 4, 2, 0, 0xb0, 0x04);
    expect(events.at(-1)).toMatchObject({ type: 'weight', weight: { grams: 1200 } });
    report(3, 6, 2, 0, 0xb0, 0x04);
    expect(events.at(-1)).toMatchObject({ refusal: { code: 'overload' } });
    await device.close();
  });
});

describe('identity', () => {
  it('[DI1] is vendor, product and serial number, or the socket, never the number of the port', () => {
    const { serialNumber: _, ...model } = identity;
    expect(matchIdentity(identity, { ...identity, place: '1-2:1.0' })).toBe('same');
    expect(matchIdentity(identity, { ...identity, serialNumber: 'S2' })).toBe('other');
    expect(matchIdentity({ ...model, place: '1-2:1.0' }, { ...model, place: '1-3:1.0' })).toBe(
      'other',
    );
    expect(identityKey(identity)).toBe('0c2e:0b61 S1 page 8c');
  });

  it('[DI1] two of a kind that cannot be told apart are not guessed', () => {
    const { serialNumber: _, ...model } = identity;
    const twins = [{ identity: { ...model, place: 'a' } }, { identity: { ...model, place: 'b' } }];
    expect(chooseDevice(model, twins)).toBeUndefined();
    expect(chooseDevice(model, twins.slice(1))).toBe(twins[1]);
    expect(chooseDevice({ ...model, place: 'b' }, twins)).toBe(twins[1]);
  });
});

describe('what is plugged in', () => {
  it('[DI2] is listed with who it is, what it is likely to be, and the cure where it may not be opened', async () => {
    const devices = await findDevices({
      serial: async () => [
        { path: '/dev/ttyUSB0', vendorId: '0403', productId: '6001', manufacturer: 'FTDI' },
      ],
      hid: async () => [
        { path: '/dev/hidraw1', vendorId: 0x0c2e, productId: 0xb61, usagePage: 0x8c, usage: 2 },
        { path: '/dev/hidraw2', vendorId: 1, productId: 1, usagePage: 1, usage: 6 },
      ],
      printers: async () => [
        { path: '/dev/usb/lp0', identity: { vendorId: '04b8', productId: '0e15' } },
      ],
      place: async (path) => (path === '/dev/ttyUSB0' ? '1-2:1.0' : undefined),
      mayOpen: async () => false,
    });
    expect(devices).toMatchObject([
      {
        likely: 'serial',
        identity: { vendorId: '0403', productId: '6001', place: '1-2:1.0' },
        trouble: { cure: expect.stringContaining('dialout') },
      },
      { likely: 'scanner', trouble: { cure: expect.stringContaining('hidraw') } },
      {
        transport: 'usb',
        likely: 'printer',
        identity: { vendorId: '04b8', productId: '0e15' },
        trouble: { cure: expect.stringContaining('group lp') },
      },
    ]);
    expect(devices).toHaveLength(3);
  });

  it('[DI2] a list that the system refuses counts as empty', async () => {
    const refuse = async () => {
      throw new Error('no bus');
    };
    const lists = {
      serial: refuse,
      hid: refuse,
      printers: refuse,
      place: async () => undefined,
      mayOpen: async () => true,
    };
    expect(await findDevices(lists)).toEqual([]);
    expect(Array.isArray(await findDevices())).toBe(true);
  });

  it('[DI2] the causes of the system are told in words', () => {
    const code = (message: string) => serialError('/dev/x', new Error(message)).code;
    expect(code('Error: No such file or directory, cannot open /dev/x')).toBe('not_there');
    expect(code('Error: Permission denied, cannot open /dev/x')).toBe('no_permission');
    expect(code('Error Resource temporarily unavailable Cannot lock port')).toBe('in_use');
  });
});

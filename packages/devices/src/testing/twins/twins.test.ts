import { afterEach, describe, expect, it } from 'vitest';
import { type AttachedEvent, deviceSetupSchema } from '../../core/index.ts';
import { AttachedDevices } from '../../node/attached/attached-devices.ts';
import { openHid } from '../../node/hid/open-hid.ts';
import { openSerial } from '../../node/serial/open-serial.ts';
import { Twins } from './twins.ts';
import { changeTwins } from './twins-web.ts';

const ANY = { scale: 0, scanner: 0, probe: 0, display: 0, drawer: 0 };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const open = async () => {
  const events: AttachedEvent[] = [];
  const devices = new AttachedDevices({
    emit: (event) => events.push(event),
    tellDrawer: () => undefined,
    now: Date.now,
    random: () => 0.5,
    openSerial,
    openHid,
    find: () => Promise.resolve([]),
    backOffMs: { least: 50, most: 100 },
  });
  closing.push(() => devices.close());
  const heard = async <T>(what: (event: AttachedEvent) => T | undefined | false): Promise<T> => {
    const until = Date.now() + 8000;
    for (;;) {
      for (const event of events) {
        const found = what(event);
        if (found !== undefined && found !== false) return found;
      }
      if (Date.now() > until) throw new Error(JSON.stringify(events.slice(-5)));
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  return { devices, events, heard };
};

const twinsAt = async (ports = ANY) => {
  const twins = new Twins();
  const taken = await twins.listen('127.0.0.1', ports);
  closing.push(() => twins.close());
  return { twins, ports: taken };
};

const tcp = (port: number) => ({ kind: 'tcp', host: '127.0.0.1', port }) as const;

describe('devices behind a device server', () => {
  it('[PE9] a scale, a scanner and a probe work over TCP', async () => {
    const { twins, ports } = await twinsAt();
    const { devices, heard } = await open();
    const setup = {
      protocol: 'toledo-8217',
      unit: 'kg',
      capacity: '15',
      division: '0.002',
    } as const;
    devices.take({
      type: 'attach',
      deviceId: 'scale',
      connection: tcp(ports.scale),
      device: { kind: 'scale', setup: { ...setup, minimum: '0.02', unitPriceMinor: 1 }, line: {} },
    });
    devices.take({
      type: 'attach',
      deviceId: 'scanner',
      connection: tcp(ports.scanner),
      device: { kind: 'scanner', layouts: [], line: {} },
    });
    await heard((event) => event.type === 'weight' && event.refusal?.code === 'empty');
    twins.change({ grams: 452 });
    await heard((event) => event.type === 'weight' && event.weight?.grams === 452);
    twins.change({ scan: '5010000000011' });
    const scan = await heard((event) => event.type === 'scan' && event);
    expect(scan).toMatchObject({ deviceId: 'scanner', scan: { kind: 'gtin' } });
  });

  it('[PE9] one that goes is said to be gone, and works again when it is back', async () => {
    const { twins, ports } = await twinsAt();
    const { devices, heard, events } = await open();
    devices.take({
      type: 'attach',
      deviceId: 'scanner',
      connection: tcp(ports.scanner),
      device: { kind: 'scanner', layouts: [], line: {} },
    });
    const state = (wanted: string) =>
      heard((event) => event.type === 'device-state' && event.state === wanted);
    await state('working');
    await twins.close();
    events.length = 0;
    await state('opening');
    await twinsAt(ports);
    await state('working');
  });

  it('[SD1] the drawer of the page opens on its bytes and by its key, and is shut by hand', async () => {
    const { twins, ports } = await twinsAt();
    const { devices, heard } = await open();
    const device = deviceSetupSchema.parse({ kind: 'drawer', opens: '1B 70 00 19 FA' });
    const deviceId = 'drawer';
    devices.take({ type: 'attach', deviceId, connection: tcp(ports.drawer), device });
    await heard((event) => event.type === 'device-state' && event.state === 'working');
    const notAfter = Date.now() + 4000;
    devices.take({ type: 'open-drawer', deviceId, kickId: 'k1', notAfter });
    await expect.poll(() => twins.state().drawer).toMatchObject({ open: true, opened: 1 });
    twins.change({ drawerOpen: false });
    expect(twins.state().drawer).toMatchObject({ open: false, heard: '1B 70 00 19 FA' });
    twins.change({ drawerOpen: true });
    expect(twins.state().drawer).toMatchObject({ open: true, opened: 1 });
  });

  it('[SH94] one whose port is taken listens at another, the others where they were wanted', async () => {
    const { ports } = await twinsAt();
    const free = await twinsAt();
    await free.twins.close();
    const second = await twinsAt({ ...free.ports, probe: ports.probe });
    expect(second.ports).toMatchObject({ scale: free.ports.scale, display: free.ports.display });
    expect(second.ports.probe).not.toBe(ports.probe);
    expect(second.twins.state().ports).toEqual(second.ports);
  });
});

it('[PE9] the page refuses what cannot lie on a scale or be scanned, in words, and changes nothing', () => {
  const twins = new Twins();
  for (const [wish, words] of [
    [{ grams: 'abc' }, 'Grams: type a whole number, as 1200 for 1.2 kg.'],
    [{ grams: '' }, 'Grams: type a whole number, as 1200 for 1.2 kg.'],
    [{ grams: 999_999_999 }, 'Grams: at most 50000 can lie there.'],
    [{ scan: '' }, 'Code: type or choose one to scan.'],
  ] as const)
    expect(changeTwins(twins, wish)).toBe(words);
});

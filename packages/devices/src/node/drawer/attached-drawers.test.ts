import { ok } from '@galley/base';
import { SerialPortMock } from 'serialport';
import { afterEach, describe, expect, it } from 'vitest';
import { type DeviceCommand, type DeviceEvent, deviceSetupSchema } from '../../core/index.ts';
import { VirtualDrawer } from '../../testing/drawer/virtual-drawer.ts';
import type { PtyPair } from '../../testing/scale/pty-pair.fixture.ts';
import { LineServer } from '../../testing/twins/line-server.ts';
import {
  bench,
  endAll,
  endLater,
  farEnd,
  newFolder,
  ptys,
  state,
} from '../attached/serial.fixture.ts';
import { type OpenSerial, serialTransport } from '../serial/open-serial.ts';
import type { ModemLines } from '../tcp-transport.ts';

afterEach(endAll);

const deviceId = 'drawer-1';

const attach = (path: string, more: object = {}): DeviceCommand => ({
  type: 'attach',
  deviceId,
  connection: { kind: 'serial-path', path },
  device: deviceSetupSchema.parse({ kind: 'drawer', ...more }),
});

/** What became of one wish, and what was told of the drawer until then. */
const kickAt = ({ send, until }: ReturnType<typeof bench>) => {
  let kicks = 0;
  return async (forMs = 2000): Promise<DeviceEvent> => {
    const kickId = `k${++kicks}`;
    send({ type: 'open-drawer', deviceId, kickId, notAfter: Date.now() + forMs });
    return until((event) => event.type === 'kick' && event.kickId === kickId);
  };
};

/** A drawer at the far end of a line. */
const drawerAt = async (pair: PtyPair, drawer = new VirtualDrawer()): Promise<VirtualDrawer> => {
  const line = await farEnd(pair);
  line.onBytes((bytes) => drawer.receive(bytes));
  return drawer;
};

const arrived = (drawer: VirtualDrawer, times: number): Promise<void> =>
  expect.poll(() => drawer.seen.opened, { timeout: 5000 }).toBe(times) as Promise<void>;

const incidents = (events: readonly DeviceEvent[]) =>
  events.flatMap((event) =>
    event.type === 'drawer' && event.printerId === deviceId
      ? ['by' in event.incident ? `opened by ${event.incident.by}` : event.incident.type]
      : [],
  );

describe('a drawer with a box at a serial line', () => {
  it('[SD1] opens once on its bytes; that the line took them is all that is known', async () => {
    const pair = await ptys();
    const drawer = await drawerAt(pair, new VirtualDrawer([[0x1b, 0x70, 0, 0x19, 0xfa]]));
    const running = bench();
    running.send(attach(pair.here, { opens: '1B 70 00 19 FA' }));
    await running.until(state('working'));
    const outcome = await kickAt(running)();
    expect(outcome).toMatchObject({ state: 'handed_over', cause: 'one-way-line' });
    await arrived(drawer, 1);
    expect(drawer.seen).toMatchObject({ open: true, heard: '1B 70 00 19 FA' });
    expect(incidents(running.events)).toEqual(['kicked']);
  });

  it('[SD2] is not opened late, nor by a line that is gone; and opens again once it is back', async () => {
    const folder = await newFolder();
    const pair = await ptys(folder);
    const drawer = await drawerAt(pair);
    const running = bench();
    const { send, until, events } = running;
    const kick = kickAt(running);
    send(attach(pair.here));
    await until(state('working'));
    expect(await kick(-1)).toMatchObject({ state: 'not_sent', cause: 'busy' });
    await pair.cut();
    const gone = await until((event) => event.type === 'device-state' && event.state === 'opening');
    await until((event) => event.type === 'device-state' && event.cause?.code === 'unplugged');
    expect(await kick()).toMatchObject({ state: 'not_sent', cause: 'unreachable' });
    const again = await drawerAt(await ptys(folder));
    await until(state('working'), events.lastIndexOf(gone));
    await until(() => events.at(-1)?.type === 'heartbeat' || undefined);
    expect(await kick()).toMatchObject({ state: 'handed_over' });
    await arrived(again, 1);
    expect(drawer.seen.opened).toBe(0);
    expect(incidents(events)).toEqual(['kicked']);
  }, 30_000);

  it('[SD2] whose line is just being opened is waited for', async () => {
    const pair = await ptys();
    const drawer = await drawerAt(pair);
    const running = bench();
    running.send(attach(pair.here));
    expect(await kickAt(running)()).toMatchObject({ state: 'handed_over' });
    await arrived(drawer, 1);
  });

  it('[SD2] that is not attached is told not to have opened', async () => {
    expect(await kickAt(bench())()).toMatchObject({ state: 'not_sent', cause: 'unreachable' });
  });

  it('[SD3] behind a device server is called anew, so that nothing waits for one that is away', async () => {
    const drawer = new VirtualDrawer();
    const server = new LineServer((bytes) => drawer.receive(bytes));
    const port = await server.listen('127.0.0.1', 0);
    endLater(() => server.close());
    const running = bench();
    const connection = { kind: 'tcp', host: '127.0.0.1', port } as const;
    const device = deviceSetupSchema.parse({ kind: 'drawer' });
    running.send({ type: 'attach', deviceId, connection, device });
    await running.until(state('working'));
    const kick = kickAt(running);
    expect(await kick()).toMatchObject({ state: 'handed_over' });
    expect(await kick()).toMatchObject({ state: 'handed_over' });
    await arrived(drawer, 2);
    expect(running.events.filter(({ type }) => type === 'device-state')).toHaveLength(2);
    server.plug(false);
    expect(await kick()).toMatchObject({ state: 'not_sent', cause: 'unreachable' });
    server.plug(true);
    await running.until(state('working'), running.events.length);
    expect(await kick()).toMatchObject({ state: 'handed_over' });
    await arrived(drawer, 3);
  }, 20_000);
});

/** A serial port of the library's own mock, whose modem lines are those of a drawer's box. */
const mockPort = (drawer: VirtualDrawer, levels: () => ModemLines): OpenSerial => {
  return async (path, settings) => {
    SerialPortMock.binding.createPort(path, { record: true });
    const port = new SerialPortMock({ path, ...settings, autoOpen: false });
    await new Promise<void>((resolve, reject) =>
      port.open((error) => (error ? reject(error) : resolve())),
    );
    const line = serialTransport(port);
    const { port: binding } = port;
    if (binding === undefined) throw new Error('not open');
    binding.get = async () => levels();
    const write = binding.write.bind(binding);
    binding.write = async (bytes) => {
      drawer.receive(bytes);
      await write(bytes);
    };
    return ok(line);
  };
};

describe('the switch of such a drawer', () => {
  for (const [sensorLine, sensor] of [
    ['cts', 'high-is-open'],
    ['dcd', 'low-is-open'],
  ] as const) {
    it(`[SD5] tells what opened it, that it is shut, and that it was left open, ${sensorLine} ${sensor}`, async () => {
      const drawer = new VirtualDrawer();
      const levels = (): ModemLines => {
        const high = drawer.seen.open === (sensor === 'high-is-open');
        return { cts: false, dsr: false, dcd: false, [sensorLine]: high };
      };
      const running = bench({ openSerial: mockPort(drawer, levels) });
      const rules = { sensor, leftOpenMs: 1000 };
      running.send(attach(`/dev/${sensor}`, { sensorLine, drawer: rules }));
      await running.until(state('working'));
      const told = (what: string) =>
        expect.poll(() => incidents(running.events).at(-1), { timeout: 8000 }).toBe(what);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await kickAt(running)()).toMatchObject({ state: 'handed_over' });
      await told('opened by kick');
      drawer.shut();
      await told('closed');
      drawer.openByKey();
      await told('left-open');
      expect(incidents(running.events)).toEqual([
        'kicked',
        'opened by kick',
        'closed',
        'opened by hand',
        'left-open',
      ]);
    }, 20_000);
  }

  it('[SD6] is read when asked; a line without modem lines says so, and the drawer opens all the same', async () => {
    const drawer = new VirtualDrawer();
    const open = mockPort(drawer, () => ({ cts: false, dsr: drawer.seen.open, dcd: false }));
    const running = bench({ openSerial: open });
    running.send(attach('/dev/dsr', { sensorLine: 'dsr' }));
    await running.until(state('working'));
    const level = async (one: ReturnType<typeof bench>): Promise<DeviceEvent> => {
      const from = one.events.length;
      one.send({ type: 'drawer-level?', deviceId });
      return one.until(({ type }) => type === 'drawer-level', from);
    };
    expect(await level(running)).toMatchObject({ high: false });
    drawer.openByKey();
    expect(await level(running)).toMatchObject({ high: true });

    const pair = await ptys();
    const far = await drawerAt(pair);
    const blind = bench();
    blind.send(attach(pair.here, { sensorLine: 'cts' }));
    await blind.until(state('silent'));
    expect(await level(blind)).toMatchObject({ none: { code: 'no_modem_lines' } });
    expect(await kickAt(blind)()).toMatchObject({ state: 'handed_over' });
    await arrived(far, 1);
  }, 20_000);
});

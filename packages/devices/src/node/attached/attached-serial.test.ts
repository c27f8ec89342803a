import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type DeviceCommand, type DeviceEvent, deviceEventSchema } from '../../core/index.ts';
import type { ScaleProtocolId } from '../../core/scale/index.ts';
import { VirtualModbusProbe } from '../../testing/probe/index.ts';
import { type RunningScale, serveScale } from '../../testing/scale/index.ts';
import { openPtyPair, type PtyPair } from '../../testing/scale/pty-pair.fixture.ts';
import { type DeviceProcessTools, runDeviceProcess } from '../device-process.ts';
import { openSerial } from '../serial/open-serial.ts';

type Wanted = (event: DeviceEvent) => boolean | undefined;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A device process over an in-memory port, and what it has told. */
function bench(tools: DeviceProcessTools = {}) {
  const events: DeviceEvent[] = [];
  let tell = (_: unknown): void => undefined;
  const running = runDeviceProcess(
    {
      postMessage: (event) => events.push(deviceEventSchema.parse(event)),
      onMessage: (listener) => {
        tell = listener;
      },
      onClose: () => undefined,
    },
    { backOffMs: { least: 50, most: 200 }, ...tools },
  );
  const send = (command: DeviceCommand): void => tell(command);
  ends.push(() => {
    send({ type: 'shutdown' });
    return running.ended;
  });
  const until = async (wanted: Wanted, from = 0): Promise<DeviceEvent> => {
    for (let round = 0; round < 1500; round += 1) {
      const found = events.slice(from).find(wanted);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It never came; the last: ${JSON.stringify(events.slice(-4))}`);
  };
  return { events, send, until };
}

async function ptys(folder?: string): Promise<PtyPair> {
  const pair = await openPtyPair(folder);
  ends.push(() => pair.cut());
  return pair;
}

async function scaleAt(path: string, protocol: ScaleProtocolId): Promise<RunningScale> {
  const running = await serveScale(path, protocol);
  ends.push(() => running.close());
  return running;
}

const attachScale = (path: string, protocol: ScaleProtocolId): DeviceCommand => ({
  type: 'attach',
  deviceId: 'scale-1',
  connection: { kind: 'serial-path', path },
  device: {
    kind: 'scale',
    setup: { protocol, unit: 'kg', capacity: '15', division: '0.005', unitPriceMinor: 250 },
    line: {},
  },
});
const grams =
  (wanted: number): Wanted =>
  (event) =>
    event.type === 'weight' && event.weight?.grams === wanted;
const refused =
  (code: string): Wanted =>
  (event) =>
    event.type === 'weight' && event.refusal?.code === code;
const state =
  (wanted: string): Wanted =>
  (event) =>
    event.type === 'device-state' && event.state === wanted;

it.each(['toledo-8217', 'nci-ecr', 'cas', 'cas-stream', 'dialog-06'] as const)(
  '[SL17] %s over a pty: 1.2 kg is a weight, motion and overload are a reason',
  async (protocol) => {
    const pair = await ptys();
    const { scale } = await scaleAt(pair.there, protocol);
    const { send, until, events } = bench();
    send(attachScale(pair.here, protocol));
    send({ type: 'weigh', deviceId: 'scale-1', forMs: 60_000 });
    if (protocol !== 'dialog-06') await until(refused('empty'));
    scale.put(1200);
    await until(grams(1200));
    await until(state('working'));
    const from = events.length;
    scale.put(2000);
    scale.pan.moving = true;
    await until(refused('moving'), from);
    scale.pan.moving = false;
    scale.put(99_000);
    await until(refused('overload'), from);
    expect(events.slice(from).some(grams(2000))).toBe(false);
  },
);

it('[SL15] Adam over a pty is asked only while somebody waits for a weight', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'adam');
  const { send, until, events } = bench();
  send(attachScale(pair.here, 'adam'));
  scale.put(1200);
  await until(state('working'));
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(events.some(grams(1200))).toBe(false);
  send({ type: 'weigh', deviceId: 'scale-1', forMs: 60_000 });
  await until(grams(1200));
});

it('[SL17] half frames and dripping bytes give no false weight; a pulled cable says so and comes back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-pty-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const first = await ptys(folder);
  const { scale } = await scaleAt(first.there, 'toledo-8217');
  const { send, until, events } = bench();
  send(attachScale(first.here, 'toledo-8217'));
  await until(refused('empty'));
  scale.faults.dripMs = 3;
  scale.put(1200);
  await until(grams(1200));
  let from = events.length;
  scale.faults.halfFrames = true;
  await until((event) => event.type === 'weight' && event.weight === undefined, from);
  await until(state('silent'), from);
  from = events.length;
  await first.cut();
  await until(state('opening'), from);
  await until(refused('no_answer'), 0);
  const second = await ptys(folder);
  const again = await scaleAt(second.there, 'toledo-8217');
  await until(refused('empty'), from);
  again.scale.put(800);
  await until(grams(800), from);
  const weights = events.flatMap((event) =>
    event.type === 'weight' && event.weight ? [event.weight.grams] : [],
  );
  expect([...new Set(weights)]).toEqual([1200, 800]);
});

it('[SL12] what was sold is not given again until the pan was empty', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'cas');
  const { send, until, events } = bench();
  send(attachScale(pair.here, 'cas'));
  await until(refused('empty'));
  scale.put(1200);
  await until(grams(1200));
  const from = events.length;
  send({ type: 'weight-sold', deviceId: 'scale-1', weighing: 1 });
  await until(refused('already_sold'), from);
  scale.put(0);
  await until(refused('empty'), from);
  scale.put(700);
  await until(grams(700), from);
});

it('[SN16] a serial scanner: a code, a misread one, and one without a suffix', async () => {
  const pair = await ptys();
  const opened = await openSerial(pair.there, {
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  ends.push(() => opened.value.end());
  const { send, until } = bench();
  send({
    type: 'attach',
    deviceId: 'scanner-1',
    connection: { kind: 'serial-path', path: pair.here },
    device: { kind: 'scanner', layouts: [], line: {}, beeps: { good: [7], bad: [7, 7] } },
  });
  await until(state('working'));
  const heard: number[] = [];
  opened.value.onBytes((bytes) => heard.push(...bytes));
  await opened.value.write(Buffer.from(']E04006381333931\r'));
  await until((event) => event.type === 'scan' && event.scan?.kind === 'gtin');
  await opened.value.write(Buffer.from(']E04006381333932\r'));
  await until((event) => event.type === 'scan' && event.error?.code === 'check_digit');
  await opened.value.write(Buffer.from('TABLE-12'));
  await until((event) => event.type === 'scan' && event.raw === 'TABLE-12');
  send({ type: 'scan-feedback', deviceId: 'scanner-1', tone: 'bad' });
  await until(() => heard.join() === '7,7');
});

it('[PB10] Modbus RTU over a pty: readings, an open sensor, silence', async () => {
  const pair = await ptys();
  const opened = await openSerial(pair.there, {
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  ends.push(() => opened.value.end());
  const probe = new VirtualModbusProbe(1, (bytes) => void opened.value.write(bytes));
  opened.value.onBytes((bytes) => probe.receive(bytes));
  probe.show(0, -185);
  const { send, until, events } = bench();
  send({
    type: 'attach',
    deviceId: 'fridge',
    connection: { kind: 'serial-path', path: pair.here },
    device: {
      kind: 'modbus-probe',
      registers: [
        {
          unitId: 1,
          functionCode: 4,
          register: 0,
          decimals: 1,
          unit: 'C',
          sentinels: [0x7fff],
          probe: 'walk-in',
        },
      ],
      everyMs: 200,
      line: {},
      calibrations: { 'walk-in': { offsetMilliC: 500, on: '2020-01-01', dueOn: '2099-01-01' } },
    },
  });
  const good = await until((event) => event.type === 'reading' && event.reading?.stable);
  expect(good).toMatchObject({
    probe: 'walk-in',
    reading: { milliC: -18_000, sentMilliC: -18_500, quality: 'good' },
  });
  const from = events.length;
  probe.words.set(0, 0x7fff);
  await until((event) => event.type === 'reading' && event.none?.cause === 'open', from);
  probe.words.clear();
  await until((event) => event.type === 'device-state' && event.cause?.code === 'no_answer', from);
});

it('[PB10] a line probe over a pty, described by its driver', async () => {
  const pair = await ptys();
  const opened = await openSerial(pair.there, {
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  ends.push(() => opened.value.end());
  let answer = '4.2;ok\r\n';
  opened.value.onBytes((bytes) => {
    if (String(Buffer.from(bytes)).includes('?')) void opened.value.write(Buffer.from(answer));
  });
  const { send, until, events } = bench();
  send({
    type: 'attach',
    deviceId: 'probe',
    connection: { kind: 'serial-path', path: pair.here },
    device: {
      kind: 'probe',
      driver: {
        name: 'Mine',
        line: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
        framing: { kind: 'line', end: 'crlf' },
        patterns: [{ match: '{value};{*}', unit: 'C', divideBy10s: 0 }],
        sentinels: [],
        powerOn: [],
        poll: { send: '?', everyMs: 200 },
        staleMs: 1000,
      },
      calibrations: {},
    },
  });
  await until((event) => event.type === 'reading' && event.reading?.milliC === 4200);
  const from = events.length;
  answer = '120.0;ok\r\n';
  await until((event) => event.type === 'reading' && event.none?.cause === 'jump', from);
  answer = 'nonsense\r\n';
  await until(state('silent'), from);
});

it('[DI3] a path that is not there is looked for until it comes, and holds up no other device', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-pty-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const { send, until } = bench();
  send({ ...attachScale('/dev/galley-none', 'cas'), deviceId: 'none' } as DeviceCommand);
  send(attachScale(join(folder, 'here'), 'cas'));
  await until((event) => event.type === 'device-state' && event.cause?.code === 'not_there');
  const pair = await ptys(folder);
  await scaleAt(pair.there, 'cas');
  await until(state('working'));
});

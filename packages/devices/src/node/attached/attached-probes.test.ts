import { afterEach, expect, it } from 'vitest';
import {
  driverExamples,
  modbusProbeSchema,
  readDriver,
  unescaped,
} from '../../core/probe/index.ts';
import { VirtualModbusProbe } from '../../testing/probe/index.ts';
import { Twins } from '../../testing/twins/twins.ts';
import { bench, endAll, endLater, farEnd, ptys, state, type Wanted } from './serial.fixture.ts';

afterEach(endAll);

it('[PB10] Modbus RTU over a pty: readings, an open sensor, silence', async () => {
  const pair = await ptys();
  const there = await farEnd(pair);
  const probe = new VirtualModbusProbe(1, (bytes) => void there.write(bytes));
  there.onBytes((bytes) => probe.receive(bytes));
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
          signed: true,
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
  const there = await farEnd(pair);
  let answer = '4.2;ok\r\n';
  there.onBytes((bytes) => {
    if (String(Buffer.from(bytes)).includes('?')) void there.write(Buffer.from(answer));
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

it('[PB10] Modbus RTU behind a device server: the virtual fridge as register 0, its open sensor, its silence', async () => {
  const twins = new Twins();
  const ports = await twins.listen('127.0.0.1', {
    scale: 0,
    scanner: 0,
    probe: 0,
    display: 0,
    drawer: 0,
  });
  endLater(() => twins.close());
  const { send, until, events } = bench();
  send({
    type: 'attach',
    deviceId: 'fridge',
    connection: { kind: 'tcp', host: '127.0.0.1', port: ports.probe },
    device: {
      kind: 'modbus-probe',
      registers: [modbusProbeSchema.parse({ unitId: 1, register: 0 })],
      everyMs: 200,
      line: {},
      calibrations: {},
    },
  });
  const good = await until((event) => event.type === 'reading' && event.reading?.stable);
  expect(Object(good).reading.milliC).toBeLessThan(10_000);
  expect(Object(good).reading.milliC).toBeGreaterThan(0);
  const open = events.length;
  twins.change({ sensorOpen: true });
  await until((event) => event.type === 'reading' && event.none?.cause === 'open', open);
  const gone = events.length;
  await twins.close();
  await until((event) => event.type === 'device-state' && event.state !== 'working', gone);
});

it.each(driverExamples)(
  '[PB23] example $id reads its own sample over a pty, asked as it says',
  async (example) => {
    const pair = await ptys();
    const there = await farEnd(pair);
    const sample = Buffer.from(unescaped(example.sample));
    const read = readDriver(example.driver);
    if (!read.ok) throw new Error(read.error[0]?.message);
    const { poll, sentinels } = read.value;
    const asked = poll && Buffer.from(unescaped(poll.send));
    there.onBytes((bytes) => {
      if (asked?.equals(Buffer.from(bytes))) void there.write(sample);
    });
    const { send, until } = bench();
    const connection = { kind: 'serial-path', path: pair.here } as const;
    const device = { kind: 'probe', driver: read.value, calibrations: {} } as const;
    send({ type: 'attach', deviceId: 'probe', connection, device });
    const again = asked ? undefined : setInterval(() => void there.write(sample), 300);
    endLater(async () => clearInterval(again));
    await until((event) => event.type === 'reading' && event.reading !== undefined);
    const isOpen: Wanted = (event) => event.type === 'reading' && event.none?.cause === 'open';
    if (sentinels.length > 0) await until(isOpen);
  },
);

import { expect, it } from 'vitest';
import { type AttachedEvent, deviceSetupSchema } from '../../core/index.ts';
import type { Transport } from '../tcp-transport.ts';
import { AttachedDevices } from './attached-devices.ts';

/** Lines by path: `stuck` never closes, `mute` never opens. */
const bench = () => {
  const events: AttachedEvent[] = [];
  const line = (path: string): Transport => ({
    write: async () => undefined,
    onBytes: (listener) => {
      if (path === 'well') setTimeout(() => listener(Buffer.from('T1 4.0\r\n')), 10);
    },
    onClose: () => undefined,
    end: () => (path === 'stuck' ? new Promise(() => undefined) : Promise.resolve()),
    destroy: () => undefined,
  });
  const devices = new AttachedDevices({
    tellDrawer: () => undefined,
    emit: (event) => void events.push(event),
    now: Date.now,
    random: () => 0.5,
    openSerial: (path) =>
      path === 'mute'
        ? new Promise(() => undefined)
        : Promise.resolve({ ok: true, value: line(path) }),
    openHid: async () => ({ ok: false, error: { code: 'not_there', message: '' } }),
    find: async () => [],
    backOffMs: { least: 5, most: 10 },
  });
  const setup = deviceSetupSchema.parse({
    kind: 'probe',
    driver: { name: 'T', patterns: [{ match: 'T{probe#} {value}' }] },
  });
  const attach = (path: string): void =>
    devices.take({
      type: 'attach',
      deviceId: path,
      connection: { kind: 'serial-path', path },
      device: setup,
    });
  return { events, devices, attach };
};

const idOf = (event: AttachedEvent): string => ('deviceId' in event ? event.deviceId : '');

const until = async (done: () => boolean): Promise<void> => {
  for (let at = 0; at < 300 && !done(); at++) await new Promise((go) => setTimeout(go, 10));
  expect(done()).toBe(true);
};

it('[DI5] ports that never open or never close hold up no other device, nor the end', async () => {
  const { events, devices, attach } = bench();
  attach('mute');
  attach('stuck');
  await until(() => events.some((event) => idOf(event) === 'stuck'));
  devices.take({ type: 'detach', deviceId: 'stuck' });
  attach('well');
  await until(() => events.some((event) => event.type === 'reading' && idOf(event) === 'well'));
  attach('stuck');
  await until(() => events.filter((event) => idOf(event) === 'stuck').length > 1);
  const began = Date.now();
  await devices.close();
  expect(Date.now() - began).toBeLessThan(1800);
});

it('[DI6] a device that is attached already tells anew how it is and what it said last', async () => {
  const { events, devices, attach } = bench();
  attach('well');
  await until(() => events.some((event) => event.type === 'reading'));
  await until(() => events.some((event) => event.type === 'device-state'));
  const told = events.splice(0);
  attach('well');
  await until(() => events.length >= 2);
  const last = (type: AttachedEvent['type']) => told.findLast((event) => event.type === type);
  expect(events).toEqual(expect.arrayContaining([last('device-state'), last('reading')]));
  expect(events).toHaveLength(2);
  await devices.close();
});

it('[DI6] why there is no weight is told anew, a weight of before is not', async () => {
  const events: AttachedEvent[] = [];
  let say = (_: Uint8Array): void => undefined;
  let now = 1_000_000;
  const line: Transport = {
    write: async () => undefined,
    onBytes: (listener) => {
      say = listener;
    },
    onClose: () => undefined,
    end: () => Promise.resolve(),
    destroy: () => undefined,
  };
  const devices = new AttachedDevices({
    tellDrawer: () => undefined,
    emit: (event) => void events.push(event),
    now: () => now,
    random: () => 0.5,
    openSerial: () => Promise.resolve({ ok: true, value: line }),
    openHid: async () => ({ ok: false, error: { code: 'not_there', message: '' } }),
    find: async () => [],
    backOffMs: { least: 5, most: 10 },
  });
  const device = deviceSetupSchema.parse({ kind: 'scale', setup: { protocol: 'toledo-8217' } });
  const connection = { kind: 'serial-path', path: 'scale' } as const;
  const attach = () => devices.take({ type: 'attach', deviceId: 'scale', connection, device });
  const weights = () => events.filter((event) => event.type === 'weight');
  const weighed = (event: AttachedEvent) => event.type === 'weight' && event.weight !== undefined;
  attach();
  await until(() => weights().length > 0);
  events.splice(0);
  attach();
  await until(() => weights().length > 0);
  expect(weights()[0]).toMatchObject({ refusal: { code: expect.any(String) } });
  for (let times = 0; times < 3; times++) say(Buffer.from('\x0200.000\r'));
  now += 100;
  for (let times = 0; times < 3; times++) say(Buffer.from('\x0200.450\r'));
  await until(() => events.some(weighed));
  const before = events.filter(weighed).length;
  attach();
  await until(() => events.some((event) => event.type === 'device-state'));
  expect(events.filter(weighed)).toHaveLength(before);
  await devices.close();
});

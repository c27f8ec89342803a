import { type DrawerEventRow, type PeripheralRow, type ReadingRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const rows = <T>({ replica }: Register, kind: string): T[] =>
  replica.db.prepare(`SELECT * FROM ${kind} ORDER BY id`).all() as T[];

const drawer = { sensor: 'high-is-open', leftOpenMs: 60_000 };
const ADDRESS = '127.0.0.1:9301';

const till = (more: Partial<PeripheralRow> = {}): PeripheralRow => ({
  id: 'per_till',
  name: 'Till printer',
  type: 'printer',
  hostId: 'dev_register1',
  connection: { kind: 'tcp', host: '127.0.0.1', port: 9301 },
  model: 'epson-tm-m30',
  setup: { drawer },
  roles: ['receipt'],
  failoverId: null,
  sort: 0,
  ...more,
});

const withTill = (row = till()): Register => {
  const register = openRegister();
  const done = register.replica.commit({ facts: [rowFact('peripheral', row)] });
  if (!done.ok) throw new Error(done.error.message);
  return register;
};

const tell = (register: Register, incident: object): void =>
  register.devices.say({ type: 'drawer', printerId: ADDRESS, incident });

const orders = ({ devices }: Register, type: string) =>
  devices.sent.filter((one) => one.type === type && one.printerId === ADDRESS);

describe('drawers', () => {
  test('[DW1] the drawer of this register is watched by its set-up, and anew when that changes', () => {
    const register = withTill();
    register.devices.open();
    expect(orders(register, 'watch-drawer')).toMatchObject([drawer]);
    const setup = { drawer: { sensor: 'low-is-open', leftOpenMs: 30_000 } };
    register.replica.commit({ facts: [{ kind: 'peripheral', id: 'per_till', doc: { setup } }] });
    expect(orders(register, 'watch-drawer').at(-1)).toMatchObject(setup.drawer);
    register.replica.commit({
      facts: [{ kind: 'peripheral', id: 'per_till', doc: { setup: {} } }],
    });
    expect(orders(register, 'watch-drawer').at(-1)).toMatchObject({ sensor: 'none' });
    expect(orders(register, 'watch-drawer')).toHaveLength(3);
  });

  test('[DW1] a drawer that hangs on another register is not watched here', () => {
    const register = withTill(till({ hostId: 'dev_register2' }));
    register.devices.open();
    expect(orders(register, 'watch-drawer')).toEqual([]);
  });

  test('[DW2] each thing that happens at a drawer is a fact, nobody logged in or not', () => {
    const register = withTill();
    register.devices.open();
    tell(register, { type: 'kicked', at: NOW });
    tell(register, { type: 'opened', at: NOW, by: 'kick' });
    tell(register, { type: 'closed', at: NOW, since: NOW - 4000 });
    tell(register, { type: 'opened', at: NOW, by: 'hand' });
    tell(register, { type: 'did-not-open', at: NOW });
    register.devices.say({
      type: 'drawer',
      printerId: 'another:9100',
      incident: { type: 'kicked', at: NOW },
    });
    const events = rows<DrawerEventRow>(register, 'drawer_event');
    expect(events.map(({ type, by }) => [type, by])).toEqual([
      ['kicked', null],
      ['opened', 'kick'],
      ['closed', null],
      ['opened', 'hand'],
      ['did_not_open', null],
    ]);
    expect(events[2]).toMatchObject({
      since: NOW - 4000,
      printerId: 'per_till',
      deviceId: 'dev_register1',
      businessDate: '2026-06-01',
    });
  });

  test('[DW3] times are hub time even if the device process has another clock', () => {
    const register = withTill();
    register.devices.open();
    const wrong = NOW - 86_400_000;
    tell(register, { type: 'left-open', at: wrong, since: wrong - 60_000 });
    expect(rows(register, 'drawer_event')).toMatchObject([{ at: NOW, since: NOW - 60_000 }]);
  });

  test('[DW4] the register says since when its drawer is open, and that it was left so', async () => {
    const register = withTill();
    register.devices.open();
    const view = async () => (await register.ask('drawers', {}))[0];
    expect(await view()).toMatchObject({ name: 'Till printer', open: null, leftOpen: false });
    tell(register, { type: 'opened', at: NOW, by: 'kick' });
    expect(await view()).toMatchObject({ open: true, openSince: NOW, leftOpen: false });
    register.time.now += 60_000;
    tell(register, { type: 'left-open', at: NOW + 60_000, since: NOW });
    expect(await view()).toMatchObject({ open: true, openSince: NOW, leftOpen: true });
    tell(register, { type: 'closed', at: NOW + 60_000, since: NOW });
    expect(await view()).toMatchObject({ open: false, openSince: null, leftOpen: false });
    expect(register.topics).toContain('drawers');
  });
});

describe('identity of printers', () => {
  test('[DW5] a printer is asked who it is once, and what it says stays with its row', () => {
    const register = withTill();
    register.devices.open();
    expect(orders(register, 'identify')).toHaveLength(1);
    const identity = { maker: 'EPSON', model: 'TM-T88VI', serial: 'X1', firmware: '2.0' };
    const said = { type: 'identity', printerId: ADDRESS, identity, proposed: 'epson-tm-t88' };
    register.devices.say(said);
    const told = { ...identity, proposed: 'epson-tm-t88' };
    const setup = () => register.core.read.peripheral('per_till')?.setup;
    expect(setup()).toEqual({ drawer, identity: told });
    register.devices.say({ type: 'identity', printerId: ADDRESS, identity: {} });
    expect(setup()).toEqual({ drawer, identity: told });
    register.devices.open();
    expect(orders(register, 'identify')).toHaveLength(1);
  });
});

const reading = (milliC: number, more: object = {}) => ({
  milliC,
  sentMilliC: milliC - 100,
  quality: 'good',
  stable: true,
  calibration: { offsetMilliC: 100, on: '2026-05-01', dueOn: '2027-05-01' },
  raw: 'T1 4.0',
  ...more,
});

const hear = (register: Register, milliC: number, afterMs: number, more: object = {}): void => {
  register.time.now += afterMs;
  const told = { type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1' };
  register.devices.say({ ...told, reading: reading(milliC, more) });
};

describe('readings', () => {
  test('[PB11] at most one reading a minute is kept, when it changed by half a degree or its quality did', () => {
    const register = openRegister();
    register.devices.open();
    hear(register, 4000, 0);
    hear(register, 9000, 30_000);
    hear(register, 4400, 30_000);
    hear(register, 4500, 1000);
    hear(register, 4500, 60_000, { quality: 'unverified' });
    const kept = rows<ReadingRow>(register, 'reading');
    expect(kept.map(({ milliC, quality }) => [milliC, quality])).toEqual([
      [4000, 'good'],
      [4500, 'good'],
      [4500, 'unverified'],
    ]);
    expect(kept[0]).toMatchObject({
      at: NOW,
      deviceId: 'dev_register1',
      probe: 'per_fridge/1',
      sentMilliC: 3900,
      stable: 1,
      calibrationOffsetMilliC: 100,
      calibrationDueOn: '2027-05-01',
      employeeId: null,
      corrects: null,
      businessDate: '2026-06-01',
    });
  });

  test('[PB12] a steady probe is kept every ten minutes, also after a restart: a year is 53,000 rows', () => {
    const register = openRegister();
    register.devices.open();
    for (let minute = 0; minute < 60; minute++) hear(register, 4000, minute === 0 ? 0 : 60_000);
    expect(rows(register, 'reading')).toHaveLength(6);
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.time.now = register.time.now;
    again.devices.open();
    hear(again, 4000, 60_000);
    expect(rows(again, 'reading')).toHaveLength(7);
    hear(again, 4000, 60_000);
    expect(rows(again, 'reading')).toHaveLength(7);
    again.replica.close();
  });

  test('[PB13] what is no reading is not kept, and each probe has its own pace', () => {
    const register = openRegister();
    register.devices.open();
    const none = { cause: 'open', words: 'The sensor is not plugged in.' };
    register.devices.say({ type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1', none });
    expect(rows(register, 'reading')).toEqual([]);
    hear(register, 4000, 0);
    register.devices.say({
      type: 'reading',
      deviceId: 'per_fridge',
      at: 1,
      probe: '2',
      reading: reading(-18_000, { calibration: undefined }),
    });
    expect(rows<ReadingRow>(register, 'reading').map(({ probe }) => probe)).toEqual([
      'per_fridge/1',
      'per_fridge/2',
    ]);
  });
});

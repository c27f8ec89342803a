import { type DrawerEventRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';
import {
  ADDRESS,
  drawer,
  orders,
  type Register,
  rows,
  tellStatus,
  till,
  withTill,
} from './records.fixture.ts';

const tell = (register: Register, incident: object): void =>
  register.devices.say({ type: 'drawer', printerId: ADDRESS, incident });

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
    tell(register, { type: 'kicked', at: NOW, jobKey: 'a/receipt/0/0' });
    tell(register, { type: 'opened', at: NOW, by: 'kick' });
    tell(register, { type: 'closed', at: NOW, since: NOW - 4000 });
    tell(register, { type: 'opened', at: NOW, by: 'hand' });
    tell(register, { type: 'did-not-open', at: NOW });
    register.devices.say({
      type: 'drawer',
      printerId: 'another:9100',
      incident: { type: 'kicked', at: NOW, jobKey: 'b/receipt/0/0' },
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

  test('[DW4] one that no pulse opened is said to be, until it is closed or the pulse of another register is heard of', async () => {
    const register = withTill(till({ hostId: null }));
    register.devices.open();
    const byHand = async () => (await register.ask('drawers', {}))[0]?.openedByHand;
    tell(register, { type: 'opened', at: NOW, by: 'kick' });
    expect(await byHand()).toBe(false);
    tell(register, { type: 'closed', at: NOW, since: NOW });
    register.time.now += 60_000;
    tell(register, { type: 'opened', at: NOW, by: 'hand' });
    expect(await byHand()).toBe(true);
    tell(register, { type: 'left-open', at: NOW, since: NOW });
    expect(await byHand()).toBe(true);
    tell(register, { type: 'closed', at: NOW, since: NOW });
    expect(await byHand()).toBe(false);
    register.time.now += 60_000;
    tell(register, { type: 'opened', at: NOW + 60_000, by: 'hand' });
    const pulse = {
      id: 'drw_other',
      businessDate: '2026-06-01',
      at: NOW + 119_500,
      deviceId: 'dev_register2',
      printerId: 'per_till',
      type: 'kicked',
      by: null,
      since: null,
      employeeId: null,
      reason: 'sale',
    } as const;
    expect(await byHand()).toBe(true);
    register.replica.commit({ facts: [rowFact('drawer_event', pulse)] });
    expect(await byHand()).toBe(false);
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

describe('people at drawers', () => {
  const kicked = async (register: Register): Promise<string> => {
    const tried = register.run('testDevice', { id: 'per_till', test: 'drawer' });
    await Promise.resolve();
    const kickId = String(
      register.devices.sent.findLast(({ type }) => type === 'kick')?.['kickId'],
    );
    register.devices.say({ type: 'kick', kickId, printerId: ADDRESS, state: 'handed_over' });
    await tried;
    return kickId;
  };
  const people = (register: Register) =>
    rows<DrawerEventRow>(register, 'drawer_event').map(({ type, employeeId, reason }) => [
      type,
      employeeId,
      reason,
    ]);

  test('[DW7] a pulse and what it opens carry who asked for it and why; the rest who is logged in', async () => {
    const register = withTill();
    register.devices.open();
    await register.login('callum');
    const [manager] = register.core.sessions.employees();
    tell(register, { type: 'kicked', at: NOW, jobKey: await kicked(register) });
    tell(register, { type: 'opened', at: NOW, by: 'kick' });
    tell(register, { type: 'closed', at: NOW, since: NOW });
    await register.run('logout', {});
    tell(register, { type: 'opened', at: NOW, by: 'hand' });
    expect(people(register)).toEqual([
      ['kicked', manager, 'test'],
      ['opened', manager, 'test'],
      ['closed', manager, null],
      ['opened', null, null],
    ]);
  });

  test('[DW7] where two people are logged in, nobody is named', async () => {
    const register = withTill();
    register.devices.open();
    register.core.sessions.open('emp_one');
    register.core.sessions.open('emp_two');
    tell(register, { type: 'opened', at: NOW, by: 'hand' });
    expect(people(register)).toEqual([['opened', null, null]]);
  });

  test('[DW8] a pulse to a drawer that another register watches is a fact of the one that sent it', async () => {
    const register = withTill(till({ hostId: null }));
    const second = openRegister({ number: 2 });
    const row = till({ hostId: null, setup: { drawer } });
    second.replica.commit({ facts: [rowFact('peripheral', row)] });
    second.devices.open();
    await second.login('callum');
    expect(orders(second, 'watch-drawer')).toEqual([]);
    tell(second, { type: 'kicked', at: NOW, jobKey: await kicked(second) });
    expect(rows(second, 'drawer_event')).toMatchObject([
      { type: 'kicked', printerId: 'per_till', deviceId: 'dev_register2', reason: 'test' },
    ]);
    register.replica.close();
  });
});

describe('sensor of a drawer', () => {
  const level = (register: Register, high: boolean): void =>
    tellStatus(register, { drawerPinHigh: high });
  const setup = (register: Register) => register.core.read.peripheral('per_till')?.setup['drawer'];

  test('[DW9] the printer is asked with the drawer shut and open, and what differs is kept', async () => {
    const register = withTill(till({ setup: {} }));
    register.devices.open();
    await register.login('callum');
    const before = orders(register, 'status?').length;
    const shut = register.run('readDrawerLevel', { id: 'per_till' });
    expect(orders(register, 'status?')).toHaveLength(before + 1);
    level(register, true);
    const open = register.run('readDrawerLevel', { id: 'per_till' });
    level(register, false);
    const levels = { highWhenShut: (await shut).high, highWhenOpen: (await open).high };
    expect(levels).toEqual({ highWhenShut: true, highWhenOpen: false });
    const learnt = await register.run('learnDrawerSensor', { id: 'per_till', ...levels });
    expect(learnt).toEqual({ sensor: 'low-is-open' });
    expect(setup(register)).toEqual({ sensor: 'low-is-open', leftOpenMs: 60_000 });
    expect(orders(register, 'watch-drawer').at(-1)).toMatchObject({ sensor: 'low-is-open' });
  });

  test('[DW9] equal levels are no sensor, and change nothing', async () => {
    const register = withTill();
    await register.login('callum');
    const same = { id: 'per_till', highWhenShut: true, highWhenOpen: true };
    expect(await register.run('learnDrawerSensor', same)).toEqual({ sensor: 'none' });
    expect(setup(register)).toEqual(drawer);
  });

  test('[DW9] a printer that says nothing is no level, and who may not set devices up reads none', async () => {
    const register = withTill();
    register.devices.open();
    await register.login('zofia');
    const refused = await register.tryRun('readDrawerLevel', { id: 'per_till' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    await register.login('callum');
    const gone = await register.tryRun('readDrawerLevel', { id: 'per_gone' });
    expect(gone).toMatchObject({ ok: false, error: { code: 'unknown_peripheral' } });
    const silent = await register.tryRun('readDrawerLevel', { id: 'per_till' });
    expect(silent).toMatchObject({ ok: false, error: { code: 'printer_silent' } });
  }, 10_000);
});

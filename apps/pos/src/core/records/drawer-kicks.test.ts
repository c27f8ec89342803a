import { type DrawerEventRow, type PeripheralRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { printerRow } from '../testing/printers.fixture.ts';
import { codeOf, NOW, openRegister } from '../testing/register.fixture.ts';
import { kicks, lastKick, outcome, sale } from './kicks.fixture.ts';
import { ADDRESS, type Register } from './records.fixture.ts';

const KITCHEN = '127.0.0.1:9302';

const open = (setup: PeripheralRow['setup'] = {}): Register => {
  const register = openRegister();
  const rows = [
    printerRow('per_till', 9301, {
      name: 'Till printer',
      roles: ['receipt'],
      failoverId: 'per_kitchen',
      setup,
    }),
    printerRow('per_kitchen', 9302, { name: 'Kitchen printer' }),
  ];
  const done = register.replica.commit({ facts: rows.map((row) => rowFact('peripheral', row)) });
  if (!done.ok) throw new Error(done.error.message);
  return register;
};

const sensor = { drawer: { sensor: 'high-is-open', leftOpenMs: 60_000 } };

const incident = (register: Register, what: object): void =>
  register.devices.say({ type: 'drawer', printerId: ADDRESS, incident: { at: NOW, ...what } });

const standing = async (register: Register) => (await register.ask('drawerKick', {}))?.state;

describe('a register without a drawer', () => {
  test('[DW13] sends no pulse for a sale and tells of none; where nobody has said so one is sent', async () => {
    const register = open({ drawer: null });
    register.devices.open();
    await register.login('tom');
    await sale(register);
    expect(kicks(register)).toEqual([]);
    expect(await register.ask('drawerKick', {})).toBeNull();
    expect(register.core.printing.unfinished().some(({ kind }) => kind === 'receipt')).toBe(true);
  });
});

describe('the drawer of a cash sale', () => {
  test('[DW10] is opened by its own pulse before the receipt, whose bytes hold none', async () => {
    const register = open();
    register.devices.open();
    await register.login('tom');
    await sale(register);
    const orders = register.devices.sent.filter(({ type }) => type === 'kick' || type === 'print');
    expect(orders[0]).toMatchObject({ type: 'kick', printerId: ADDRESS, pin: 2 });
    expect(orders.length).toBeGreaterThan(1);
    expect(JSON.stringify(orders.slice(1))).not.toContain('"drawer"');
    expect(kicks(register)).toHaveLength(1);
  });

  test('[DW10] is the one of this register also where the receipt comes out of another printer', async () => {
    const register = open();
    register.devices.open();
    await register.login('tom');
    await sale(register);
    const receipt = register.core.printing.unfinished().find(({ kind }) => kind === 'receipt');
    register.devices.tell(receipt?.jobKey, 'blocked', { cause: 'paper-out' });
    register.time.now += 10_000;
    register.core.printing.tick();
    register.devices.tell(receipt?.jobKey, 'cancelled');
    expect(
      register.core.printing.unfinished().find(({ kind }) => kind === 'receipt'),
    ).toMatchObject({
      target: KITCHEN,
    });
    expect(kicks(register)).toHaveLength(1);
    await sale(register);
    expect(kicks(register).map(({ printerId }) => printerId)).toEqual([ADDRESS, ADDRESS]);
  });

  test('[DW10] a card sale and a copy open nothing', async () => {
    const register = open();
    register.devices.open();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    const due = (await register.ask('check', { checkId }))?.dueMinor ?? 0;
    await register.run('pay', { checkId, tender: 'card', amountMinor: due, tenderedMinor: due });
    const [receipt] = (await register.ask('check', { checkId }))?.receipts ?? [];
    await register.run('reprintReceipt', { receiptId: receipt?.id ?? '' });
    expect(kicks(register)).toEqual([]);
  });

  test('[DW7] the pulse and what it opens carry who sold', async () => {
    const register = open();
    register.devices.open();
    await register.login('tom');
    await sale(register);
    const [seller] = register.core.sessions.employees();
    incident(register, { type: 'kicked', jobKey: lastKick(register) });
    const events = register.replica.db.prepare('SELECT * FROM drawer_event').all();
    expect(events as DrawerEventRow[]).toMatchObject([
      { type: 'kicked', printerId: 'per_till', employeeId: seller, reason: 'sale' },
    ]);
  });
});

describe('a drawer that stays shut', () => {
  test('[DW11] is told with its cause, belongs to its receipt, and is opened once more on wish', async () => {
    const register = open();
    register.devices.open();
    await register.login('tom');
    await sale(register);
    outcome(register, 'not_sent', 'unreachable');
    const shut = await register.ask('drawerKick', {});
    expect(shut).toMatchObject({
      state: 'not_sent',
      cause: 'unreachable',
      printer: 'Till printer',
    });
    expect(shut?.about).toMatch(/^rcp_/);
    await register.run('openDrawerAgain', { kickId: shut?.id ?? '' });
    expect(kicks(register)).toHaveLength(2);
    outcome(register, 'sent');
    expect(await register.ask('drawerKick', {})).toMatchObject({
      state: 'sent',
      about: shut?.about,
    });
    const third = await register.tryRun('openDrawerAgain', { kickId: lastKick(register) });
    expect(codeOf(third)).toBe('drawer_done');
  });

  test('[DW11] nothing is kept for later while nobody talks to the printers', async () => {
    const register = open();
    await register.login('tom');
    await sale(register);
    expect(await register.ask('drawerKick', {})).toMatchObject({
      state: 'not_sent',
      cause: 'no-device-process',
    });
    register.devices.open();
    expect(kicks(register)).toEqual([]);
  });

  test('[DW11] the end of the device process leaves it open whether the pulse went', async () => {
    const register = open();
    register.devices.open();
    await register.login('tom');
    await sale(register);
    register.devices.open();
    expect(await standing(register)).toBe('unknown');
    expect(kicks(register)).toHaveLength(1);
  });

  test('[DW11] the sensor has the last word', async () => {
    const register = open(sensor);
    register.devices.open();
    await register.login('tom');
    await sale(register);
    outcome(register, 'sent');
    expect(await register.ask('drawerKick', {})).toMatchObject({ state: 'sent', sensor: true });
    incident(register, { type: 'did-not-open' });
    expect(await standing(register)).toBe('did_not_open');
    incident(register, { type: 'opened', by: 'hand' });
    expect(await standing(register)).toBe('opened');
  });

  test('[DW11] a try of the drawer answers with what became of it', async () => {
    const register = open();
    register.devices.open();
    await register.login('callum');
    const tried = register.run('testDevice', { id: 'per_kitchen', test: 'drawer' });
    await Promise.resolve();
    expect(kicks(register)).toMatchObject([{ printerId: KITCHEN }]);
    outcome(register, 'not_sent', 'no-answer');
    expect(await tried).toMatchObject({ state: 'not_sent', cause: 'no-answer' });
  });
});

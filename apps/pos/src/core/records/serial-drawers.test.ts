import { type DrawerEventRow, drawerRole, type PeripheralRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { keepStates } from '../devices/keep-states.ts';
import { NOW, openRegister } from '../testing/register.fixture.ts';
import { kicks, sale } from './kicks.fixture.ts';
import { drawer, type Register, rows, till } from './records.fixture.ts';

const OWN = 'per_drawer';

const box = (more: Partial<PeripheralRow> = {}): PeripheralRow =>
  till({
    id: OWN,
    name: 'Counter drawer',
    type: 'drawer',
    connection: { kind: 'serial-path', path: '/dev/ttyS0' },
    model: null,
    setup: { kind: 'drawer', opens: '07', sensorLine: 'none' },
    roles: [],
    sort: 5,
    ...more,
  });

const withSensor = { kind: 'drawer', opens: '07', sensorLine: 'cts', drawer };

/** A site whose devices are these and no others; nor has it a printer from before devices were rows. */
const open = (devices: readonly PeripheralRow[], more: { folder?: string } = {}): Register => {
  const register = openRegister(more);
  const gone = ['peripheral', 'receipt_printer'].flatMap((kind) =>
    rows<{ id: string }>(register, kind).map(({ id }) => ({ kind, id, doc: {}, deleted: true })),
  );
  const done = register.replica.commit({
    facts: [...gone, ...devices.map((row) => rowFact('peripheral', row))],
  });
  if (!done.ok) throw new Error(done.error.message);
  register.devices.open();
  return register;
};

const orders = ({ devices }: Register) =>
  devices.sent.filter(({ type }) => type === 'open-drawer' || type === 'kick');
const last = (register: Register): string => String(orders(register).at(-1)?.['kickId']);
const told = (register: Register, state: string, cause?: string): void =>
  register.devices.say({
    ...{ type: 'kick', kickId: last(register), printerId: OWN, state },
    ...(cause === undefined ? {} : { cause }),
  });
const incident = (register: Register, what: object): void =>
  register.devices.say({ type: 'drawer', printerId: OWN, incident: { at: NOW, ...what } });
const facts = (register: Register) =>
  rows<DrawerEventRow>(register, 'drawer_event').map(({ type, by, printerId, reason }) => ({
    ...{ type, by, printerId, reason },
  }));

describe('a register with a drawer at a line of its own', () => {
  test('[SD7] opens that one for a cash sale, and not the one at its receipt printer', async () => {
    const register = open([till(), box()]);
    await register.login('tom');
    await sale(register);
    expect(orders(register)).toMatchObject([{ type: 'open-drawer', deviceId: OWN }]);
    const prints = register.devices.sent.filter(({ type }) => type === 'print');
    expect(prints.length).toBeGreaterThan(0);
    expect(JSON.stringify(prints)).not.toContain('"drawer"');
    incident(register, { type: 'kicked', jobKey: last(register) });
    told(register, 'handed_over', 'one-way-line');
    expect(facts(register)).toEqual([{ type: 'kicked', by: null, printerId: OWN, reason: 'sale' }]);
    expect(await register.ask('drawerKick', {})).toMatchObject({
      ...{ state: 'handed_over', printer: 'Counter drawer', ownLine: true, sensor: false },
    });
  });

  test('[SD7] opens the one at the printer where a person chose that, and the other again after it', async () => {
    const register = open([till({ roles: ['receipt', drawerRole('dev_register1')] }), box()]);
    await register.login('callum');
    await sale(register);
    expect(kicks(register)).toHaveLength(1);
    await register.run('savePeripheral', { id: OWN, roles: [drawerRole('dev_register1')] });
    expect(register.core.read.peripheral('per_till')?.roles).toEqual(['receipt']);
    await sale(register);
    expect(orders(register).map(({ type }) => type)).toEqual(['kick', 'open-drawer']);
  });

  test('[SD8] opens it without any printer, for a sale and for a refund in cash', async () => {
    const register = open([box()]);
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Chips');
    await register.payAll(checkId);
    expect(orders(register)).toHaveLength(1);
    told(register, 'handed_over');
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const act = { type: 'refund', lineId, quantity: 1, reasonId } as const;
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    const refund = { lineId, quantity: 1, tender: 'cash', reasonId, approvalId } as const;
    await register.run('refundLine', refund);
    told(register, 'handed_over');
    expect(facts(register).map(({ reason }) => reason)).toEqual(['sale', 'refund']);
    const waiting = register.replica.outbox.list(['queued']);
    expect(waiting.filter(({ kind }) => kind.endsWith('receipt'))).toEqual([]);
  });

  test('[SD8] killed meanwhile it tells once that the drawer may have opened, and never opens it again', async () => {
    const before = open([box()]);
    await before.login('tom');
    await sale(before);
    before.replica.close();
    const after = openRegister({ folder: before.home });
    after.devices.open();
    expect(orders(after)).toEqual([]);
    expect(await after.ask('drawerKick', {})).toMatchObject({
      ...{ state: 'unknown', cause: 'register-restarted', printer: 'Counter drawer' },
    });
    expect(facts(after)).toMatchObject([{ type: 'perhaps_kicked', printerId: OWN }]);
  });

  test('[SD8] a drawer whose line is gone is told with the cause, and opened once more on wish', async () => {
    const register = open([box()]);
    await register.login('tom');
    await sale(register);
    told(register, 'not_sent', 'unreachable');
    const shut = await register.ask('drawerKick', {});
    expect(shut).toMatchObject({ state: 'not_sent', cause: 'unreachable' });
    await register.run('openDrawerAgain', { kickId: shut?.id ?? '' });
    expect(orders(register)).toHaveLength(2);
    expect(facts(register)).toMatchObject([{ type: 'not_kicked', printerId: OWN }]);
  });
});

describe('its page', () => {
  test('[SD4] takes 1 to 16 bytes in hex; anything else is refused with field, value and cure', async () => {
    const register = open([box()]);
    await register.login('callum');
    const save = (opens: string) =>
      register.tryRun('savePeripheral', { id: OWN, setup: { kind: 'drawer', opens } });
    expect(await save('1B 70 00 19 FA')).toMatchObject({ ok: true });
    for (const opens of ['7', '0x07', 'BEL', '', '07 '.repeat(17)]) {
      const error = { code: 'bad_trigger', field: 'setup.opens' };
      const refused = await save(opens);
      expect(refused).toMatchObject({ ok: false, error });
      expect(refused).toMatchObject({ error: { message: expect.stringMatching(/as in 07/) } });
    }
    expect(await save('zz')).toMatchObject({ error: { message: expect.stringContaining('zz') } });
  });

  test('[SD4] a try answers with what became of it; one that hangs elsewhere says where', async () => {
    const register = open([
      box(),
      box({ id: 'per_bar', name: 'Bar drawer', hostId: 'dev_register2' }),
    ]);
    await register.login('callum');
    const tried = register.run('testDevice', { id: OWN, test: 'drawer' });
    await Promise.resolve();
    told(register, 'handed_over', 'one-way-line');
    expect(await tried).toMatchObject({ state: 'handed_over', ownLine: true });
    const elsewhere = await register.tryRun('testDevice', { id: 'per_bar', test: 'drawer' });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'drawer_elsewhere' } });
  });

  test('[SD9] tells the site how it is, and a line that is gone leaves nothing known of the drawer', async () => {
    const register = open([box({ setup: withSensor })]);
    const state = (what: string, message?: string): void =>
      register.devices.say({
        ...{ type: 'device-state', deviceId: OWN, at: NOW, state: what },
        ...(message === undefined ? {} : { cause: { code: 'unplugged', message } }),
      });
    const seen = () => rows<{ state: string; words: string }>(register, 'peripheral_state').at(-1);
    state('working');
    keepStates(register.core);
    expect(seen()).toMatchObject({ state: 'working', words: null });
    incident(register, { type: 'opened', by: 'hand' });
    const view = async () => (await register.ask('drawers', {}))[0];
    expect(await view()).toMatchObject({ name: 'Counter drawer', open: true, openedByHand: true });
    state('opening', 'Unplugged.');
    keepStates(register.core);
    expect(seen()).toMatchObject({ state: 'stopped', words: 'Unplugged.' });
    expect(await view()).toMatchObject({ open: null, openedByHand: false });
  });
});

describe('its sensor', () => {
  test('[SD6] is found by trying, kept with the row, and the drawer attached by it anew', async () => {
    const register = open([box({ setup: { kind: 'drawer', opens: '07', sensorLine: 'cts' } })]);
    await register.login('callum');
    const level = async (high: boolean) => {
      const read = register.run('readDrawerLevel', { id: OWN });
      expect(register.devices.sent.at(-1)).toMatchObject({ type: 'drawer-level?', deviceId: OWN });
      register.devices.say({ type: 'drawer-level', deviceId: OWN, at: NOW, high });
      return (await read).high;
    };
    const levels = { highWhenShut: await level(true), highWhenOpen: await level(false) };
    const learnt = await register.run('learnDrawerSensor', { id: OWN, ...levels });
    expect(learnt).toEqual({ sensor: 'low-is-open' });
    expect(register.devices.sent.at(-1)).toMatchObject({
      ...{ type: 'attach', deviceId: OWN },
      device: { sensorLine: 'cts', drawer: { sensor: 'low-is-open', leftOpenMs: 60_000 } },
    });
    const same = { id: OWN, highWhenShut: true, highWhenOpen: true };
    expect(await register.run('learnDrawerSensor', same)).toEqual({ sensor: 'none' });
  });

  test('[SD6] a line that has none says so in words', async () => {
    const register = open([box({ setup: withSensor })]);
    await register.login('callum');
    const read = register.tryRun('readDrawerLevel', { id: OWN });
    const none = { code: 'no_modem_lines', message: 'This line has no CTS.' };
    register.devices.say({ type: 'drawer-level', deviceId: OWN, at: NOW, none });
    expect(await read).toMatchObject({ ok: false, error: none });
  });

  test('[SD5] what it sees is a fact each, and has the last word on a sale', async () => {
    const register = open([box({ setup: withSensor })]);
    await register.login('tom');
    await sale(register);
    incident(register, { type: 'kicked', jobKey: last(register) });
    told(register, 'handed_over', 'one-way-line');
    incident(register, { type: 'did-not-open' });
    expect(await register.ask('drawerKick', {})).toMatchObject({ state: 'did_not_open' });
    incident(register, { type: 'opened', by: 'hand' });
    incident(register, { type: 'left-open', since: NOW });
    incident(register, { type: 'closed', since: NOW });
    expect(facts(register).map(({ type, by }) => by ?? type)).toEqual([
      ...['kicked', 'did_not_open', 'hand', 'left_open', 'closed'],
    ]);
  });
});

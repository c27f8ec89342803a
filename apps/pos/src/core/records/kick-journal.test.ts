import type { DrawerEventRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';
import { kicks, lastKick, outcome, sale } from './kicks.fixture.ts';
import { ADDRESS, type Register, rows, till, withTill } from './records.fixture.ts';

const left = (register: Register): void =>
  register.devices.say({
    type: 'drawer',
    printerId: ADDRESS,
    incident: { type: 'kicked', at: NOW, jobKey: lastKick(register) },
  });

const facts = (register: Register) => rows<DrawerEventRow>(register, 'drawer_event');
const typesOf = (register: Register) => facts(register).map(({ type }) => type);

/** The register's process is gone, and comes up again over the same file. */
const killed = (register: Register): Register => {
  register.replica.close();
  const next = openRegister({ folder: register.home });
  next.devices.open();
  return next;
};

const open = async (): Promise<Register> => {
  const register = withTill(till({ setup: {} }));
  register.devices.open();
  await register.login('callum');
  return register;
};

describe('a pulse and the record', () => {
  test('[DW15] stands written with the sale before it is sent', async () => {
    const register = await open();
    const { port } = register.devices;
    const send = port.postMessage;
    const written: unknown[] = [];
    port.postMessage = (message) => {
      const { type, kickId } = message as Record<string, string>;
      if (type === 'kick') written.push(register.replica.outbox.get(kickId ?? '')?.state);
      send(message);
    };
    await sale(register);
    expect(written).toEqual(['queued']);
    expect(rows(register, 'receipt')).toHaveLength(1);
  });

  test.each([
    ['sent', 'kicked'],
    ['handed_over', 'kicked'],
    ['not_sent', 'not_kicked'],
    ['unknown', 'perhaps_kicked'],
  ])('[DW15] that ends as %s is one fact', async (state, type) => {
    const register = await open();
    await sale(register);
    outcome(register, state);
    left(register);
    outcome(register, 'sent');
    const [seller] = register.core.sessions.employees();
    expect(facts(register)).toMatchObject([
      { id: lastKick(register), type, printerId: 'per_till', employeeId: seller, reason: 'sale' },
    ]);
  });

  test('[DW15] whose bytes left is one fact whatever came of it', async () => {
    const register = await open();
    await sale(register);
    left(register);
    outcome(register, 'unknown');
    expect(typesOf(register)).toEqual(['kicked']);
  });

  test('[DW15] that no process was there for is a fact too', async () => {
    const register = withTill(till({ setup: {} }));
    await register.login('callum');
    await sale(register);
    expect(typesOf(register)).toEqual(['not_kicked']);
  });
});

describe('a register that is killed while a drawer is to open', () => {
  const shutOf = async (register: Register) => register.ask('drawerKick', {});

  test.each([
    ['before it was told', async () => undefined, 'perhaps_kicked'],
    ['as its bytes left', async (register: Register) => left(register), 'kicked'],
  ])('[DW15] %s: told once as perhaps, one fact, and never sent again', async (_, until, type) => {
    const before = await open();
    await sale(before);
    await until(before);
    const kickId = lastKick(before);
    const after = killed(before);
    expect(facts(after)).toMatchObject([{ id: kickId, type, reason: 'sale' }]);
    expect(await shutOf(after)).toMatchObject({
      id: kickId,
      about: expect.stringMatching(/^rcp_/),
      state: 'unknown',
      cause: 'register-restarted',
      printer: 'Till printer',
    });
    expect(kicks(after)).toEqual([]);
    const later = killed(after);
    expect(await shutOf(later)).toBeNull();
    expect(kicks(later)).toEqual([]);
    expect(facts(later)).toHaveLength(1);
  });

  test('[DW15] between the record and the order: nothing was sent, and it is told', async () => {
    const before = await open();
    const kick = before.core.kicks.prepare({ employeeId: null, reason: 'sale', about: 'rcp_1' });
    before.replica.commit({ facts: [], outbox: kick === undefined ? [] : [kick.job] });
    const after = killed(before);
    expect(typesOf(after)).toEqual(['perhaps_kicked']);
    expect(await shutOf(after)).toMatchObject({ about: 'rcp_1', state: 'unknown' });
    expect(kicks(after)).toEqual([]);
  });

  test('[DW15] between the fact that nothing left and the end of the wish: it is told as not opened', async () => {
    const before = await open();
    await sale(before);
    const { outbox } = before.replica;
    const setState = outbox.setState;
    outbox.setState = () => false;
    outcome(before, 'not_sent');
    outbox.setState = setState;
    const after = killed(before);
    expect(typesOf(after)).toEqual(['not_kicked']);
    expect(await shutOf(after)).toMatchObject({ state: 'not_sent', cause: 'register-restarted' });
    expect(after.replica.outbox.get(lastKick(before))?.state).toBe('pulse_not_sent');
  });

  test('[DW15] the drawer is opened once more on wish; a pulse with a known end is not told again', async () => {
    const before = await open();
    await sale(before);
    const after = killed(before);
    const shut = await shutOf(after);
    await after.login('callum');
    after.time.now += 1000;
    await after.run('openDrawerAgain', { kickId: shut?.id ?? '' });
    left(after);
    outcome(after, 'sent');
    expect(typesOf(after)).toEqual(['perhaps_kicked', 'kicked']);
    expect(await shutOf(killed(after))).toBeNull();
  });

  test('[DW15] papers do not wait behind the wish, and it is no paper', async () => {
    const before = await open();
    await sale(before);
    const kinds = before.core.printing.unfinished().map(({ kind }) => kind);
    const after = killed(before);
    expect(after.core.printing.unfinished().map(({ kind }) => kind)).toEqual(kinds);
    expect(kinds).not.toContain('drawer-pulse');
    expect(after.devices.sent.filter(({ type }) => type === 'print')).toHaveLength(kinds.length);
  });

  test('[DW15] a try of a drawer is written down and not told to anybody afterwards', async () => {
    const before = await open();
    void before.run('testDevice', { id: 'per_till', test: 'drawer' });
    await Promise.resolve();
    expect(kicks(before)).toHaveLength(1);
    const after = killed(before);
    expect(facts(after)).toMatchObject([{ type: 'perhaps_kicked', reason: 'test' }]);
    expect(await shutOf(after)).toBeNull();
  });
});

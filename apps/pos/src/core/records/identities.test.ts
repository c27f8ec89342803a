import { type PeripheralRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { ADDRESS, drawer, orders, tellStatus, till, withTill } from './records.fixture.ts';

describe('identity of printers', () => {
  test('[DW5] a printer is asked who it is once, and what it says stays with its row', () => {
    const register = withTill();
    register.devices.open();
    expect(orders(register, 'identify')).toHaveLength(1);
    const identity = {
      ...{ maker: 'EPSON', model: 'TM-T88VI', serial: 'X1', firmware: '2.0' },
      processIds: true,
    };
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

  test('[DW5] one that is set up while the register runs is asked at once, and once', () => {
    const register = openRegister();
    register.devices.open();
    register.replica.commit({ facts: [rowFact('peripheral', till())] });
    register.replica.commit({
      facts: [{ kind: 'peripheral', id: 'per_till', doc: { name: 'Bar' } }],
    });
    expect(orders(register, 'identify')).toHaveLength(1);
  });

  test('[DW5] one that comes back is asked anew: it may be another one', () => {
    const register = withTill();
    register.devices.open();
    for (const reachable of [true, false, false, true, true]) tellStatus(register, { reachable });
    expect(orders(register, 'identify').map(({ fresh }) => fresh)).toEqual([false, true]);
  });

  const drivenAs = async (row: PeripheralRow, identity: object) => {
    const register = withTill(row);
    register.devices.open();
    register.devices.say({ type: 'identity', printerId: ADDRESS, ...identity });
    await register.login('callum');
    await register.run('testDevice', { id: 'per_till', test: 'print' });
    const { model, processIds } =
      register.devices.sent.findLast(({ type }) => type === 'print') ?? {};
    return [model, processIds];
  };
  const epson = { maker: 'EPSON', model: 'TM-T88VI', processIds: true };

  test('[DW12] a printer that says what it is is driven as that, unless a person has chosen', async () => {
    const said = { identity: epson, proposed: 'epson-tm-t88' };
    expect(await drivenAs(till({ model: null }), said)).toEqual(['epson-tm-t88', true]);
    expect(await drivenAs(till({ model: 'generic-58' }), said)).toEqual(['generic-58', true]);
    const nameless = { identity: { maker: 'GALLEY', processIds: true } };
    expect(await drivenAs(till({ model: null }), nameless)).toEqual(['generic-80', true]);
  });

  const star = { identity: { language: 'starprnt' }, proposed: 'star-mc-print3' };

  test('[DW16] a printer that answered as a Star printer is driven as one, for the paper that a person measured', async () => {
    expect(await drivenAs(till({ model: null }), star)).toEqual(['star-mc-print3', undefined]);
    const narrow = till({ model: null, setup: { paperMm: 58 } });
    expect(await drivenAs(narrow, star)).toEqual(['star-mc-print2', undefined]);
    expect(await drivenAs(till({ model: 'generic-58' }), star)).toEqual(['generic-58', undefined]);
  });

  test('[DW16] a paper that waits for it is asked back and given anew in its language, and its state too', async () => {
    const register = withTill(till({ model: null }));
    register.devices.open();
    await register.login('callum');
    await register.run('testDevice', { id: 'per_till', test: 'print' });
    const [waits] = orders(register, 'print');
    const jobKey = String(waits?.['jobKey']);
    register.devices.tell(jobKey, 'failed_safe', { cause: 'no-answer' });
    register.devices.say({ type: 'identity', printerId: ADDRESS, ...star });
    expect(register.devices.sent.findLast(({ type }) => type === 'cancel')).toMatchObject({
      jobKey,
    });
    register.devices.tell(jobKey, 'cancelled');
    expect(orders(register, 'print').map(({ model }) => model)).toEqual([
      'generic-80',
      'star-mc-print3',
    ]);
    register.time.now += 6_000;
    register.core.printing.tick();
    expect(orders(register, 'status?').at(-1)).toMatchObject({ model: 'star-mc-print3' });
  });

  test('[DW16] where it answers in no language, and nobody chose, the words say to choose its model', async () => {
    const advice = async (row: PeripheralRow) => {
      const register = withTill(row);
      register.devices.open();
      tellStatus(register, { reachable: false });
      await register.login('callum');
      const [printer] = await register.ask('printers', {});
      const { peripherals } = await register.ask('devices', {});
      const seen = peripherals.find(({ id }) => id === 'per_till')?.seen?.words;
      expect(seen).toBe(printer?.advice.join(' '));
      return seen;
    };
    const plain = await advice(till({ model: 'generic-80' }));
    expect(plain).toContain('Check that it is switched on');
    expect(plain).not.toContain('choose its model');
    expect(await advice(till({ model: null }))).toContain('choose its model');
    const told = { drawer, identity: { maker: 'GALLEY' } };
    expect(await advice(till({ model: null, setup: told }))).toBe(plain);
  });

  test('[DW12] one that lies about its name is not asked for proofs that it cannot give', async () => {
    const liar = { identity: { ...epson, processIds: false }, proposed: 'epson-tm-t88' };
    expect(await drivenAs(till({ model: null }), liar)).toEqual(['epson-tm-t88', false]);
  });
});

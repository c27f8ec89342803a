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

  test('[DW12] one that lies about its name is not asked for proofs that it cannot give', async () => {
    const liar = { identity: { ...epson, processIds: false }, proposed: 'epson-tm-t88' };
    expect(await drivenAs(till({ model: null }), liar)).toEqual(['epson-tm-t88', false]);
  });
});

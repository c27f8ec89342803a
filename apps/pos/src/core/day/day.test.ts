import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const DATE = '2026-06-01';

const sold = async (register: Register): Promise<void> => {
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola');
  await register.payAll(checkId);
};

describe('closing the day at a register', () => {
  test('[DY1] [DY3] [DY8] open checks and drawers, and sales in no Z, are passed with reasons or dealt with', async () => {
    const register = openRegister();
    await register.login('callum');
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    await sold(register);
    const open = await register.openTakeaway('Ines');
    await register.ring(open, 'Chips');
    const gates = (await register.ask('dayClose', {}))?.gates ?? [];
    expect(gates.map(({ gate }) => gate)).toEqual(['open_checks', 'open_funds', 'without_z']);
    expect(gates[0]?.names[0]).toContain('Ines');
    const wish = { businessDate: DATE, passes: [] };
    expect(codeOf(await register.tryRun('closeDay', wish))).toBe('gate_open');
    await register.run('countFund', { sessionId, countedMinor: 295 });
    await register.run('makeZ', {});
    const passes = [{ gate: 'open_checks' as const, reason: 'Ines comes back tomorrow' }];
    expect(await register.run('closeDay', { ...wish, passes })).toEqual({ turnoverMinor: 295 });
    const paper = JSON.stringify(papers(register, 'z-report'));
    for (const text of ['Day report', '1-Z0001', '£2.95', 'Ines comes back tomorrow'])
      expect(paper).toContain(text);
    expect(codeOf(await register.tryRun('closeDay', { ...wish, passes }))).toBe('day_closed');
  });

  test('[DY2] [DY4] what is sold after the close has the next date; nothing closed changes', async () => {
    const register = openRegister();
    await register.login('callum');
    await sold(register);
    await register.run('makeZ', {});
    await register.run('closeDay', { businessDate: DATE, passes: [] });
    expect((await register.ask('site', {}))?.businessDate).toBe('2026-06-02');
    await sold(register);
    await register.run('makeZ', {});
    const [last] = register.core.read.zReports('1', 1);
    expect(last?.figures.dates).toMatchObject([{ businessDate: '2026-06-02', receipts: 1 }]);
    expect(register.core.read.dayCloses(DATE)).toMatchObject([{ turnoverMinor: 295 }]);
  });

  test('[DY1] who may not close the day is told so', async () => {
    const register = openRegister();
    await register.login('zofia');
    const wish = { businessDate: DATE, passes: [] };
    expect(codeOf(await register.tryRun('closeDay', wish))).toBe('not_allowed');
  });

  test('[CA7] [DY6] a drawer of a register that cannot be heard is counted here, until it is heard or given up', async () => {
    const register = openRegister();
    await register.login('callum');
    const common = { businessDate: DATE, period: 1, deviceId: 'dev_register2' };
    const session = {
      ...{ ...common, fundId: 'drawer/dev_register2', floatMinor: 5000, counted: null },
      ...{ openedAt: register.time.now - 60_000, openedBy: 'emp_gone' },
    };
    register.replica.commit({ facts: [{ kind: 'fund_session', id: 'fse_dead', doc: session }] });
    expect((await register.ask('funds', {}))?.open).toMatchObject([
      { id: 'fse_dead', unheard: ['dev_register2'], inUse: false },
    ]);
    const count = { sessionId: 'fse_dead', countedMinor: 7500 };
    expect(await register.run('countFund', count)).toMatchObject({ overShortMinor: 2500 });
    const { heardSince } = register.core.read;
    expect(heardSince('dev_register2', register.time.now)).toBe(false);
    register.time.now += 1000;
    const loss = { lostDeviceId: 'dev_register2', reason: 'Drowned' };
    await register.run('declareLoss', loss);
    expect(heardSince('dev_register2', register.time.now - 1000)).toBe(true);
  });

  test('[DY10] card slips and pools are in the way until tips are noted and shared out', async () => {
    const register = openRegister();
    await register.login('callum');
    const cardPaid = async () => {
      const checkId = await register.openTakeaway('Ines');
      await register.ring(checkId, 'Cola', 2);
      const tender = { tender: 'card' as const, amountMinor: 590, tenderedMinor: 590 };
      await register.run('pay', { checkId, ...tender });
      return (await register.ask('check', { checkId }))?.payments[0]?.id ?? '';
    };
    const first = await cardPaid();
    const second = await cardPaid();
    const names = async (gate: string) =>
      (await register.ask('dayClose', {}))?.gates.find((one) => one.gate === gate)?.names;
    expect(await names('open_slips')).toBeUndefined();
    await register.run('noteTip', { paymentId: first, amountMinor: 200 });
    expect(await names('open_slips')).toMatchObject([expect.stringMatching(/Ines £5\.90$/)]);
    await register.run('noteTip', { paymentId: second, amountMinor: 0 });
    expect(await names('open_slips')).toBeUndefined();

    const role = (key: string) =>
      register.core.read.employees().find(({ id }) => id.endsWith(key))?.roleId ?? '';
    const pool = {
      ...{ name: 'Floor', sort: 0, fromDate: DATE, untilDate: null, source: 'card', ppm: 500_000 },
      ...{ giverRoleIds: null, basis: 'worked', managers: 1 },
      takers: [{ roleId: role('tom'), points: 1 }],
    };
    register.replica.commit({ facts: [{ kind: 'tip_pool', id: 'tpp_1', doc: pool }] });
    expect(await names('due_pools')).toBeUndefined();
    const punched = { employeeId: 'emp_diner000_tom', jobId: null, breakTypeId: null, paid: null };
    const punch = (id: string, type: string, at: number) => ({
      ...{ kind: 'punch', id },
      doc: {
        ...{ ...punched, type, at, businessDate: DATE, after: null, leftOpen: [] },
        ...{ approvedBy: null, deviceId: 'dev_register1' },
      },
    });
    const { now } = register.time;
    const facts = [punch('pun_1', 'in', now - 3_600_000), punch('pun_2', 'out', now - 60_000)];
    register.replica.commit({ facts });
    expect(await names('due_pools')).toEqual(['Floor']);
    await register.run('shareTips', { businessDate: DATE });
    expect(await names('due_pools')).toBeUndefined();
  });
});

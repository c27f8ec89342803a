import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const tipped = async () => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  const tender = { tender: 'card' as const, amountMinor: 590, tenderedMinor: 590 };
  await register.run('pay', { checkId, ...tender });
  const paymentId = (await register.ask('check', { checkId }))?.payments[0]?.id ?? '';
  await register.run('noteTip', { paymentId, amountMinor: 200 });
  const view = async () => {
    const ledger = await register.ask('tipLedger', {});
    if (ledger === null) throw new Error('somebody is logged in');
    return ledger;
  };
  const me = async () => {
    const { people, mine } = await view();
    return people.find(({ employeeId }) => employeeId === mine);
  };
  return { register, view, me };
};

describe('the ledger of tips at the register', () => {
  test('[TP6] [TP7] declared cash is earned, kept, and owed by nobody', async () => {
    const { register, me } = await tipped();
    await register.run('declareTips', { amountMinor: 500 });
    const subjectId = (await me())?.declared[0]?.subjectId ?? '';
    await register.run('declareTips', { amountMinor: 450, corrects: subjectId });
    expect(await me()).toMatchObject({
      ...{ owedMinor: 200, declared: [{ subjectId, amountMinor: 450 }] },
      today: { cardMinor: 200, declaredMinor: 450, owedMinor: 200 },
    });
  });

  test('[TP10] [TP11] [TP12] tips are passed on, paid out with a slip, and told on paper', async () => {
    const { register, view, me } = await tipped();
    const { people, mine, businessDate } = await view();
    const tom = people.find(({ name }) => name.startsWith('Tom'))?.employeeId ?? '';
    await register.run('tipOut', { amountMinor: 50, toEmployeeId: tom });
    const high = await register.tryRun('payOutTips', { employeeId: mine, amountMinor: 151 });
    expect(codeOf(high)).toBe('more_than_owed');
    await register.run('payOutTips', { employeeId: mine, amountMinor: 150 });
    expect(await me()).toMatchObject({ owedMinor: 0, today: { paidMinor: 150, passedMinor: -50 } });
    const slips = () => JSON.stringify(papers(register, 'cash-slip'));
    expect(slips()).toContain('Callum Reid');
    await register.run('printTips', { employeeId: mine, from: businessDate, to: businessDate });
    expect(slips()).toContain('Owed by the house');
    const funds = await register.ask('funds', {});
    const fromSafe = { employeeId: tom, amountMinor: 20, fundId: funds?.safeId ?? '' };
    await register.run('payOutTips', fromSafe);
    expect(register.core.read.storeRows(fromSafe.fundId).moves).toMatchObject([
      { type: 'paid_out', amountMinor: 20, fundId: fromSafe.fundId },
    ]);
    const others = await register.ask('tipLedger', {});
    expect(others?.people.find(({ employeeId }) => employeeId === tom)?.owedMinor).toBe(30);
  });

  test('[TP8] [TP9] pools share by who worked; a person sees their own only', async () => {
    const { register, view } = await tipped();
    const { roles, businessDate } = await view();
    const server = roles.find(({ name }) => name === 'Server')?.id ?? '';
    const takers = [{ roleId: server, points: 1 }];
    const pool = { name: 'Floor', sort: 0, fromDate: '2026-01-01', untilDate: null, takers };
    register.replica.commit({
      facts: [
        {
          ...{ kind: 'tip_pool', id: 'tpp_1', deleted: false },
          doc: {
            ...pool,
            ...{ source: 'all', ppm: 500_000, giverRoleIds: null, basis: 'worked', managers: 0 },
          },
        },
      ],
    });
    expect((await view()).due).toEqual([]);
    await register.login('tom');
    const mine = await view();
    expect(mine).toMatchObject({ mayAll: false, people: [{ employeeId: mine.mine }] });
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola', 1);
    await register.payAll(checkId);
    expect(codeOf(await register.tryRun('shareTips', { businessDate }))).toBe('not_allowed');
    await register.login('callum');
    expect((await view()).due).toMatchObject([{ name: 'Floor', inMinor: 100 }]);
    await register.run('shareTips', { businessDate });
    const shared = await view();
    expect(shared.due).toEqual([]);
    const owed = shared.people.map(({ owedMinor }) => owedMinor).filter((minor) => minor !== 0);
    expect(owed).toEqual([100, 100]);
  });
});

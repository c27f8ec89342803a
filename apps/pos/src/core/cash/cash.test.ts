import { demoPins } from '@galley/domain/demo';
import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

/** A register of a house that asks for an open drawer. */
const strict = async (who = 'callum'): Promise<Register> => {
  const register = openRegister();
  const siteId = register.core.identity.siteId;
  register.replica.commit({
    facts: [{ kind: 'fund_rule', id: siteId, doc: { funds: 'required' } }],
  });
  await register.login(who);
  return register;
};

const rung = async (register: Register, name = 'Cola'): Promise<string> => {
  const checkId = await register.openTakeaway();
  await register.ring(checkId, name);
  return checkId;
};

const textOf = (register: Register, kind: string): string => JSON.stringify(papers(register, kind));

describe('cash at the register', () => {
  test('[CA8] without an open drawer cash waits, a card does not, and opening it lets the payment through', async () => {
    const register = await strict('zofia');
    const checkId = await rung(register);
    const cash = { checkId, tender: 'cash' as const, amountMinor: 295, tenderedMinor: 500 };
    expect(codeOf(await register.tryRun('pay', cash))).toBe('fund_needed');
    expect((await register.ask('check', { checkId }))?.dueMinor).toBe(295);
    const card = await rung(register);
    const all = { checkId: card, amountMinor: 295, tenderedMinor: 295 };
    expect((await register.run('pay', { ...all, tender: 'card' })).settled).toBe(true);
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 5000 });
    expect((await register.run('pay', cash)).changeMinor).toBe(205);
    const counted = await register.run('countFund', { sessionId, countedMinor: 5300 });
    expect(counted).toMatchObject({ countedMinor: 5300, expectedMinor: 5295, overShortMinor: 5 });
    expect(codeOf(await register.tryRun('pay', { ...cash, checkId: await rung(register) }))).toBe(
      'fund_needed',
    );
  });

  test('[CA8] a house that does not ask takes cash at once, and an open drawer gets it all the same', async () => {
    const register = openRegister();
    await register.login('zofia');
    await register.payAll(await rung(register));
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 1000 });
    await register.payAll(await rung(register));
    expect(await register.ask('funds', {})).toMatchObject({
      required: false,
      drawerOpen: true,
      open: [{ id: sessionId, inUse: true, mayCount: true, employeeName: 'Zofia Kowal' }],
    });
    const { expectedMinor } = await register.run('countFund', { sessionId, countedMinor: 0 });
    expect(expectedMinor).toBe(1295);
  });

  test('[CA1] a server’s own bank comes before the drawer', async () => {
    const register = await strict('tom');
    const drawer = await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    const bank = await register.run('openFund', { type: 'bank', floatMinor: 2000 });
    await register.payAll(await rung(register));
    await register.login('zofia');
    await register.payAll(await rung(register));
    await register.login('tom');
    const count = (sessionId: string) => register.run('countFund', { sessionId, countedMinor: 0 });
    expect((await count(bank.sessionId)).expectedMinor).toBe(2295);
    expect((await count(drawer.sessionId)).expectedMinor).toBe(295);
  });

  test('[CA3] [CA4] [CA10] moves have a slip that is signed, open the drawer and end in the count', async () => {
    const register = await strict();
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 10_000 });
    const move = (type: 'paid_in' | 'paid_out' | 'drop' | 'no_sale', amountMinor: number) =>
      register.run('moveCash', {
        type,
        sessionId,
        amountMinor,
        reason: 'Ice',
        party: 'Fishmonger',
      });
    await move('paid_out', 1250);
    await move('paid_in', 300);
    await move('drop', 4000);
    await move('no_sale', 0);
    const slips = textOf(register, 'cash-slip');
    for (const text of [
      'Opening float',
      'Paid out',
      'Fishmonger',
      '£12.50',
      'Drop to safe',
      'No sale',
    ])
      expect(slips).toContain(text);
    const zofia = (await register.ask('servers', {})).find(({ name }) => name.startsWith('Zofia'));
    const hand = { type: 'hand_over', sessionId, amountMinor: 0, toEmployeeId: zofia?.id ?? '' };
    await register.run('moveCash', { ...hand, type: 'hand_over' });
    await register.login('zofia');
    expect((await register.ask('funds', {}))?.open).toMatchObject([{ mayCount: true }]);
    const counted = [{ valueMinor: 5000, count: 1 }];
    const done = await register.run('countFund', { sessionId, countedMinor: 5000, counted });
    expect(done).toMatchObject({ expectedMinor: 5050, overShortMinor: -50 });
    expect(textOf(register, 'cash-slip')).toContain('Over/short');
    expect((await register.ask('funds', {}))?.closed).toMatchObject([
      { employeeName: 'Zofia Kowal', overShortMinor: -50, lateMinor: 0 },
    ]);
  });

  test('[CA3] a cashier without leave to open the drawer is told so', async () => {
    const register = await strict('zofia');
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    const out = { type: 'paid_out' as const, sessionId, amountMinor: 100, reason: 'Ice' };
    expect(await register.tryRun('moveCash', out)).toMatchObject({
      error: { code: 'not_allowed', message: expect.stringContaining('open the drawer') },
    });
    expect(await register.ask('funds', {})).toMatchObject({ mayMove: false, mayClose: false });
  });

  test('[CA5] nothing tells what has to be there before it was counted', async () => {
    const register = await strict();
    await register.run('openFund', { type: 'drawer', floatMinor: 10_000 });
    await register.payAll(await rung(register));
    await register.run('printX', {});
    const told = JSON.stringify(await register.ask('funds', {})) + textOf(register, 'x-report');
    for (const expected of ['10295', '£102.95']) expect(told).not.toContain(expected);
  });
});

describe('X and Z', () => {
  test('[ZR1] [ZR2] [ZR4] a Z closes the series, an X changes nothing, the next one begins anew', async () => {
    const register = await strict();
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 1000 });
    await register.payAll(await rung(register));
    await register.run('printX', {});
    await register.run('printX', {});
    expect(papers(register, 'x-report')).toHaveLength(2);
    await register.run('countFund', { sessionId, countedMinor: 1295 });
    expect(await register.ask('funds', {})).toMatchObject({ nextZ: '1-Z0001', lastZ: null });
    expect(await register.run('makeZ', {})).toEqual({
      display: '1-Z0001',
      turnoverMinor: 295,
      receipts: 1,
    });
    const paper = textOf(register, 'z-report');
    for (const text of [
      '1-Z0001',
      '1-000001',
      'Turnover',
      '£2.95',
      'Over/short',
      'Total of all Zs',
    ])
      expect(paper).toContain(text);
    expect(codeOf(await register.tryRun('makeZ', {}))).toBe('nothing_to_report');
    await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    await register.payAll(await rung(register, 'Chips'));
    expect(await register.run('makeZ', {})).toMatchObject({
      display: '1-Z0002',
      turnoverMinor: 395,
    });
    const [last, first] = register.core.read.zReports('1', 5);
    expect(last).toMatchObject({ grandMinor: 690, figures: { firstReceipt: 2, lastReceipt: 2 } });
    expect(first?.figures.closes).toMatchObject([{ countedMinor: 1295, expectedMinor: 1295 }]);
  });

  test('[ZR6] a Z is printed again as a marked copy', async () => {
    const register = await strict();
    expect(codeOf(await register.tryRun('reprintZ', {}))).toBe('nothing_to_report');
    await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    await register.payAll(await rung(register));
    await register.run('makeZ', {});
    await register.run('reprintZ', {});
    expect(textOf(register, 'z-report')).toContain('COPY');
    const titles = (await register.ask('printJobs', {})).map(({ title }) => title);
    expect(titles).toContain('Z report 1-Z0001');
  });

  test('[ZR1] who may not close the day makes no Z, who may see sales reads an X', async () => {
    const register = await strict('zofia');
    expect(codeOf(await register.tryRun('makeZ', {}))).toBe('not_allowed');
    expect(codeOf(await register.tryRun('printX', {}))).toBe('not_allowed');
    expect(demoPins.map(({ key }) => key)).toContain('priya');
    await register.login('priya');
    expect(codeOf(await register.tryRun('printX', {}))).toBe('ok');
  });

  test('[ZR3] discounts, comps and voids of the period are told once', async () => {
    const register = await strict();
    await register.run('openFund', { type: 'drawer', floatMinor: 0 });
    const checkId = await register.openTakeaway();
    const cola = await register.ring(checkId, 'Cola', 2);
    await register.ring(checkId, 'Chips');
    await register.run('sendCheck', { checkId });
    const menu = await register.ask('menu', {});
    const gone = { lineId: cola, quantity: 1, disposition: 'not_made' as const };
    await register.run('voidLine', { ...gone, reasonId: menu.voidReasons[0]?.id ?? '' });
    const by = { type: 'amount' as const, amountMinor: 100 };
    await register.run('adjust', { checkId, by, reasonId: menu.discountReasons[0]?.id ?? '' });
    await register.payAll(checkId);
    await register.run('makeZ', {});
    const [z] = register.core.read.zReports('1', 1);
    expect(z?.figures).toMatchObject({
      voids: { count: 1, amountMinor: 295 },
      discounts: { count: 1, amountMinor: 100 },
      comps: { count: 0, amountMinor: 0 },
      turnoverMinor: 590,
      withoutReceiptMinor: 0,
    });
  });
});

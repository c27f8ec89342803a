import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const paidByCard = async () => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  const tender = { tender: 'card' as const, amountMinor: 590, tenderedMinor: 590 };
  await register.run('pay', { checkId, ...tender });
  const paymentOf = async () => (await register.ask('check', { checkId }))?.payments[0];
  return { register, paymentOf, paymentId: (await paymentOf())?.id ?? '' };
};

describe('tips on slips at the register', () => {
  test('[TP1] [TP3] a tip is noted beside its payment and corrected', async () => {
    const { register, paymentOf, paymentId } = await paidByCard();
    expect(await paymentOf()).toMatchObject({ tipMinor: null, tippable: true });
    await register.run('noteTip', { paymentId, amountMinor: 80 });
    await register.run('noteTip', { paymentId, amountMinor: 60 });
    expect(await paymentOf()).toMatchObject({ tipMinor: 60, amountMinor: 590 });
    const high = await register.tryRun('noteTip', { paymentId, amountMinor: 500 });
    expect(codeOf(high)).toBe('tip_high');
  });

  test('[TP4] X and Z tell tips by person, apart from turnover', async () => {
    const { register, paymentId } = await paidByCard();
    await register.run('noteTip', { paymentId, amountMinor: 80 });
    await register.run('makeZ', {});
    const [z] = register.core.read.zReports('1', 1);
    expect(z?.figures).toMatchObject({ turnoverMinor: 590, tips: [{ amountMinor: 80 }] });
    const paper = JSON.stringify(papers(register, 'z-report'));
    expect(paper).toContain('Tips by card, no turnover');
    await register.run('noteTip', { paymentId, amountMinor: 50 });
    await register.run('makeZ', {});
    const [next] = register.core.read.zReports('1', 1);
    expect(next?.figures.tips).toMatchObject([{ amountMinor: -30 }]);
  });
});

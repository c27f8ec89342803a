import { canonicalJson } from '@galley/base';
import { describe, expect, test } from 'vitest';
import type { PosContract } from '../contract/index.ts';
import { codeOf, openRegister, papers } from './testing/register.fixture.ts';

type Wish = Omit<PosContract['commands']['refundCheck']['input'], 'approvalId'>;

const settledOnCard = async () => {
  const register = openRegister();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  const chips = await register.ring(checkId, 'Chips', 2);
  const cola = await register.ring(checkId, 'Cola');
  const { dueMinor = 0 } = (await register.ask('check', { checkId })) ?? {};
  const all = { checkId, amountMinor: dueMinor, tenderedMinor: dueMinor };
  await register.run('pay', { ...all, tender: 'card' });
  const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
  const agreed = async (wish: Wish) => {
    const act = { type: 'refund_check' as const, checkId, wish: canonicalJson(wish) };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    return register.tryRun('refundCheck', { ...wish, approvalId });
  };
  return { register, checkId, chips, cola, reasonId, agreed };
};

describe('a refund of several lines, or of an amount', () => {
  test('[RF8] lines go back by one document with one number and one paper', async () => {
    const { register, checkId, chips, cola, reasonId, agreed } = await settledOnCard();
    const of = {
      type: 'lines' as const,
      lines: [
        { lineId: chips, quantity: 1 },
        { lineId: cola, quantity: 1 },
      ],
    };
    const told = await register.ask('checkRefundQuote', { checkId, of });
    expect(told).toMatchObject({ amountMinor: 690, ways: [{ tender: 'card', cashMinor: 0 }, {}] });
    const done = await agreed({ checkId, of, tender: 'card', reasonId });
    expect(done).toMatchObject({ value: { receiptDisplay: '1-000002', amountMinor: 690 } });
    expect(await register.ask('check', { checkId })).toMatchObject({
      refunds: [{ parts: [{ quantity: 1 }, { quantity: 1 }], amountMinor: 690, tender: 'card' }],
      receipts: [{ type: 'sale' }, { type: 'refund', totalMinor: -690 }],
    });
    const paper = JSON.stringify(papers(register, 'refund-receipt'));
    for (const text of ['Chips', 'Cola', '£6.90', '1-000001']) expect(paper).toContain(text);
  });

  test('[RF9] [RF10] an amount goes back on all lines; in cash instead of to the card it says why', async () => {
    const { register, checkId, reasonId, agreed } = await settledOnCard();
    const of = { type: 'amount' as const, amountMinor: 500 };
    const cash = { checkId, of, tender: 'cash' as const, reasonId };
    expect(codeOf(await agreed(cash))).toBe('cash_reason_missing');
    expect(codeOf(await agreed({ ...cash, cashReason: 'The card is not here' }))).toBe('ok');
    expect(await register.ask('check', { checkId })).toMatchObject({
      refunds: [{ amountMinor: 500, cashReason: 'The card is not here', tender: 'cash' }],
    });
    const paper = JSON.stringify(papers(register, 'refund-receipt'));
    for (const text of ['Part of the price', 'The card is not here', '£5.00'])
      expect(paper).toContain(text);
    const more = { type: 'amount' as const, amountMinor: 586 };
    expect(await register.ask('checkRefundQuote', { checkId, of: more })).toBeNull();
    const rest = { type: 'amount' as const, amountMinor: 585 };
    const last = { checkId, of: rest, tender: 'card' as const, reasonId };
    expect(await agreed(last)).toMatchObject({ value: { amountMinor: 585 } });
  });
});

describe('a wrong tender after the receipt', () => {
  test('[TE1] [TE3] is corrected with a manager’s PIN; the copy of the receipt keeps what it told', async () => {
    const register = openRegister();
    await register.login('zofia');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    await register.payAll(checkId);
    const [payment] = (await register.ask('check', { checkId }))?.payments ?? [];
    expect(payment).toMatchObject({ tender: 'cash', correctableMinor: 295, correction: false });
    const paymentId = payment?.id ?? '';
    const wish = { paymentId, amountMinor: 295, tender: 'card' as const, reason: 'Wrong key' };
    expect(codeOf(await register.tryRun('correctTender', wish))).toBe('approval_needed');
    const act = { type: 'correct_tender' as const, checkId, wish: canonicalJson(wish) };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    await register.run('correctTender', { ...wish, approvalId });
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({
      status: 'settled',
      payments: [
        { tender: 'cash', reversedMinor: 295, correctableMinor: 0 },
        { tender: 'card', correctableMinor: 295, correction: true },
      ],
      receipts: [{ type: 'sale' }],
    });
    const history = await register.ask('checkHistory', { checkId });
    const events = history?.steps.map(({ event }) => event);
    expect(events).toContainEqual({
      kind: 'tender_corrected',
      tender: 'cash',
      reason: 'Wrong key',
    });
    await register.login('callum');
    await register.run('reprintReceipt', { receiptId: check?.receipts[0]?.id ?? '' });
    const paper = JSON.stringify(papers(register, 'receipt').at(-1));
    expect(paper).toContain('Cash');
    expect(paper).not.toContain('Card');
  });
});

describe('a settled check that goes on', () => {
  test('[RO1] [RO5] a numbered receipt takes it back, the new one names the first, and no drawer opens', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips', 2);
    await register.payAll(checkId);
    const tickets = papers(register, 'kitchen-chit').length;
    expect(await register.ask('check', { checkId })).toMatchObject({ reopenable: true });
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const done = await register.run('reopenCheck', { checkId, reasonId });
    expect(done.receiptDisplay).toBe('1-000002');
    expect(await register.ask('check', { checkId })).toMatchObject({
      reopenable: false,
      refunds: [{ reopenedAs: done.checkId }],
    });
    const again = await register.ask('check', { checkId: done.checkId });
    expect(again).toMatchObject({
      ...{ status: 'open', dueMinor: 0, paidMinor: 790, unsentCount: 0 },
      payments: [{ tender: 'cash', carried: true }],
    });
    const reversal = JSON.stringify(papers(register, 'refund-receipt'));
    expect(reversal).toContain('Carried over to the new check');
    expect(reversal).not.toContain('"drawer"');
    await register.ring(done.checkId, 'Cola');
    const more = await register.payAll(done.checkId);
    expect(more).toMatchObject({ settled: true, receiptDisplay: '1-000003' });
    const paper = JSON.stringify(papers(register, 'receipt').at(-1));
    for (const text of ['Takes the place of', '1-000001', '£10.85']) expect(paper).toContain(text);
    expect(papers(register, 'kitchen-chit').length).toBeGreaterThanOrEqual(tickets);
  });
});

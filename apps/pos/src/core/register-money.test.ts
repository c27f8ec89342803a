import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from './testing/register.fixture.ts';

describe('money that has to go back', () => {
  test('[RV1] [RV3] a wrong part tender is undone by a manager’s PIN and is due again', async () => {
    const register = openRegister();
    await register.login('zofia');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    const part = { checkId, tender: 'card' as const, amountMinor: 100, tenderedMinor: 100 };
    const { paymentId = '' } = await register.run('pay', part);
    const [payment] = (await register.ask('check', { checkId }))?.payments ?? [];
    expect(payment).toMatchObject({ reversibleMinor: 100, reversedMinor: 0 });
    const wish = { paymentId, amountMinor: 100 };
    expect(codeOf(await register.tryRun('reversePayment', wish))).toBe('approval_needed');
    const act = { type: 'reverse_payment' as const, ...wish };
    const refused = await register.tryRun('approve', { pin: '4069', act });
    expect(refused).toMatchObject({
      error: { message: 'Only someone who may approve refunds can agree to this. Ask a manager.' },
    });
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    await register.run('reversePayment', { ...wish, approvalId });
    expect(await register.ask('check', { checkId })).toMatchObject({
      dueMinor: 295,
      paidMinor: 0,
      payments: [{ reversedMinor: 100, reversibleMinor: 0 }],
    });
    expect((await register.payAll(checkId)).settled).toBe(true);
  });

  test('[TN8] [TN1] [CK7] a check voided after a part payment gives it back, then is voided without a receipt', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const lines = [await register.ring(checkId, 'Chips'), await register.ring(checkId, 'Cola')];
    const part = { checkId, tender: 'cash' as const, amountMinor: 300, tenderedMinor: 300 };
    const { paymentId = '' } = await register.run('pay', part);
    const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
    for (const lineId of lines) {
      const wish = { lineId, quantity: 1, reasonId, disposition: 'not_made' as const };
      await register.run('voidLine', wish);
    }
    expect(await register.ask('check', { checkId })).toMatchObject({
      status: 'open',
      overpaidMinor: 300,
      payments: [{ reversibleMinor: 300 }],
    });
    const nothing = { ...part, amountMinor: 0, tenderedMinor: 0 };
    expect(codeOf(await register.tryRun('pay', nothing))).toBe('overpaid');
    const back = await register.run('reversePayment', { paymentId, amountMinor: 300 });
    expect(back).toEqual({ amountMinor: 300, tender: 'cash', receiptDisplay: null });
    expect(await register.ask('check', { checkId })).toMatchObject({
      status: 'voided',
      receipts: [],
      payments: [{ reversedMinor: 300, reversedAtName: 'this register' }],
    });
    expect(codeOf(await register.tryRun('pay', nothing))).toBe('nothing_to_pay');
    expect(await register.ask('checks', { status: 'settled' })).toEqual([]);
    expect(papers(register, 'receipt')).toEqual([]);
    const next = await register.openTakeaway();
    await register.ring(next, 'Cola');
    expect((await register.payAll(next)).receiptDisplay).toBe('1-000001');
  });

  test('[RV2] [CK7] a receipt after a part was given back tells what came, what went and what it was for', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const chips = await register.ring(checkId, 'Chips');
    await register.ring(checkId, 'Cola');
    const part = { checkId, tender: 'cash' as const, amountMinor: 500, tenderedMinor: 500 };
    const { paymentId = '' } = await register.run('pay', part);
    const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
    const gone = { lineId: chips, quantity: 1, reasonId, disposition: 'not_made' as const };
    await register.run('voidLine', gone);
    await register.run('reversePayment', { paymentId, amountMinor: 205 });
    const nothing = { checkId, tender: 'cash' as const, amountMinor: 0, tenderedMinor: 0 };
    const done = await register.run('pay', nothing);
    expect(done).toEqual({
      changeMinor: 0,
      dueMinor: 0,
      settled: true,
      receiptDisplay: '1-000001',
    });
    expect((await register.ask('check', { checkId }))?.payments.length).toBe(1);
    const receipt = JSON.stringify(papers(register, 'receipt'));
    for (const text of ['£5.00', 'Given back', '£2.05', '£2.95']) expect(receipt).toContain(text);
  });

  test('[RF6] the quote tells amount, tax and ways before anything is given back', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Chips', 2);
    const part = { checkId, tender: 'card' as const, amountMinor: 500, tenderedMinor: 500 };
    await register.run('pay', part);
    await register.payAll(checkId);
    expect(await register.ask('refundQuote', { lineId, quantity: 2 })).toMatchObject({
      amountMinor: 790,
      ways: [
        { tender: 'card', cashMinor: 290 },
        { tender: 'cash', cashMinor: 0 },
      ],
      paid: [
        { tender: 'cash', amountMinor: 290 },
        { tender: 'card', amountMinor: 500 },
      ],
    });
  });

  test('[CK11] a removal is taken back at the old price, whatever the menu says now', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Cola', 2);
    const id = await register.itemId('Cola');
    await register.run('removeLine', { lineId });
    register.replica.commit({ facts: [{ kind: 'menu_item', id, doc: { priceMinor: 400 } }] });
    await register.run('restoreLine', { lineId });
    expect(await register.ask('check', { checkId })).toMatchObject({
      totalMinor: 590,
      lines: [{ quantity: 2, unitPriceMinor: 295 }],
    });
    expect(codeOf(await register.tryRun('restoreLine', { lineId }))).toBe('not_removed');
  });
});

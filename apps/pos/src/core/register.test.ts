import { describe, expect, test } from 'vitest';
import { openRegister } from './testing/register.ts';

const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

const papers = (register: ReturnType<typeof openRegister>, kind: string) =>
  register.core.printing.unfinished().filter((job) => job.kind === kind);

describe('a sale at the counter', () => {
  test('[TN3] [TN4] [PN1] pay sends, settles, numbers and asks for the papers in one commit', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway('Anna');
    await register.ring(checkId, 'Chips', 2);
    await register.ring(checkId, 'Lemon tart');
    const before = register.replica.pending().lastSeq;
    const paid = await register.payAll(checkId, 2000);
    expect(register.replica.pending().lastSeq).toBe(before + 1);
    expect(paid).toMatchObject({ changeMinor: 560, settled: true, receiptDisplay: '1-000001' });
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({ status: 'settled', callNumber: '1-01', unsentCount: 0 });
    expect(check?.lines.map((line) => line.state)).toEqual(['sent', 'sent']);
    expect(papers(register, 'kitchen-chit').length).toBe(2);
    const [receipt] = papers(register, 'receipt');
    for (const text of ['Anna', '1-000001', 'Harbour Light', '£14.40', '£5.60']) {
      expect(JSON.stringify(receipt?.doc)).toContain(text);
    }
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
    const [settled] = await register.ask('checks', { status: 'settled' });
    expect(settled).toMatchObject({ title: '1-01 · Anna', receiptDisplay: '1-000001' });
  });

  test('[TN5] receipts are numbered without a gap, refunds among them', async () => {
    const register = openRegister();
    await register.login('tom');
    const displays: (string | null)[] = [];
    for (let sale = 0; sale < 3; sale++) {
      const checkId = await register.openTakeaway();
      await register.ring(checkId, 'Cola');
      displays.push((await register.payAll(checkId)).receiptDisplay);
    }
    expect(displays).toEqual(['1-000001', '1-000002', '1-000003']);
  });

  test('[VL8] the same command sent twice acts once, also after a restart', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    const line = { checkId, itemId: await register.itemId('Cola'), quantity: 1, modifiers: [] };
    const first = await register.run('addLine', line, 'cmd_same');
    const payment = { checkId, tender: 'card' as const, amountMinor: 295, tenderedMinor: 295 };
    const paid = await register.run('pay', payment, 'cmd_pay');
    register.replica.close();
    const again = openRegister({ folder: register.home });
    await again.login('tom');
    expect(await again.run('addLine', line, 'cmd_same')).toEqual(first);
    expect(await again.run('pay', payment, 'cmd_pay')).toEqual(paid);
    const check = await again.ask('check', { checkId });
    expect([check?.lines.length, check?.payments.length, check?.receipts.length]).toEqual([
      1, 1, 1,
    ]);
    again.replica.close();
  });

  test('[CK2] call numbers go on after a restart and pass over food that is not made', async () => {
    const register = openRegister({ number: 2 });
    await register.login('tom');
    const numbers: (string | null | undefined)[] = [];
    for (let sale = 0; sale < 3; sale++) {
      const checkId = await register.openTakeaway();
      await register.ring(checkId, 'Chips');
      await register.payAll(checkId);
      numbers.push((await register.ask('check', { checkId }))?.callNumber);
    }
    expect(numbers).toEqual(['2-01', '2-02', '2-03']);
  });

  test('[ME1] a price that changes applies to the next line, not to those rung', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    const id = await register.itemId('Cola');
    register.replica.commit({ facts: [{ kind: 'menu_item', id, doc: { priceMinor: 400 } }] });
    await register.ring(checkId, 'Cola');
    const prices = (await register.ask('check', { checkId }))?.lines.map((l) => l.unitPriceMinor);
    expect(prices).toEqual([295, 400]);
  });

  test('[ME1] an item that was taken off the menu is not offered and cannot be rung', async () => {
    const register = openRegister();
    await register.login('tom');
    const itemId = await register.itemId('Cola');
    const checkId = await register.openTakeaway();
    register.replica.commit({ facts: [{ kind: 'menu_item', id: itemId, doc: {}, deleted: true }] });
    expect((await register.ask('menu', {})).items.some((item) => item.id === itemId)).toBe(false);
    const line = { checkId, itemId, quantity: 1, modifiers: [] };
    expect(codeOf(await register.tryRun('addLine', line))).toBe('unknown_item');
  });
});

describe('a table', () => {
  test('[KT1] [CK4] is seated, rung, edited, sent twice and settled by two tenders', async () => {
    const register = openRegister();
    await register.login('tom');
    const menu = await register.ask('menu', {});
    const [table] = await register.ask('tables', {});
    const orderTypeId = menu.orderTypes.find((type) => type.kind === 'dine_in')?.id ?? '';
    const tableId = table?.id ?? '';
    const { checkId } = await register.run('openCheck', { orderTypeId, tableId, covers: 2 });
    const lineId = await register.ring(checkId, 'Side salad');
    await register.run('changeLine', { lineId, quantity: 2, modifiers: [], note: 'no dressing' });
    expect(await register.run('sendCheck', { checkId })).toMatchObject({ tickets: 1 });
    const removed = await register.ring(checkId, 'Cola');
    await register.run('removeLine', { lineId: removed });
    await register.ring(checkId, 'Lemon tart');
    expect((await register.run('sendCheck', { checkId })).tickets).toBe(1);
    expect((await register.run('sendCheck', { checkId })).roundId).toBeNull();
    expect((await register.ask('tables', {})).find((one) => one.id === tableId)).toMatchObject({
      checkId,
      totalMinor: 1440,
    });
    await register.run('printGuestCheck', { checkId });
    expect(papers(register, 'guest-check').length).toBe(1);
    const half = { checkId, tender: 'card' as const, amountMinor: 700, tenderedMinor: 700 };
    expect(await register.run('pay', half)).toMatchObject({ settled: false, dueMinor: 740 });
    expect((await register.payAll(checkId)).settled).toBe(true);
    const check = await register.ask('check', { checkId });
    expect(check?.taxTotals).toMatchObject([{ letter: 'A', grossMinor: 1440, taxMinor: 240 }]);
    expect(
      (await register.ask('tables', {})).find((one) => one.id === tableId)?.checkId,
    ).toBeNull();
  });
});

describe('voids and refunds', () => {
  const sent = async () => {
    const register = openRegister();
    await register.login('zofia');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Chips', 2);
    await register.run('sendCheck', { checkId });
    const menu = await register.ask('menu', {});
    return { register, checkId, lineId, menu };
  };

  test('[VL3] [VL4] [VL9] [PN1] a manager approves one void, once, and the station gets a chit', async () => {
    const { register, checkId, lineId, menu } = await sent();
    const reasonId = menu.voidReasons[0]?.id ?? '';
    const wish = { lineId, quantity: 1, reasonId, disposition: 'not_made' as const };
    expect(codeOf(await register.tryRun('voidLine', wish))).toBe('approval_needed');
    const act = { type: 'void' as const, lineId, quantity: 1, reasonId };
    expect(codeOf(await register.tryRun('approve', { pin: '8352', act }))).toBe(
      'approver_lacks_permission',
    );
    const { approvalId, approverName } = await register.run('approve', { pin: '5831', act });
    expect(approverName).toBe('Callum Reid');
    await register.run('voidLine', { ...wish, approvalId });
    expect(codeOf(await register.tryRun('voidLine', { ...wish, approvalId }))).toBe(
      'approval_needed',
    );
    const check = await register.ask('check', { checkId });
    expect(check?.lines[0]).toMatchObject({ voidedQuantity: 1, amountMinor: 395 });
    expect(papers(register, 'void-chit').length).toBe(1);
  });

  test('[VL4] an approval dies after 60 s', async () => {
    const { register, lineId, menu } = await sent();
    const reasonId = menu.voidReasons[0]?.id ?? '';
    const act = { type: 'void' as const, lineId, quantity: 1, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    register.time.now += 60_001;
    const wish = { lineId, quantity: 1, reasonId, disposition: 'wasted' as const, approvalId };
    expect(codeOf(await register.tryRun('voidLine', wish))).toBe('approval_expired');
  });

  test('[RF1] [RF5] [ST5] [PN8] a settled line is refunded by a numbered receipt and reprinted as a copy', async () => {
    const { register, checkId, lineId, menu } = await sent();
    await register.payAll(checkId);
    const reasonId = menu.refundReasons[0]?.id ?? '';
    const act = { type: 'refund' as const, lineId, quantity: 1, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    const wish = { lineId, quantity: 1, tender: 'cash' as const, reasonId, approvalId };
    const refund = await register.run('refundLine', wish);
    expect(refund).toEqual({ receiptDisplay: '1-000002', amountMinor: 395 });
    const check = await register.ask('check', { checkId });
    expect(check?.receipts).toMatchObject([{ type: 'sale' }, { type: 'refund', totalMinor: -395 }]);
    expect(check?.refunds).toMatchObject([{ lineName: 'Chips', quantity: 1, tender: 'cash' }]);
    const paper = JSON.stringify(papers(register, 'refund-receipt')[0]?.doc);
    for (const text of ['Refunded by: Zofia', 'Approved by: Callum']) expect(paper).toContain(text);
    expect(check?.lines[0]?.refundedQuantity).toBe(1);
    expect(JSON.stringify(papers(register, 'refund-receipt')[0]?.doc)).toContain('1-000001');
    const receiptId = check?.receipts[1]?.id ?? '';
    expect(codeOf(await register.tryRun('reprintReceipt', { receiptId }))).toBe('approval_needed');
    const again = { pin: '5831', act: { type: 'reprint' as const, receiptId } };
    const agreed = (await register.run('approve', again)).approvalId;
    await register.run('reprintReceipt', { receiptId, approvalId: agreed });
    expect(codeOf(await register.tryRun('reprintReceipt', { receiptId, approvalId: agreed }))).toBe(
      'approval_needed',
    );
    await register.login('callum');
    await register.run('reprintReceipt', { receiptId });
    expect(papers(register, 'refund-receipt').map((job) => job.jobKey)).toEqual([
      `${receiptId}/refund-receipt/0/0`,
      `${receiptId}/refund-receipt/1/0`,
      `${receiptId}/refund-receipt/2/0`,
    ]);
  });
});

describe('papers for guests', () => {
  test('[PN6] a note is for the kitchen: on the chit, not on the receipt; nor is a tax of nothing', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Side salad');
    const note = 'allergic, be nice';
    await register.run('changeLine', { lineId, quantity: 1, modifiers: [], note });
    await register.payAll(checkId);
    expect(JSON.stringify(papers(register, 'kitchen-chit'))).toContain(note);
    const receipt = JSON.stringify(papers(register, 'receipt'));
    expect(receipt).toContain('Side salad');
    expect(receipt).not.toContain(note);
    expect(receipt).not.toMatch(/0%/);
  });
});

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

describe('people at the register', () => {
  test('[ST6] a log-in outlives a restart of the core and ends with the log-out', async () => {
    const register = openRegister();
    await register.login('tom');
    const before = register.session();
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.takeSession(before);
    expect(await again.ask('session', {})).toMatchObject({ name: 'Tom Ashby' });
    await again.openTakeaway();
    await again.run('logout', {});
    again.takeSession(before);
    expect(await again.ask('session', {})).toBeNull();
    again.replica.close();
  });

  test('[ST6] another PIN, or leaving, ends the person’s log-ins', async () => {
    const register = openRegister();
    await register.login('tom');
    const id = 'emp_diner000_tom';
    const [{ verifier }] = [register.core.read.verifier('emp_diner000_zofia') ?? { verifier: '' }];
    register.replica.commit({ facts: [{ kind: 'pin_verifier', id, doc: { verifier } }] });
    expect(await register.ask('session', {})).toBeNull();
  });

  test('[ST2] whoever is locked out is told how long', async () => {
    const register = openRegister();
    expect(await register.ask('pinWait', {})).toEqual({ waitMs: 0 });
    for (let tries = 0; tries < 5; tries++) await register.tryRun('login', { pin: '9999' });
    register.time.now += 10_000;
    expect(await register.ask('pinWait', {})).toEqual({ waitMs: 20_000 });
  });

  test('[ST2] five wrong PINs lock the device, also after a restart', async () => {
    const register = openRegister();
    for (let tries = 0; tries < 5; tries++) {
      expect(codeOf(await register.tryRun('login', { pin: '9999' }))).toBe('wrong_pin');
    }
    expect(codeOf(await register.tryRun('login', { pin: '7294' }))).toBe('locked_out');
    register.replica.close();
    const again = openRegister({ folder: register.home });
    expect(codeOf(await again.tryRun('login', { pin: '7294' }))).toBe('locked_out');
    again.time.now += 30_001;
    expect(codeOf(await again.tryRun('login', { pin: '7294' }))).toBe('ok');
    again.replica.close();
  });

  test('[ST3] nobody acts without a login, and a login tells the others', async () => {
    const register = openRegister();
    const orderTypeId = 'ort_diner000_takeaway';
    expect(codeOf(await register.tryRun('openCheck', { orderTypeId }))).toBe('not_logged_in');
    await register.login('tom');
    expect(await register.ask('session', {})).toMatchObject({
      name: 'Tom Ashby',
      roleName: 'Server',
    });
    await register.run('logout', {});
    expect(register.openings).toEqual([true, false]);
    expect(await register.ask('session', {})).toBeNull();
  });

  test('[ST3] someone who left is out at once', async () => {
    const register = openRegister();
    await register.login('tom');
    const id = 'emp_diner000_tom';
    register.replica.commit({ facts: [{ kind: 'employee', id, doc: { active: 0 } }] });
    expect(codeOf(await register.tryRun('openCheck', { orderTypeId: 'x' }))).toBe('not_logged_in');
    expect(codeOf(await register.tryRun('login', { pin: '3617' }))).toBe('wrong_pin');
  });
});

describe('two registers on one check', () => {
  test('[CK8] [TN7] [RV5] what the other did arrives as rows, paid twice shows as overpaid', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    await register.payAll(checkId);
    const [own] = register.core.read.paymentsOf(checkId);
    const { id: _, ...payment } = { ...own, deviceId: 'dev_register2' };
    register.replica.commit({
      facts: [{ kind: 'payment', id: 'pay_of_register2', doc: payment as never }],
    });
    const [receipt] = register.core.read.receiptsOf(checkId);
    const foreign = { ...receipt, id: undefined, series: '2', deviceId: 'dev_register2' };
    register.replica.commit({
      facts: [{ kind: 'receipt', id: 'rct_zz_of_register2', doc: foreign as never }],
    });
    const before = await register.ask('check', { checkId });
    expect(before?.receipts.map(({ display, own }) => [display, own])).toContainEqual([
      '2-000001',
      false,
    ]);
    expect(before?.receipts.filter(({ own }) => own)).toMatchObject([{ display: '1-000001' }]);
    expect(before).toMatchObject({ overpaidMinor: 295, exceptions: ['overpaid'] });
    const [loud] = await register.ask('checks', { status: 'open' });
    expect(loud).toMatchObject({ id: checkId, overpaidMinor: 295, exceptions: ['overpaid'] });
    const paid = before?.payments.find(({ id }) => id === 'pay_of_register2');
    expect(paid?.reversibleMinor).toBe(295);
    await register.login('callum');
    const back = await register.run('reversePayment', {
      paymentId: 'pay_of_register2',
      amountMinor: 295,
    });
    expect(back).toEqual({ amountMinor: 295, tender: 'cash', receiptDisplay: '1-000002' });
    const [paper] = papers(register, 'refund-receipt');
    expect(JSON.stringify(paper?.doc)).toContain('Paid above the total');
    const again = { paymentId: 'pay_of_register2', amountMinor: 295 };
    expect(codeOf(await register.tryRun('reversePayment', again))).toBe('already_reversed');
    const after = await register.ask('check', { checkId });
    expect(after?.payments.find(({ own }) => own)?.reversedAtName).toBeNull();
    expect(after?.payments.find(({ own }) => !own)?.reversedAtName).toBe('this register');
    expect(await register.ask('check', { checkId })).toMatchObject({
      status: 'settled',
      overpaidMinor: 0,
      exceptions: [],
    });
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
  });

  test('[CK12] a dish that one swaps while the other takes the money is paid, not sent, and loud until it is sent', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const sent = await register.ring(checkId, 'Chips');
    await register.run('sendCheck', { checkId });
    await register.payAll(checkId);
    const { id: _, ...line } = register.core.read.line(sent) ?? { id: '' };
    register.replica.commit({
      facts: [
        {
          kind: 'line_void',
          id: 'vod_of_register2',
          doc: {
            lineId: sent,
            checkId,
            businessDate: '2026-06-01',
            quantity: 1,
            reasonId: 'rsn_any',
            disposition: 'not_made',
            voidedAt: 1,
            voidedBy: 'emp_diner000_tom',
            approvedBy: null,
            deviceId: 'dev_register2',
          },
        },
        { kind: 'line', id: 'lin_of_register2', doc: line as never },
      ],
    });
    expect(await register.ask('checks', { status: 'open' })).toMatchObject([
      { id: checkId, paidNotSent: true, status: 'settled' },
    ]);
    expect((await register.run('sendCheck', { checkId })).tickets).toBe(1);
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
  });

  test('[CK12] a loud check and a reopened one of weeks ago are found after a start, date by date, and once', async () => {
    const before = openRegister();
    await before.login('callum');
    const paid = async () => {
      const checkId = await before.openTakeaway();
      const lineId = await before.ring(checkId, 'Chips');
      await before.payAll(checkId);
      const { id: _, ...line } = before.core.read.line(lineId) ?? { id: '' };
      return { checkId, line };
    };
    await paid();
    const loud = await paid();
    const added = await paid();
    const day = (businessDate: string) => ({
      kind: 'check',
      id: `chk_${businessDate}`,
      doc: { ...before.core.read.check(loud.checkId), businessDate } as never,
    });
    const second = before.core.read.paymentsOf(loud.checkId)[0];
    before.replica.commit({
      facts: [
        { kind: 'payment', id: 'pay_twice', doc: { ...second, id: undefined } as never },
        { kind: 'line', id: 'lin_late', doc: { ...added.line, deviceId: 'dev_b' } as never },
        ...['2026-06-02', '2026-06-03', '2026-06-04'].map(day),
      ],
    });
    before.replica.close();

    const after = openRegister({ folder: before.home });
    const shown = () => ({
      loud: after.core.checkStates.loud().map(({ check }) => check.id),
      due: after.core.checkStates.open().filter(({ dueMinor }) => dueMinor > 0).length,
    });
    expect(shown()).toEqual({ loud: [], due: 0 });
    const came: string[] = [];
    while (came.at(-1) !== 'idle') came.push(after.core.checkStates.lookBack());
    expect(came).toEqual(['nothing', 'nothing', 'nothing', 'found', 'idle']);
    expect(shown()).toEqual({ loud: [loud.checkId], due: 1 });
    await after.login('callum');
    await after.payAll(added.checkId);
    expect(shown()).toEqual({ loud: [loud.checkId], due: 0 });
    expect(after.core.checkStates.lookBack()).toBe('idle');
  });
});

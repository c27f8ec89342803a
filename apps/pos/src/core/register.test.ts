import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from './testing/register.fixture.ts';

/** The kinds of rows of each commit above this number. */
const commitsSince = (register: ReturnType<typeof openRegister>, seq: number): string[][] =>
  register.replica.db
    .prepare<[number], string>('SELECT txn FROM sync_commit WHERE seq > ? ORDER BY seq')
    .pluck()
    .all(seq)
    .map((txn) => (JSON.parse(txn) as { rows: { kind: string }[] }).rows.map(({ kind }) => kind));

describe('a sale at the counter', () => {
  test('[TN3] [TN4] [PN1] pay sends, settles, numbers and asks for the papers in one commit', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway('Anna');
    await register.ring(checkId, 'Chips', 2);
    await register.ring(checkId, 'Lemon tart');
    const before = register.replica.pending().lastSeq;
    const paid = await register.payAll(checkId, 2000);
    const [sale, ...later] = commitsSince(register, before);
    expect(sale).toEqual(expect.arrayContaining(['round', 'ticket', 'payment', 'receipt']));
    // What became of the drawer is known after the sale only.
    expect(later).toEqual([['drawer_event']]);
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

  test('[KR5] a chit names the closed station in whose stead its station makes it', async () => {
    const register = openRegister();
    await register.login('tom');
    const chit = async (): Promise<string> => {
      const checkId = await register.openTakeaway();
      await register.ring(checkId, 'Chips');
      await register.payAll(checkId);
      return JSON.stringify(papers(register, 'kitchen-chit').at(-1)?.doc);
    };
    const [fryer] = register.core.read.stations().filter(({ name }) => name === 'Fryer');
    const [cold] = register.core.read.stations().filter(({ name }) => name === 'Cold counter');
    expect(await chit()).toContain('"Fryer"');
    const doc = { closed: 1, standInKey: cold?.key ?? '' };
    register.replica.commit({ facts: [{ kind: 'station', id: fryer?.id ?? '', doc }] });
    expect(await chit()).toContain('"Cold counter (Fryer)"');
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
    const { disposition } = wish;
    const act = { type: 'void' as const, lineId, quantity: 1, reasonId, disposition };
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
    const disposition = 'wasted' as const;
    const act = { type: 'void' as const, lineId, quantity: 1, reasonId, disposition };
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
    const given = { parts: [{ lineId, lineName: 'Chips', quantity: 1 }], tender: 'cash' };
    expect(check?.refunds).toMatchObject([{ ...given, refundedAtName: 'this register' }]);
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

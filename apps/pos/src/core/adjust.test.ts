import { canonicalJson } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { openRegister } from './testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

const check = async (register: Register, checkId: string) => {
  const view = await register.ask('check', { checkId });
  if (view === null) throw new Error('no check');
  return view;
};

const reason = async (register: Register, use: 'comp' | 'discount' | 'refund') => {
  const menu = await register.ask('menu', {});
  const lists = {
    comp: menu.compReasons,
    discount: menu.discountReasons,
    refund: menu.refundReasons,
  };
  return lists[use][0]?.id ?? '';
};

/** Two tarts and three colas, sent, at the counter of whoever is logged in. */
const rung = async (who: string) => {
  const register = openRegister();
  await register.login(who);
  const checkId = await register.openTakeaway();
  const tart = await register.ring(checkId, 'Lemon tart', 2);
  const cola = await register.ring(checkId, 'Cola', 3);
  await register.run('sendCheck', { checkId });
  return { register, checkId, tart, cola };
};

const papers = (register: Register): string =>
  JSON.stringify(register.replica.outbox.list(['queued', 'sent']).map(({ doc }) => doc));

describe('discounts and comps at the register', () => {
  test('[TO2] [TO11] a cashier gives ten per cent; the check tells who, why and how much', async () => {
    const { register, checkId } = await rung('zofia');
    const before = await check(register, checkId);
    const by = { type: 'percent' as const, ppm: 100_000 };
    const reasonId = await reason(register, 'discount');
    const done = await register.run('adjust', { checkId, by, reasonId });
    const after = await check(register, checkId);
    expect(done.takenMinor).toBe(Math.round(before.totalMinor / 10));
    expect(after.totalMinor).toBe(before.totalMinor - done.takenMinor);
    expect(after).toMatchObject({
      listMinor: before.subtotalMinor,
      adjustments: [
        {
          id: done.adjustmentId,
          type: 'discount',
          ppm: 100_000,
          lineName: null,
          reason: 'Staff meal',
          byName: 'Zofia Kowal',
          approvedByName: null,
          amountMinor: done.takenMinor,
        },
      ],
    });
    await register.run('withdrawAdjustment', { checkId, adjustmentId: done.adjustmentId });
    expect(await check(register, checkId)).toMatchObject({
      totalMinor: before.totalMinor,
      adjustments: [],
    });
  });

  test('[TO12] [VL4] a comp takes a manager, for exactly this, once, and not a supervisor', async () => {
    const { register, checkId, tart } = await rung('zofia');
    const reasonId = await reason(register, 'comp');
    const wish = {
      checkId,
      lines: [{ lineId: tart, quantity: 1 }],
      by: { type: 'comp' as const },
      reasonId,
    };
    expect(codeOf(await register.tryRun('adjust', wish))).toBe('approval_needed');
    const act = { type: 'adjust' as const, checkId, wish: canonicalJson(wish) };
    const self = await register.tryRun('approve', { pin: '8352', act });
    expect(codeOf(self)).toBe('approver_lacks_permission');
    const priya = await register.run('approve', { pin: '4069', act });
    const lesser = await register.tryRun('adjust', { ...wish, approvalId: priya.approvalId });
    expect(codeOf(lesser)).toBe('approver_lacks_permission');
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    const other = { ...wish, lines: [{ lineId: tart }], approvalId };
    expect(codeOf(await register.tryRun('adjust', other))).toBe('approval_mismatch');
    await register.run('adjust', { ...wish, approvalId });
    expect(codeOf(await register.tryRun('adjust', { ...wish, approvalId }))).toBe(
      'approval_needed',
    );
    const line = (await check(register, checkId)).lines.find(({ id }) => id === tart);
    expect(line).toMatchObject({ listMinor: 1300, amountMinor: 650 });
  });

  test('[TO13] a refund gives back what was paid for a line', async () => {
    const { register, checkId, tart } = await rung('callum');
    const half = { type: 'percent' as const, ppm: 500_000 };
    const reasonId = await reason(register, 'discount');
    await register.run('adjust', { checkId, lines: [{ lineId: tart }], by: half, reasonId });
    await register.payAll(checkId);
    const quote = await register.ask('refundQuote', { lineId: tart, quantity: 2 });
    expect(quote?.amountMinor).toBe(650);
  });

  test('[TO14] the receipt shows full prices, what was taken off each line, and off the whole', async () => {
    const { register, checkId, tart } = await rung('callum');
    const comp = { type: 'comp' as const };
    const lines = [{ lineId: tart, quantity: 1 }];
    await register.run('adjust', {
      checkId,
      lines,
      by: comp,
      reasonId: await reason(register, 'comp'),
    });
    const by = { type: 'percent' as const, ppm: 200_000 };
    await register.run('adjust', { checkId, by, reasonId: await reason(register, 'discount') });
    await register.payAll(checkId);
    const told = papers(register);
    for (const text of ['On the house', 'Discount 20%', '13.00', '6.50', '3.07'])
      expect(told).toContain(text);
  });
});

describe('a guest check that was printed', () => {
  test('[GC1] [GC2] [GC3] what is taken off needs a manager, and the next print names the one that it replaces', async () => {
    const { register, checkId } = await rung('zofia');
    const cola = await register.ring(checkId, 'Cola', 1);
    await register.run('printGuestCheck', { checkId });
    expect((await check(register, checkId)).guestCheck).toMatchObject({ superseded: false });
    register.time.now += 60_000;
    expect(codeOf(await register.tryRun('removeLine', { lineId: cola }))).toBe('approval_needed');
    const act = {
      type: 'take_off' as const,
      checkId,
      wish: canonicalJson({ lineId: cola }),
    };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    await register.run('removeLine', { lineId: cola, approvalId });
    const after = await check(register, checkId);
    expect(after.guestCheck).toMatchObject({ superseded: true, totalMinor: 2480 });
    expect(papers(register)).not.toContain('Replaces print of');
    await register.run('printGuestCheck', { checkId });
    expect(papers(register)).toContain('Replaces print of 01/06/2026, 13:00');
    expect((await check(register, checkId)).guestCheck).toMatchObject({ superseded: false });
    const events = register.replica.db
      .prepare(`SELECT detail FROM event WHERE type = 'guest_check_printed' ORDER BY at`)
      .pluck()
      .all() as string[];
    expect(events.map((text) => JSON.parse(text) as object)).toMatchObject([
      { copy: 0, totalMinor: 2480, replaces: null },
      { copy: 1, totalMinor: 2185, replaces: register.time.now - 60_000 },
    ]);
  });
});

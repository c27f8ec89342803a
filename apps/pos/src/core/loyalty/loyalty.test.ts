import { err, failure } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { codeOf, NOW, papers } from '../testing/register.fixture.ts';
import { grant, shop } from './loyalty.fixture.ts';

describe('points at the register', () => {
  test('[LY4] [LY5] points that this register holds come off the check, and no more than it holds', async () => {
    const { register, checkId, points } = await shop(100);
    expect(await points()).toMatchObject({ balance: 100, here: 100, most: 100 });
    expect(codeOf(await register.tryRun('burnPoints', { checkId, points: 101 }))).toBe(
      'points_elsewhere',
    );
    const used = await register.run('burnPoints', { checkId, points: 60 });
    expect(used.amountMinor).toBe(300);
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({ dueMinor: 290, adjustments: [{ points: 60, amountMinor: 300 }] });
    expect(await points()).toMatchObject({ balance: 40, here: 40, most: 40 });
  });

  test('[LY6] a refusal says which register holds the points and for which check', async () => {
    const { register, customerId, checkId } = await shop(50);
    grant(register, customerId, 30, 'dev_register2:1');
    register.replica.db
      .prepare("UPDATE allowance SET deviceId = 'dev_register2' WHERE id = 'dev_register2:1'")
      .run();
    const credit = { at: NOW, businessDate: '2026-05-31' };
    const fact = register.core.points.credit(customerId, 'chk_b:earned', 30, credit);
    register.replica.commit({ facts: [fact] });
    const told = async () => {
      const done = await register.tryRun('burnPoints', { checkId, points: 80 });
      return done.ok ? '' : done.error.message;
    };
    expect(await told()).toBe(
      'A register that is not known here by name holds 30 of these points. Use them there, or use 50 or fewer here.',
    );
    register.replica.db
      .prepare(
        "INSERT INTO device (id, name, _scope, _deleted, _mark) VALUES ('dev_register2', 'Bar', 'x', 0, 0)",
      )
      .run();
    const { id: _, ...check } = register.core.read.check(checkId) ?? { id: '' };
    const theirs = { ...check, deviceId: 'dev_register2', callNumber: '2-07' };
    register.replica.commit({
      facts: [{ kind: 'check', id: 'chk_theirs', doc: theirs as never }],
    });
    expect(await told()).toContain('for its open check 2-07 · Ada Quill. Settle that check');
  });

  test('[LY6] whose check it is no longer lets the others have their points', async () => {
    const { register, checkId, points } = await shop(50);
    expect(await points()).toMatchObject({ here: 50 });
    Object.assign(register.core.sync, { view: () => ({ mode: 'online' }) });
    const customerId = (await register.ask('customerAtCheck', { checkId }))?.customer.id ?? '';
    await register.run('attachCustomer', { checkId, customerId: null });
    expect(register.core.points.here(customerId)).toBe(0);
  });

  test('[LY7] taken back, or with the last line gone, they are there again, once', async () => {
    const { register, checkId, lineId, points } = await shop(100);
    const first = await register.run('burnPoints', { checkId, points: 60 });
    await register.run('withdrawAdjustment', { checkId, adjustmentId: first.adjustmentId });
    expect(await points()).toMatchObject({ balance: 100, here: 40 });
    await register.run('burnPoints', { checkId, points: 40 });
    expect(await points()).toMatchObject({ balance: 60 });
    await register.run('removeLine', { lineId });
    expect(await points()).toMatchObject({ balance: 100 });
  });

  test('[LY1] [LY2] [LY9] a settled check earns once, net of what points took off; a refund takes it back', async () => {
    const { register, customerId, checkId, lineId, points } = await shop(100);
    await register.run('burnPoints', { checkId, points: 60 });
    await register.payAll(checkId);
    expect(register.core.read.earnedBy(checkId)).toBe(20);
    expect(await points()).toMatchObject({ balance: 60, most: 0 });
    grant(register, customerId, 20, 'dev_register1:3');
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const wish = { type: 'refund' as const, lineId, quantity: 2, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act: wish });
    const tender = 'cash' as const;
    await register.run('refundLine', { lineId, quantity: 2, tender, reasonId, approvalId });
    expect(register.core.read.takenBackOf(checkId)).toBe(20);
    expect(await points()).toMatchObject({ balance: 100 });
  });

  /** A line given back in cash, as a manager agrees to. */
  const refundOf = async (
    { register, lineId }: Awaited<ReturnType<typeof shop>>,
    count: number,
  ) => {
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const wish = { type: 'refund' as const, lineId, quantity: count, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act: wish });
    const tender = 'cash' as const;
    await register.run('refundLine', { lineId, quantity: count, tender, reasonId, approvalId });
  };

  test('[LY15] a part refund gives back the points that paid for it, the rest comes with the last', async () => {
    const made = await shop(100);
    const { register, checkId, points } = made;
    await register.run('burnPoints', { checkId, points: 61 });
    await register.payAll(checkId);
    await refundOf(made, 1);
    expect(await points()).toMatchObject({ balance: 100 - 61 + 10 + 30 });
    await refundOf(made, 1);
    expect((await points())?.balance).toBe(100);
  });

  test('[LY15] what points paid for altogether gives them back although no money goes back', async () => {
    const made = await shop(118);
    const { register, checkId, points } = made;
    await register.run('burnPoints', { checkId, points: 118 });
    await register.payAll(checkId);
    expect(await points()).toMatchObject({ balance: 0 });
    await refundOf(made, 2);
    expect(await points()).toMatchObject({ balance: 118 });
  });

  test('[LY16] [CK11] a last line that is put back comes without the points that went back with it', async () => {
    const { register, checkId, lineId, points } = await shop(100);
    await register.run('burnPoints', { checkId, points: 60 });
    await register.run('removeLine', { lineId });
    await register.run('restoreLine', { lineId });
    expect(await points()).toMatchObject({ balance: 100 });
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({ dueMinor: 590, adjustments: [] });
  });

  /** The check settled and reopened by a manager. */
  const reopened = async ({ register, checkId }: Awaited<ReturnType<typeof shop>>) => {
    await register.payAll(checkId);
    await register.login('callum');
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    return (await register.run('reopenCheck', { checkId, reasonId })).checkId;
  };

  test('[LY13] one purchase earns once, however often it is reopened', async () => {
    const made = await shop(0);
    const { register } = made;
    const second = await reopened(made);
    await register.ring(second, 'Chips');
    const third = await reopened({ ...made, checkId: second });
    await register.payAll(third);
    const check = await register.ask('check', { checkId: third });
    const balance = (await register.ask('customerAtCheck', { checkId: third }))?.points?.balance;
    expect(check?.totalMinor).toBe(985);
    expect(balance).toBe(90);
  });

  test.each([1, 3])(
    '[LY14] points used are points still after %i reopenings, and go back once',
    async (times) => {
      const made = await shop(100);
      const { register, points, checkId } = made;
      await register.run('burnPoints', { checkId, points: 60 });
      let at = checkId;
      for (let time = 0; time < times; time++) at = await reopened({ ...made, checkId: at });
      const check = await register.ask('check', { checkId: at });
      const [used] = check?.adjustments ?? [];
      expect(used).toMatchObject({ points: 60, amountMinor: 300 });
      const before = (await points())?.balance ?? 0;
      await register.run('withdrawAdjustment', { checkId: at, adjustmentId: used?.id ?? '' });
      expect(await points()).toMatchObject({ balance: before + 60 });
      const again = { checkId: at, adjustmentId: used?.id ?? '' };
      expect(codeOf(await register.tryRun('withdrawAdjustment', again))).toBe('unknown_adjustment');
      await register.payAll(at);
      expect(await points()).toMatchObject({ balance: 150 });
    },
  );

  test('[LY13] [LY9] a reopening of which nothing is left takes back what was earned, and the hub is asked', async () => {
    const made = await shop(0);
    const { register, customerId, checkId } = made;
    let asked = 0;
    Object.assign(register.core.sync, {
      view: () => ({ mode: 'online', peers: [] }),
      askAllowance: async () => {
        asked += 1;
        const earned = register.core.read.earnedBy(checkId);
        if (earned !== undefined) grant(register, customerId, earned, `dev_register1:${asked}`);
        return err(failure('nothing_left', 'Nothing is left.'));
      },
    });
    const again = await reopened(made);
    expect(asked).toBe(1);
    expect(register.core.read.takenBackOf(checkId)).toBe(50);
    await register.payAll(again);
    const told = await register.ask('customerAtCheck', { checkId: again });
    expect(told?.points?.balance).toBe(50);
  });

  test.each([
    { voided: 1, back: 295, taken: 30 },
    { voided: 2, back: 590, taken: 50 },
  ])('[LY13] a reopened check of which $voided is voided takes back $taken points', async (one) => {
    const made = await shop(0);
    const { register, customerId, checkId } = made;
    const again = await reopened(made);
    expect(register.core.read.takenBackOf(checkId)).toBe(0);
    grant(register, customerId, 50, 'dev_register1:9');
    const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
    const check = await register.ask('check', { checkId: again });
    const wish = { lineId: check?.lines[0]?.id ?? '', quantity: one.voided, reasonId };
    await register.run('voidLine', { ...wish, disposition: 'not_made' });
    const paymentId = check?.payments[0]?.id ?? '';
    await register.run('reversePayment', { paymentId, amountMinor: one.back });
    if (one.voided === 1) await register.payAll(again);
    expect(register.core.read.takenBackOf(checkId)).toBe(one.taken);
  });

  test('[LY17] a check that is split earns on the sum of its parts for its customer, however they are paid', async () => {
    const made = await shop(0);
    const { register, customerId, checkId, points } = made;
    const by = { type: 'evenly' as const, ways: 3 };
    const { checkIds } = await register.run('splitCheck', { checkId, by });
    const told: number[] = [];
    for (const one of [...checkIds, checkId]) {
      await register.payAll(one);
      told.push((await points())?.balance ?? 0);
    }
    expect(told).toEqual([10, 30, 50]);
    grant(register, customerId, 50, 'dev_register1:7');
    await refundOf({ ...made, checkId: checkIds[0] ?? '' }, 2);
    expect(await points()).toMatchObject({ balance: 30 });
  });

  test('[LY17] a part that is another guest’s earns for them alone', async () => {
    const made = await shop(0);
    const { register, checkId, points } = made;
    const { checkIds } = await register.run('splitCheck', {
      checkId,
      by: { type: 'evenly', ways: 2 },
    });
    const [theirs = ''] = checkIds;
    const ben = await register.run('saveCustomer', { name: 'Ben Ash' });
    await register.run('attachCustomer', { checkId: theirs, customerId: ben.customerId });
    for (const one of [theirs, checkId]) await register.payAll(one);
    expect(await points()).toMatchObject({ balance: 20 });
    const his = await register.ask('customerAtCheck', { checkId: theirs });
    expect(his?.points?.balance).toBe(20);
  });

  test('[LY5] a register that is cut off says since when it hears of nobody', async () => {
    const { register, points } = await shop(30);
    expect(await points()).toMatchObject({ balance: 30, asOf: null });
    Object.assign(register.core.sync, { cutOffSince: () => NOW - 60_000 });
    expect(await points()).toMatchObject({ balance: 30, asOf: NOW - 60_000 });
  });

  test('[LY10] the receipt says what the visit earned and what they have as of when', async () => {
    const { register, checkId } = await shop(100);
    await register.run('burnPoints', { checkId, points: 60 });
    await register.payAll(checkId);
    const [paper] = papers(register, 'receipt');
    const text = JSON.stringify(paper);
    expect(text).toContain('Points used: 60');
    expect(text).toContain('Points earned');
    expect(text).toContain(
      '"Your points, 01/06/2026, 13:00"}]},{"align":"right","fit":true,"spans":[{"text":"60"}]',
    );
  });
});

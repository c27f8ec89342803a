import { err, failure, ok } from '@galley/base';
import { rowFact } from '@galley/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, NOW, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const DAY_MS = 86_400_000;
const COLUMNS = `id, amount, deviceId, expiresAt, generation, grantedAt, rank, serial, spent, status,
  subjectId, subjectKind, _scope, _deleted, _mark`;

/** What a hub grants, as its row comes down. */
const grant = ({ replica }: Register, customerId: string, amount: number, id: string): void => {
  replica.db
    .prepare(
      `INSERT INTO allowance (${COLUMNS}) VALUES (?, ?, 'dev_register1', ?, 1, ?, 1, 1, 0, 'open', ?,
        'loyalty', 'ten_diner000', 0, 0)`,
    )
    .run(id, amount, NOW + DAY_MS, NOW, customerId);
};

const PROGRAMME = { active: 1, pointsPerUnit: 10, pointMinor: 5, leastPoints: 10 };

/** A register with a programme, a customer at a check of two colas (5.90), and points granted. */
const shop = async (granted: number) => {
  const register = openRegister();
  opened.push(register);
  await register.login('tom');
  register.replica.commit({
    facts: [rowFact('loyalty_programme', { id: 'loyalty', ...PROGRAMME })],
  });
  const { customerId } = await register.run('saveCustomer', { name: 'Ada Quill' });
  const checkId = await register.openTakeaway();
  const lineId = await register.ring(checkId, 'Cola', 2);
  await register.run('attachCustomer', { checkId, customerId });
  if (granted > 0) {
    const credit = register.core.points.credit(customerId, 'chk_before:earned', granted, {
      at: NOW,
      businessDate: '2026-05-31',
    });
    register.replica.commit({ facts: [credit] });
    grant(register, customerId, granted, 'dev_register1:1');
  }
  const points = async () => (await register.ask('customerAtCheck', { checkId }))?.points;
  return { register, customerId, checkId, lineId, points };
};

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

  test('[LY6] what it does not hold it asks the hub for, once', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    expect(await points()).toMatchObject({ here: 0, most: 0 });
    await register.run('burnPoints', { checkId, points: 30 });
    expect(asked).toBe(1);
  });

  test('[LY6] points that come to be known of the customer in hand are asked for, once a change', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        if (asked > 1) return err(failure('nothing_left', 'Nothing is left.'));
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    const earn = (check: string, amount: number) => {
      const when = { at: NOW, businessDate: '2026-05-31' };
      const credit = register.core.points.credit(customerId, `${check}:earned`, amount, when);
      register.replica.commit({ facts: [credit] });
    };
    earn('chk_elsewhere', 30);
    expect(asked).toBe(0);
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    earn('chk_another', 0);
    expect(asked).toBe(1);
    expect(await points()).toMatchObject({ balance: 30, here: 30, most: 30 });
    earn('chk_third', 5);
    earn('chk_fourth', 0);
    expect(asked).toBe(2);
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
      'Another register holds 30 of these points. Use them there, or use 50 or fewer here.',
    );
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
    expect(await points()).toMatchObject({ balance: 40 });
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

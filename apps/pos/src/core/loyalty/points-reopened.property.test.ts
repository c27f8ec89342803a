import { canonicalJson, err, failure } from '@galley/base';
import { projectPoints, rowFact } from '@galley/domain';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const START = 1000;
const POINT_MINOR = 5;
const PROGRAMME = { active: 1, pointsPerUnit: 10, pointMinor: POINT_MINOR, leastPoints: 1 };
const WHEN = { at: NOW, businessDate: '2026-05-31' };
const COLUMNS = `id, amount, deviceId, expiresAt, generation, grantedAt, rank, serial, spent, status,
  subjectId, subjectKind, _scope, _deleted, _mark`;

/** A hub that grants all that nobody holds, as it is asked. */
const withHub = ({ core, replica }: Register, customerId: string): void => {
  let grants = 0;
  const row = replica.db.prepare(
    `INSERT INTO allowance (${COLUMNS}) VALUES (?, ?, 'dev_register1', ?, 1, ?, 1, 1, 0, 'open', ?,
      'loyalty', 'ten_diner000', 0, 0)`,
  );
  const free = (): number => {
    const held = core.read.pointsHeld(customerId, 'nobody').map(({ points }) => points);
    const { balance } = projectPoints(core.read.pointsMoves(customerId));
    return held.reduce((left, points) => left - points, balance);
  };
  Object.assign(core.sync, {
    view: () => ({ mode: 'online', peers: [] }),
    askAllowance: async () => {
      grants += 1;
      const amount = free();
      if (amount > 0) row.run(`dev_register1:${grants}`, amount, NOW + 86_400_000, NOW, customerId);
      return err(failure('nothing_left', 'Nothing is left.'));
    },
  });
};

/** A manager's register with a hub, and a guest with points at a check of three colas and two chips. */
const shop = async () => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  register.replica.commit({
    facts: [rowFact('loyalty_programme', { id: 'loyalty', ...PROGRAMME })],
  });
  const { customerId } = await register.run('saveCustomer', { name: 'Ada Quill' });
  const credit = register.core.points.credit(customerId, 'chk_before:earned', START, WHEN);
  register.replica.commit({ facts: [credit] });
  withHub(register, customerId);
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 3);
  await register.ring(checkId, 'Chips', 2);
  await register.run('attachCustomer', { checkId, customerId });
  await register.core.points.ask(customerId);
  const menu = await register.ask('menu', {});
  const reasons = { refund: menu.refundReasons[0]?.id ?? '', void: menu.voidReasons[0]?.id ?? '' };
  const balance = () => projectPoints(register.core.read.pointsMoves(customerId)).balance;
  return guest(register, customerId, checkId, reasons, balance);
};

const guest = (
  register: Register,
  customerId: string,
  first: string,
  reasons: { readonly refund: string; readonly void: string },
  balance: () => number,
) => {
  let checkId = first;
  const view = async () => {
    const check = await register.ask('check', { checkId });
    if (check === null) throw new Error('no check');
    return check;
  };
  /** A refund is agreed to by somebody else. */
  const refund = async (of: object): Promise<void> => {
    const quote = await register.ask('checkRefundQuote', { checkId, of: of as never });
    const [way] = quote?.ways ?? [];
    if (way === undefined) return;
    const wish = { checkId, of, tender: way.tender, reasonId: reasons.refund };
    const act = { type: 'refund_check' as const, checkId, wish: canonicalJson(wish) };
    const approved = await register.tryRun('approve', { pin: '7294', act });
    if (!approved.ok) throw new Error(approved.error.message);
    await register.run('refundCheck', { ...wish, approvalId: approved.value.approvalId } as never);
  };
  const kept = async () =>
    (await view()).lines
      .map(({ id, quantity, refundedQuantity }) => ({
        lineId: id,
        quantity: quantity - refundedQuantity,
      }))
      .filter(({ quantity }) => quantity > 0);
  const refundRest = async () => refund({ type: 'lines', lines: await kept() });
  const refundOne = async () => {
    const lines = (await kept()).slice(0, 1).map((line) => ({ ...line, quantity: 1 }));
    return refund({ type: 'lines', lines });
  };
  return {
    ...{ register, customerId, balance, view, refundRest, refundOne },
    checkId: () => checkId,
    use: (points: number) => register.tryRun('burnPoints', { checkId, points }),
    async withdraw() {
      const row = (await view()).adjustments.find(({ points }) => points !== null);
      if (row === undefined) return;
      await register.tryRun('withdrawAdjustment', { checkId, adjustmentId: row.id });
    },
    async take(which: number) {
      const line = (await view()).lines.filter(({ quantity }) => quantity > 0)[which];
      if (line === undefined) return;
      const wish = { lineId: line.id, quantity: 1, reasonId: reasons.void };
      const gone = await register.tryRun('voidLine', { ...wish, disposition: 'not_made' });
      if (!gone.ok) await register.tryRun('removeLine', { lineId: line.id });
    },
    /** The last unsent line off, and back again. */
    async restore() {
      const line = (await view()).lines.findLast(({ quantity }) => quantity > 0);
      const gone = await register.tryRun('removeLine', { lineId: line?.id ?? '' });
      if (gone.ok) await register.tryRun('restoreLine', { lineId: line?.id ?? '' });
    },
    /** Money that a void left over goes back. */
    async giveBack() {
      const { overpaidMinor, payments } = await view();
      const [payment] = payments;
      if (overpaidMinor === 0 || payment === undefined) return;
      const wish = { paymentId: payment.id, amountMinor: overpaidMinor };
      await register.tryRun('reversePayment', wish);
    },
    async pay() {
      if ((await view()).status === 'open') await register.payAll(checkId);
    },
    async reopen() {
      const done = await register.tryRun('reopenCheck', { checkId, reasonId: reasons.refund });
      if (done.ok) checkId = done.value.checkId;
      await register.core.points.ask(customerId);
    },
  };
};

type Guest = Awaited<ReturnType<typeof shop>>;

const isOpen = async (at: Guest): Promise<boolean> => (await at.view()).status === 'open';

/** What the guest's net purchase says: what still pays for something is used, what was paid earns. */
const expected = async ({ view }: Guest): Promise<number> => {
  const { status, adjustments, totalMinor, refunds } = await view();
  const used = adjustments.filter(({ points }) => points !== null);
  if (status === 'voided') return START;
  if (status === 'open') return START - used.reduce((all, { points }) => all + (points ?? 0), 0);
  if (refunds.length > 0) return START;
  const taken = used.map(({ amountMinor }) => Math.ceil(amountMinor / POINT_MINOR));
  return START - taken.reduce((all, points) => all + points, 0) + Math.floor(totalMinor / 100) * 10;
};

const act = fc.oneof(
  fc.record({ type: fc.constant('use' as const), by: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ type: fc.constant('take' as const), by: fc.nat(3) }),
  ...(['withdraw', 'pay', 'pay', 'reopen', 'reopen', 'giveBack', 'restore'] as const).map((type) =>
    fc.record({ type: fc.constant(type), by: fc.constant(0) }),
  ),
);

const doIt = async (at: Guest, { type, by }: { type: string; by: number }): Promise<void> => {
  if (type === 'use') await at.use(by);
  else if (type === 'take') await at.take(by);
  else if (type === 'pay') await at.pay();
  else if (type === 'reopen') await at.reopen();
  else if (type === 'restore') await at.restore();
  else if (type === 'withdraw') await at.withdraw();
  else await at.giveBack();
};

describe('points over reopenings', () => {
  test('[LY14] [LY7] [LY15] [LY13] whatever is used, voided, withdrawn, paid and reopened, points are what the purchase says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, inParts) => {
        const at = await shop();
        for (const one of acts) {
          await doIt(at, one);
          if (!(await isOpen(at))) expect(at.balance()).toBe(await expected(at));
        }
        await at.giveBack();
        await at.pay();
        expect(at.balance()).toBe(await expected(at));
        if ((await at.view()).status !== 'settled') return;
        if (inParts) await at.refundOne();
        await at.refundRest();
        expect(at.balance()).toBe(await expected(at));
      }),
      { numRuns: 12 },
    );
  });
});

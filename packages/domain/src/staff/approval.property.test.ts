import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, NOW } from '../testing/fixtures.ts';
import {
  APPROVES,
  type Approval,
  type ApprovedAct,
  approveAct,
  checkApproval,
} from './approval.ts';

/** An act of every type that somebody can consent to. */
const ACTS: Readonly<Record<ApprovedAct['type'], ApprovedAct>> = {
  void: { type: 'void', lineId: 'line_1', quantity: 1, reasonId: 'rsn' },
  refund: { type: 'refund', lineId: 'line_1', quantity: 1, reasonId: 'rsn' },
  reverse_payment: { type: 'reverse_payment', paymentId: 'pay_1', amountMinor: 500 },
  reprint: { type: 'reprint', receiptId: 'rec_1' },
  release_guest: { type: 'release_guest', intentId: 'int_1' },
  delivery: { type: 'delivery', checkId: 'chk_1' },
  move: { type: 'move', checkId: 'chk_1', wish: '{}' },
  adjust: { type: 'adjust', checkId: 'chk_1', wish: '{}' },
  take_off: { type: 'take_off', checkId: 'chk_1', wish: '{}' },
  refund_check: { type: 'refund_check', checkId: 'chk_1', wish: '{}' },
  reopen: { type: 'reopen', checkId: 'chk_1', wish: '{}' },
  correct_tender: { type: 'correct_tender', checkId: 'chk_1', wish: '{}' },
};

const anAct = fc.constantFrom(...Object.values(ACTS));
const aPerson = fc.constantFrom('emp_priya', 'emp_tom', 'emp_sam');

const given = (act: ApprovedAct, actorId: string): Approval => ({
  ...{ id: 'apr_1', approverId: 'emp_boss', actorId, act, grantedAt: NOW },
  permissions: [APPROVES[act.type]],
});

describe('an approval', () => {
  test('[VL10] of any act serves who asked for it, for that act, and nobody else', () => {
    fc.assert(
      fc.property(anAct, anAct, aPerson, aPerson, (asked, done, actorId, employeeId) => {
        const approval = given(asked, actorId);
        const right = asked === done && actorId === employeeId;
        const asking = { now: NOW, employeeId };
        const expected = right ? 'ok' : 'approval_mismatch';
        expect(codeOf(checkApproval(approval, done, asking))).toBe(expected);
        expect(codeOf(approveAct(approval, done, asking))).toBe(expected);
      }),
    );
  });
});

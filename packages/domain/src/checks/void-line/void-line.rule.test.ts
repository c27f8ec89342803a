import { describe, expect, test } from 'vitest';
import type { Approval } from '../../staff/approval.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import { projectCheck } from '../project-check.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import type { VoidLineCommand } from './void-line.command.ts';
import { decideVoidLine } from './void-line.rule.ts';

const by = context({ voidLimitMinor: 1000 });
const unsent = ring(openTakeaway(by), by, 'Lemon tart', 3);
const sent = applyFacts(unsent, good(decideSendCheck(projectCheck(unsent), diner.about, by)).facts);
const lineId = sent.lines[0]!.id;
const reasonId = diner.reason('void');
const command = { lineId, quantity: 1, reasonId, disposition: 'not_made' as const };
const big = { ...command, quantity: 3 };

const approval = (more: Partial<Approval> = {}): Approval => ({
  id: 'apr_1',
  approverId: 'emp_manager',
  actorId: 'emp_server',
  permissions: ['approve_void'],
  act: { type: 'void', lineId, quantity: 3, reasonId, disposition: 'not_made' },
  grantedAt: NOW,
  ...more,
});

const decide = (input: VoidLineCommand, given?: Approval, rows = sent, actor = by) =>
  decideVoidLine(projectCheck(rows), diner.reasons, input, given, actor);

describe('voiding a line', () => {
  test('[VL1] an unsent line is not voided', () => {
    expect(codeOf(decide(command, undefined, unsent))).toBe('line_not_sent');
  });

  test('[VL2] the reason is one for voids', () => {
    const wrong = { ...command, reasonId: diner.reason('refund') };
    expect(codeOf(decide(wrong))).toBe('unknown_reason');
    const { lineVoid } = good(decide({ ...command, disposition: 'wasted' }));
    expect(lineVoid).toMatchObject({ disposition: 'wasted', reasonId, approvedBy: null });
  });

  test('[VL3] above the own limit another employee with the permission approves', () => {
    expect(codeOf(decide(command))).toBe('ok');
    expect(codeOf(decide(big))).toBe('approval_needed');
    expect(good(decide(big, approval())).lineVoid.approvedBy).toBe('emp_manager');
    expect(codeOf(decide(big, approval({ approverId: by.employeeId })))).toBe('self_approval');
    expect(codeOf(decide(big, approval({ permissions: ['sell'] })))).toBe(
      'approver_lacks_permission',
    );
    const none = context({ voidLimitMinor: null });
    expect(codeOf(decide(command, undefined, sent, none))).toBe('approval_needed');
  });

  test('[VL4] an approval is for this act only and dies after 60 s', () => {
    const other = approval({
      act: { type: 'void', lineId, quantity: 2, reasonId, disposition: 'not_made' },
    });
    expect(codeOf(decide(big, other))).toBe('approval_mismatch');
    expect(codeOf(decide({ ...big, disposition: 'wasted' }, approval()))).toBe('approval_mismatch');
    expect(codeOf(decide(big, approval({ grantedAt: NOW - 60_001 })))).toBe('approval_expired');
    expect(codeOf(decide(big, approval({ grantedAt: NOW - 60_000 })))).toBe('ok');
    const refund = approval({ act: { type: 'refund', lineId, quantity: 3, reasonId } });
    expect(codeOf(decide(big, refund))).toBe('approval_mismatch');
  });

  test('[VL5] no more is voided than is left, and a surplus by two registers is capped', () => {
    const once = applyFacts(
      sent,
      good(decide({ ...big, quantity: 2 }, undefined, sent, context({ voidLimitMinor: 9999 })))
        .facts,
    );
    expect(codeOf(decide({ ...big, quantity: 2 }, undefined, once))).toBe('too_many');
    const twice = { ...once, voids: [...once.voids, { ...once.voids[0]!, id: 'vod_zz' }] };
    const state = projectCheck(twice);
    expect(state.lines[0]).toMatchObject({ voidedQuantity: 3, liveQuantity: 0 });
    expect(state.exceptions).toEqual([{ type: 'surplus_void', subjectId: 'vod_zz' }]);
    expect(state.subtotalMinor).toBe(0);
  });

  test('[VL6] a settled check is refunded instead, and a void made meanwhile leaves it overpaid', () => {
    const { dueMinor } = projectCheck(sent);
    const payment = {
      checkId: sent.check.id,
      tender: 'card' as const,
      amountMinor: dueMinor,
      tenderedMinor: dueMinor,
    };
    const paid = good(decidePay(projectCheck(sent), diner.about, 1, payment, by));
    const settled = applyFacts(sent, paid.facts);
    expect(codeOf(decide(command, undefined, settled))).toBe('check_settled');
    const meanwhile = good(decide(command)).facts;
    const state = projectCheck(applyFacts(settled, meanwhile));
    expect(state).toMatchObject({ status: 'settled', overpaidMinor: 650 });
    expect(state.exceptions.map((entry) => entry.type)).toEqual([
      'void_after_settlement',
      'overpaid',
    ]);
  });
});

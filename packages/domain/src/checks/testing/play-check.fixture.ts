import type { Fact } from '@galley/base';
import type { AdjustCommand } from '../../adjustments/adjust/adjust.command.ts';
import { decideAdjust } from '../../adjustments/adjust/adjust.rule.ts';
import { decideWithdrawAdjustment } from '../../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import type { Approval } from '../../staff/approval.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { decideRefundLine } from '../../tenders/refund-line/refund-line.rule.ts';
import {
  context,
  countingIds,
  type Diner,
  diner,
  NOW,
  openTakeaway,
} from '../../testing/fixtures.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import { applyFacts } from '../apply-facts.ts';
import { decideChangeLine } from '../change-line/change-line.rule.ts';
import type { CheckRows } from '../check-rows.ts';
import { type CheckState, projectCheck } from '../project-check.ts';
import { decideRemoveLine } from '../remove-line/remove-line.rule.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import { decideVoidLine } from '../void-line/void-line.rule.ts';
import type { Act } from './check-acts.fixture.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries', 'Whitebait, brown bread'];

/** Two registers with a clock that stands still. */
export const actors = () => {
  const actor = (device: string, deviceNumber: number) =>
    context({
      ids: countingIds(device),
      deviceId: `dev_${device}`,
      deviceNumber,
      voidLimitMinor: 1_000_000,
      discountLimitPpm: 1_000_000,
    });
  return [actor('a', 1), actor('b', 2)] as const;
};
type Actor = ReturnType<typeof actors>[number];

export const refundFacts = (
  state: CheckState,
  lineId: string,
  { quantity, pick }: Pick<Act, 'quantity' | 'pick'>,
  by: Actor,
) => {
  const reasonId = diner.reason('refund');
  const approval: Approval = {
    id: 'apr',
    approverId: 'emp_m',
    actorId: 'emp_server',
    permissions: ['approve_refund'],
    act: { type: 'refund', lineId, quantity, reasonId },
    grantedAt: NOW,
  };
  const tender = pick % 2 === 0 ? ('cash' as const) : ('card' as const);
  const command = { lineId, quantity, tender, reasonId, approvalId: 'apr' };
  return decideRefundLine(state, diner.reasons, 9, command, approval, by);
};

const payFacts = (state: CheckState, { pick, quantity }: Act, by: Actor, place: Diner) => {
  const amountMinor = pick % 3 === 0 ? Math.ceil(state.dueMinor / 2) : state.dueMinor;
  const tender = pick % 2 === 0 ? ('cash' as const) : ('card' as const);
  const tenderedMinor = tender === 'cash' ? amountMinor + quantity * 100 : amountMinor;
  const command = { checkId: state.check.id, tender, amountMinor, tenderedMinor };
  return decidePay(state, place.about, 1, command, by);
};

const adjustOf = (
  rows: CheckRows,
  lineId: string,
  { pick, quantity }: Act,
  place: Diner,
): AdjustCommand => {
  const discount = place.reason('discount');
  const ways: readonly Pick<AdjustCommand, 'by' | 'reasonId'>[] = [
    { by: { type: 'comp' }, reasonId: place.reason('comp') },
    { by: { type: 'percent', ppm: 123_457 * quantity }, reasonId: discount },
    { by: { type: 'amount', amountMinor: 97 * quantity }, reasonId: discount },
  ];
  const lines = pick % 2 === 0 ? { lines: [{ lineId, quantity }] } : {};
  const [comp] = ways as readonly [Pick<AdjustCommand, 'by' | 'reasonId'>];
  return { checkId: rows.check.id, ...lines, ...(ways[pick % 3] ?? comp) };
};

const adjustFacts = (
  rows: CheckRows,
  lineId: string,
  step: Act,
  by: Actor,
  place: Diner,
): readonly Fact[] => {
  if (step.type === 'reduce') {
    const about = { reasons: place.reasons };
    const made = decideAdjust(rows, about, adjustOf(rows, lineId, step, place), undefined, by);
    return made.ok ? made.value.facts : [];
  }
  const state = projectCheck(rows);
  const adjustmentId = state.adjustments[step.pick % 3]?.id ?? 'adj';
  const back = { checkId: rows.check.id, adjustmentId };
  const made = decideWithdrawAdjustment(state, back, by);
  return made.ok ? made.value : [];
};

/** Facts of an act decided on what one register knows; none when its rule refuses. */
export const decide = (rows: CheckRows, step: Act, by: Actor, place: Diner): readonly Fact[] => {
  const state = projectCheck(rows);
  const name = ITEMS[step.pick % ITEMS.length] ?? '';
  const lineId = state.lines[step.pick % Math.max(1, state.lines.length)]?.row.id ?? 'lin';
  const { quantity } = step;
  const edit = { lineId, quantity, modifiers: [] };
  const reasonId = diner.reason('void');
  const cancel = { lineId, quantity, reasonId, disposition: 'wasted' as const };
  const line = { checkId: rows.check.id, itemId: place.item(name).id, quantity, modifiers: [] };
  switch (step.type) {
    case 'add': {
      const made = decideAddLine(state, place.menu(name), line, by);
      return made.ok ? made.value.facts : [];
    }
    case 'change': {
      const made = decideChangeLine(state, place.menu(name), edit, by);
      return made.ok ? made.value.facts : [];
    }
    case 'remove': {
      const made = decideRemoveLine(state, { lineId }, by);
      return made.ok ? made.value : [];
    }
    case 'send': {
      const made = decideSendCheck(state, place.about, by);
      return made.ok ? made.value.facts : [];
    }
    case 'void': {
      const made = decideVoidLine(state, place.reasons, cancel, undefined, by);
      return made.ok ? made.value.facts : [];
    }
    case 'reduce':
    case 'restore':
      return adjustFacts(rows, lineId, step, by, place);
    case 'pay': {
      const made = payFacts(state, step, by, place);
      return made.ok ? made.value.facts : [];
    }
    case 'refund': {
      const made = refundFacts(state, lineId, step, by);
      return made.ok ? made.value.facts : [];
    }
  }
};

/** Two registers act on one check; `cutOff` keeps each from seeing what the other did. */
export const play = (acts: readonly Act[], cutOff: boolean, place: Diner) => {
  const by = actors();
  const start = openTakeaway(by[0], place);
  const views: [CheckRows, CheckRows] = [start, start];
  const facts: Fact[] = [];
  for (const step of acts) {
    const made = decide(views[step.register], step, by[step.register], place);
    facts.push(...made);
    for (const register of [0, 1] as const) {
      if (register === step.register || !cutOff)
        views[register] = applyFacts(views[register], made);
    }
  }
  return { start, facts, merged: applyFacts(start, facts) };
};

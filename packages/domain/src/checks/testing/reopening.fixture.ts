import { decideAdjust } from '../../adjustments/adjust/adjust.rule.ts';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import type { Tender } from '../../tenders/tenders.table.ts';
import {
  context,
  countingIds,
  type Diner,
  diner,
  good,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { decideReopenCheck } from '../reopen-check/reopen-check.rule.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries', 'Whitebait, brown bread'];
const NAMES = { callNumbersInUse: new Set<string>(), lastCallNumber: undefined, lastPart: 1 };
export const actor = (device: string, deviceNumber: number, more = {}): DecisionContext =>
  context({
    ...{ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber },
    ...{ discountLimitPpm: 1_000_000, ...more },
  });
export const seller = actor('s', 1);

export const paidIn = (
  rows: CheckRows,
  tender: Tender,
  amountMinor: number,
  at: Diner,
): CheckRows => {
  const command = { checkId: rows.check.id, tender, amountMinor, tenderedMinor: amountMinor };
  const made = decidePay(projectCheck(rows), at.about, 1, command, seller);
  return applyFacts(rows, good(made).facts);
};

export const settled = (counts: readonly number[], ppm: number, quarters: number, at: Diner) => {
  const rung = counts.reduce(
    (all, quantity, index) => ring(all, seller, ITEMS[index % 4] ?? '', quantity, at),
    openTakeaway(seller, at),
  );
  const wish = { by: { type: 'percent' as const, ppm }, reasonId: at.reason('discount') };
  const command = { checkId: rung.check.id, ...wish };
  const cut = decideAdjust(rung, { reasons: at.reasons }, command, undefined, seller);
  const rows = ppm === 0 ? rung : applyFacts(rung, good(cut).facts);
  const total = projectCheck(rows).dueMinor;
  const onCard = Math.floor((total * quarters) / 4);
  const part = onCard === 0 || onCard === total ? rows : paidIn(rows, 'card', onCard, at);
  return paidIn(part, onCard === total ? 'card' : 'cash', projectCheck(part).dueMinor, at);
};

export const reopen = (rows: CheckRows, who = seller, approval?: Approval) => {
  const command = { checkId: rows.check.id, reasonId: diner.reason('refund') };
  return decideReopenCheck(rows, NAMES, diner.reasons, 2, command, approval, who);
};

import type { Fact } from '@galley/base';
import {
  type AdjustmentRow,
  applyFacts,
  type CheckRow,
  type CheckState,
  creditIds,
  pointsEarned,
  pointsUnused,
  projectCheck,
  projectKin,
  projectPoints,
  type ReceiptRow,
  type RefundRow,
  type SiteRow,
  spendIds,
  sum,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';

type Core = Pick<PosCore, 'read' | 'points'>;

const paysWithPoints = ({ points }: AdjustmentRow): boolean => typeof points === 'number';

/** Points that did not pay for anything go back to whose they are, once an adjustment (rule LY7). */
const backFact = (
  { read, points }: Core,
  { check }: Pick<CheckState, 'check'>,
  row: AdjustmentRow,
  amount: number,
): Fact[] => {
  const customerId = read.payerOf(row.id) ?? check.customerId;
  if (customerId === null || amount <= 0 || read.wasGivenBack(row.id)) return [];
  const when = { at: row.adjustedAt, businessDate: row.businessDate };
  return [points.credit(customerId, creditIds.back(row.id), amount, when)];
};

/** What a withdrawn adjustment used. */
export const withdrawnPoints = (core: Core, state: CheckState, adjustmentId: string): Fact[] => {
  const row = state.adjustments.find(({ id }) => id === adjustmentId);
  return row === undefined ? [] : backFact(core, state, row, row.points ?? 0);
};

/** Of what the checks before a reopened one earned, what it does not come to, as far as this register may spend it. */
const unearned = ({ read, points }: Core, check: CheckRow, earned: number): Fact[] => {
  const { id, reopens, customerId, businessDate } = check;
  if (reopens === null || customerId === null) return [];
  const due = Math.min(earnedBefore(read, check) - earned, points.here(customerId));
  const start = spendIds.refunded(reopens, id);
  const spent = due > 0 ? points.spend(customerId, due, start, businessDate) : undefined;
  return spent?.ok ? [...spent.value] : [];
};

/** What was used on a check of which nothing is left, and what it had earned before it was reopened. */
export const voidedPoints = (core: Core, checkId: string, facts: readonly Fact[]): Fact[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined) return [];
  const used = rows.adjustments.filter(paysWithPoints);
  if (used.length === 0 && rows.check.reopens === null) return [];
  const before = projectCheck(rows);
  if (projectCheck(applyFacts(rows, facts)).status !== 'voided') return [];
  return [
    ...before.adjustments
      .filter(paysWithPoints)
      .flatMap((row) => backFact(core, before, row, row.points ?? 0)),
    ...unearned(core, before.check, 0),
  ];
};

/** Of points that were used on a check as it is settled, those that took nothing off. */
const unusedPoints = (core: Core, checkId: string, facts: readonly Fact[]): Fact[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined || !rows.adjustments.some(paysWithPoints)) return [];
  const after = applyFacts(rows, facts);
  const taken = projectKin(after).flatMap(({ takenOff }) => takenOff);
  const state = projectCheck(after);
  return state.adjustments.filter(paysWithPoints).flatMap((row) => {
    const mine = taken.filter(({ adjustmentId }) => adjustmentId === row.id);
    const off = sum(mine.map(({ amountMinor }) => amountMinor));
    return backFact(core, state, row, pointsUnused(row, off));
  });
};

/**
 * What the checks that this one goes on from earned for its customer and still have: one purchase earns once, however
 * often it is reopened (rule LY13).
 */
const earnedBefore = (read: Core['read'], { reopens, customerId }: CheckRow): number => {
  const before = read.check(reopens ?? '');
  if (before === undefined) return 0;
  const isTheirs = before.customerId === customerId;
  const kept = isTheirs ? (read.earnedBy(before.id) ?? 0) - read.takenBackOf(before.id) : 0;
  return kept + earnedBefore(read, before);
};

/** What a check earns for its customer, or earned; 0: nobody's, or no programme (rules LY1, LY13). */
export const earnedPoints = ({ read }: Core, state: CheckState, site: SiteRow): number => {
  const programme = read.programme();
  if (state.check.customerId === null) return 0;
  const known = read.earnedBy(state.check.id);
  if (known !== undefined) return known;
  if (programme?.active !== 1) return 0;
  return Math.max(
    0,
    pointsEarned(state, programme, site.currency) - earnedBefore(read, state.check),
  );
};

/** What goes with the receipt of a sale, if one was issued: points are put in once a check, and others may have the rest. */
export const settledPoints = (
  core: Core,
  after: CheckState,
  receipt: ReceiptRow | undefined,
  facts: readonly Fact[],
  site: SiteRow,
): Fact[] => {
  if (receipt === undefined) return [];
  const { id, customerId, openedAt, businessDate } = after.check;
  const unused = unusedPoints(core, id, facts);
  if (customerId === null) return unused;
  const earned = core.read.earnedBy(id) === undefined ? earnedPoints(core, after, site) : 0;
  const when = { at: openedAt, businessDate };
  const credit = core.points.credit(customerId, creditIds.earned(id), earned, when);
  const programme = core.read.programme();
  const whole = programme === undefined ? 0 : pointsEarned(after, programme, site.currency);
  const moved = earned > 0 ? [credit] : unearned(core, after.check, whole);
  return [...unused, ...moved, ...core.points.giveBack(customerId)];
};

/** What a refund takes back of what its check earned, as far as this register may spend it (rule LY9). */
export const refundedPoints = (
  core: Core,
  state: CheckState,
  refund: RefundRow,
  facts: readonly Fact[],
  site: SiteRow,
): readonly Fact[] => {
  const { read, points } = core;
  const { id, customerId } = state.check;
  const earned = (read.earnedBy(id) ?? 0) + earnedBefore(read, state.check);
  const programme = read.programme();
  const rows = loadCheckRows(read, id);
  if (customerId === null || earned <= 0 || programme === undefined || rows === undefined)
    return [];
  const left = pointsEarned(projectCheck(applyFacts(rows, facts)), programme, site.currency);
  const due = Math.min(earned - read.takenBackOf(id) - left, points.here(customerId));
  if (due <= 0) return [];
  const start = spendIds.refunded(id, refund.id);
  const spent = points.spend(customerId, due, start, refund.businessDate);
  return spent.ok ? spent.value : [];
};

/** The points of a customer as far as this register has heard. */
export const pointsBalance = ({ read }: Pick<Core, 'read'>, customerId: string): number =>
  projectPoints(read.pointsMoves(customerId)).balance;

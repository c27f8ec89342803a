import type { Fact } from '@galley/base';
import {
  applyFacts,
  type CheckRow,
  type CheckState,
  creditIds,
  paysWithPoints,
  pointsOfVisit,
  projectCheck,
  projectPoints,
  type ReceiptRow,
  type RefundRow,
  type SiteRow,
  spendIds,
  sum,
  type Visit,
  visitOf,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { freedPoints, pointsBack } from './points-back.ts';

type Core = Pick<PosCore, 'read' | 'points' | 'identity'>;

/** What a visit earned and still has. */
const keptOf = ({ read }: Core, { checks }: Visit): number =>
  sum(checks.map(({ check }) => (read.earnedBy(check.id) ?? 0) - read.takenBackOf(check.id)));

/** What a visit comes to in points: what of it is settled, with the check in hand as it is. */
const worthOf = ({ read }: Core, { checks }: Visit, checkId: string, site: SiteRow): number => {
  const programme = read.programme();
  const counted = checks.filter(
    ({ check, status }) => status === 'settled' || check.id === checkId,
  );
  return programme === undefined ? 0 : pointsOfVisit(counted, programme, site.currency);
};

const visitAt = ({ read }: Core, state: CheckState): Visit | undefined => {
  const rows = loadCheckRows(read, state.check.id);
  return rows === undefined ? undefined : visitOf(rows, state);
};

/** Takes back what a visit has above what it comes to, as far as this register may spend it. */
const takenBack = (
  core: Core,
  visit: Visit,
  { id, businessDate }: Pick<CheckRow, 'id' | 'businessDate'>,
  start: string,
  site: SiteRow,
): readonly Fact[] => {
  const { customerId } = visit;
  const above = keptOf(core, visit) - worthOf(core, visit, id, site);
  const due = Math.min(above, core.points.here(customerId));
  const spent = due > 0 ? core.points.spend(customerId, due, start, businessDate) : undefined;
  return spent?.ok ? spent.value : [];
};

/** Of a reopened check: what those before it earned, and it does not come to (rule LY13). */
const unearned = (core: Core, state: CheckState, site: SiteRow): readonly Fact[] => {
  const { id, reopens } = state.check;
  const visit = reopens === null ? undefined : visitAt(core, state);
  if (visit === undefined) return [];
  return takenBack(core, visit, state.check, spendIds.refunded(reopens ?? id, id), site);
};

/** What was used on a check of which nothing is left, and what it had earned before it was reopened. */
export const voidedPoints = (core: Core, checkId: string, facts: readonly Fact[]): Fact[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined) return [];
  const used = rows.adjustments.filter(paysWithPoints);
  if (used.length === 0 && rows.check.reopens === null) return [];
  const after = applyFacts(rows, facts);
  const state = projectCheck(after);
  const site = core.read.site(core.identity.siteId);
  if (state.status !== 'voided' || site === undefined) return [];
  return [...pointsBack(core, after), ...unearned(core, state, site)];
};

/** What a check earns for its customer, or earned; 0: nobody's, or no programme (rules LY1, LY13, LY17). */
export const earnedPoints = (core: Core, state: CheckState, site: SiteRow): number => {
  const known = core.read.earnedBy(state.check.id);
  if (known !== undefined) return known;
  const visit = core.read.programme()?.active === 1 ? visitAt(core, state) : undefined;
  if (visit === undefined) return 0;
  return Math.max(0, worthOf(core, visit, state.check.id, site) - keptOf(core, visit));
};

/**
 * What goes with the receipt of a sale, if one was issued: points are put in once a check, and others may have the rest
 * once the check of the customer is settled.
 */
export const settledPoints = (
  core: Core,
  after: CheckState,
  receipt: ReceiptRow | undefined,
  facts: readonly Fact[],
  site: SiteRow,
): Fact[] => {
  if (receipt === undefined) return [];
  const { id, customerId, openedAt, businessDate } = after.check;
  const unused = freedPoints(core, id, facts);
  const owner = visitAt(core, after)?.customerId;
  if (owner === undefined) return unused;
  const earned = core.read.earnedBy(id) === undefined ? earnedPoints(core, after, site) : 0;
  const when = { at: openedAt, businessDate };
  const credit = core.points.credit(owner, creditIds.earned(id), earned, when);
  const moved = earned > 0 ? [credit] : unearned(core, after, site);
  return [...unused, ...moved, ...(customerId === null ? [] : core.points.giveBack(customerId))];
};

/** What a refund or a reopening takes back of what its check earned, as far as this register may spend it (rule LY9). */
export const takenBackPoints = (
  core: Core,
  { check }: CheckState,
  refund: RefundRow,
  facts: readonly Fact[],
  site: SiteRow,
): readonly Fact[] => {
  const rows = loadCheckRows(core.read, check.id);
  if (rows === undefined || core.read.programme() === undefined) return [];
  const visit = visitAt(core, projectCheck(applyFacts(rows, facts)));
  const { id } = check;
  const { businessDate } = refund;
  const start = spendIds.refunded(id, refund.id);
  return visit === undefined ? [] : takenBack(core, visit, { id, businessDate }, start, site);
};

/** A refund moves points both ways: what its check earned goes, what was used on it comes back (rules LY9, LY15). */
export const refundedPoints = (
  core: Core,
  state: CheckState,
  refund: RefundRow,
  facts: readonly Fact[],
  site: SiteRow,
): readonly Fact[] => [
  ...takenBackPoints(core, state, refund, facts, site),
  ...freedPoints(core, state.check.id, facts, refund),
];

/** The points of a customer as far as this register has heard. */
export const pointsBalance = ({ read }: Pick<Core, 'read'>, customerId: string): number =>
  projectPoints(read.pointsMoves(customerId)).balance;

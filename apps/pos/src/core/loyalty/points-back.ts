import type { Fact } from '@galley/base';
import {
  type AdjustmentRow,
  applyFacts,
  backStart,
  type CheckRows,
  creditIds,
  paysWithPoints,
  pointsDueBack,
  projectCheck,
  type RefundRow,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';

type Core = Pick<PosCore, 'read' | 'points'>;
type About = { readonly rows: CheckRows; readonly row: AdjustmentRow };

/** What went back of an adjustment before, by whichever way. */
const givenOf = ({ read }: Core, { rows, row }: About): number => {
  const starts = new Set([backStart(rows, row), creditIds.back(row.id)]);
  return [...starts].reduce((all, start) => all + read.givenBack(start), 0);
};

/** What is due back the first time has the plain id, so that two registers that write it write the same (rule LY7). */
const idOf = ({ rows, row }: About, given: number, refund: RefundRow | undefined): string => {
  if (refund !== undefined) return creditIds.refunded(row.id, refund.id);
  const start = backStart(rows, row);
  return given === 0 ? start : `${start}:${given}`;
};

const backFact = (core: Core, about: About, refund?: RefundRow): Fact[] => {
  const { rows, row } = about;
  const customerId = core.read.payerOf(row.carries ?? row.id) ?? rows.check.customerId;
  const given = givenOf(core, about);
  const due = pointsDueBack(rows, row, given);
  if (customerId === null || due === 0) return [];
  const when = { at: row.adjustedAt, businessDate: row.businessDate };
  return [core.points.credit(customerId, idOf(about, given, refund), due, when)];
};

/** Discounts by points that were made on a check, or that take something off what came to it. */
const usedOn = (rows: CheckRows): AdjustmentRow[] => {
  const here = new Set(projectCheck(rows).adjustments.map(({ id }) => id));
  return rows.adjustments
    .filter(paysWithPoints)
    .filter(({ id, checkId }) => checkId === rows.check.id || here.has(id));
};

/** Points used on a check that pay for nothing in `after`, its rows with what is done to it (rules LY7, LY14). */
export const pointsBack = (core: Core, after: CheckRows, refund?: RefundRow): Fact[] =>
  usedOn(after).flatMap((row) => backFact(core, { rows: after, row }, refund));

/** The same of a check to which `facts` are done. */
export const freedPoints = (
  core: Core,
  checkId: string,
  facts: readonly Fact[],
  refund?: RefundRow,
): Fact[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined || !rows.adjustments.some(paysWithPoints)) return [];
  return pointsBack(core, applyFacts(rows, facts), refund);
};

/** What a withdrawn adjustment used. */
export const withdrawnPoints = (
  core: Core,
  checkId: string,
  adjustmentId: string,
  facts: readonly Fact[],
): Fact[] => {
  const rows = loadCheckRows(core.read, checkId);
  const row = rows?.adjustments.find(({ id }) => id === adjustmentId);
  if (rows === undefined || row === undefined || !paysWithPoints(row)) return [];
  return backFact(core, { rows: applyFacts(rows, facts), row });
};

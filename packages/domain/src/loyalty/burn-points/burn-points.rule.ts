import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type AdjustError, planAdjust } from '../../adjustments/adjust/adjust.rule.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { type DecisionContext, requirePermission } from '../../decision.ts';
import type { AdjustmentRow, LoyaltyProgrammeRow } from '../../rows.ts';
import type { BurnPointsCommand } from './burn-points.command.ts';

/** Stands for the reason where points were used: the house has none for it. */
export const POINTS_REASON = 'loyalty';

/** Where the points are that a register does not hold. */
export type PointsElsewhere = {
  readonly balance: number;
  /** It hears of a hub that can grant them. */
  readonly online: boolean;
  /** The register that holds most of them, null: its name is not known; `check`: its open check of the customer. */
  readonly held?: {
    readonly register: string | null;
    readonly points: number;
    readonly check?: string;
  };
};

/** What using points is decided on besides the rows of the check. */
export type BurnAbout = {
  readonly programme: LoyaltyProgrammeRow | undefined;
  /** Points that this register may spend now. */
  readonly here: number;
  readonly elsewhere: PointsElsewhere;
  /** ISO 4217, for the words of failures. */
  readonly currency?: string;
};

export type BurnPointsError =
  | AdjustError
  | Failure<'no_programme' | 'no_customer' | 'few_points' | 'points_elsewhere'>;

/** Says where the rest is, and what brings it here (rule LY6). */
const whereRest = (
  here: number,
  { balance, online, held }: PointsElsewhere,
  points: number,
): string => {
  if (balance < points) return `They have ${balance} points, not ${points}. Use fewer.`;
  if (held?.register === null)
    return `A register that is not known here by name holds ${held.points} of these points. Use them there, or use ${here} or fewer here.`;
  if (held?.check !== undefined)
    return `${held.register} holds ${held.points} of these points for its open check ${held.check}. Settle that check or take the customer off it there, or use ${here} or fewer here.`;
  if (held !== undefined)
    return `${held.register} holds ${held.points} of these points. Use them there, or use ${here} or fewer here.`;
  return online
    ? `This register may use ${here} points of theirs, not ${points}. Use fewer, or try again in a minute.`
    : `This register may use ${here} points of theirs, not ${points}. Use fewer, or try again with a connection.`;
};

const problemOf = (
  { check }: CheckRows,
  { programme, here, elsewhere }: BurnAbout,
  { points }: BurnPointsCommand,
): BurnPointsError | undefined => {
  if (programme?.active !== 1)
    return failure('no_programme', 'The house has no loyalty programme now.');
  if (check.customerId === null)
    return failure('no_customer', 'Say whose check it is first.', 'checkId');
  if (points < programme.leastPoints)
    return failure('few_points', `Use ${programme.leastPoints} points or more.`, 'points');
  return points > here
    ? failure('points_elsewhere', whereRest(here, elsewhere, points), 'points')
    : undefined;
};

/**
 * Points of the customer as a discount of the whole check (rules LY4 to LY6): they are the guest's own, so it needs
 * no consent. What they take off is spent in the same commit.
 */
export const decideBurnPoints = (
  rows: CheckRows,
  about: BurnAbout,
  command: BurnPointsCommand,
  context: DecisionContext,
): Result<AdjustmentRow, BurnPointsError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const problem = problemOf(rows, about, command);
  if (problem !== undefined) return err(problem);
  const amountMinor = command.points * (about.programme?.pointMinor ?? 0);
  const wish = {
    checkId: command.checkId,
    by: { type: 'amount' as const, amountMinor },
    reasonId: POINTS_REASON,
  };
  const known = { id: POINTS_REASON, use: 'discount' as const };
  const { currency } = about;
  const planned = planAdjust(
    rows,
    { reasons: [known], ...(currency && { currency }) },
    wish,
    context,
  );
  return planned.ok ? ok({ ...planned.value.row, points: command.points }) : planned;
};

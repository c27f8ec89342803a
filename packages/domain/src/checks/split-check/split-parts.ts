import { ok, type Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { applyFacts } from '../apply-facts.ts';
import type { MoveState } from '../decide-moves.ts';
import { moveFacts } from '../move-facts.ts';
import type { CheckNames } from '../new-check.ts';
import { projectCheck, projectKin } from '../project-check.ts';
import { seatsOf } from './split-by-seats.ts';
import type { SplitCheckCommand } from './split-check.command.ts';
import { planSplit, type SplitError } from './split-check.rule.ts';

/** A check as a split would leave or make it. */
export type SplitPart = {
  /** The seat that the check would be of; null where the split is not by seats. */
  readonly seat: number | null;
  /** What the check would come to, in minor units. */
  readonly totalMinor: number;
};

/**
 * What each check would come to if it were split so: this one first, then the new ones (rule MV19). By the same plan
 * and the same projection as the split itself, to the unit; who would have to consent is asked when it is done.
 */
export const splitParts = (
  state: MoveState,
  names: CheckNames,
  { checkId, by }: Pick<SplitCheckCommand, 'checkId' | 'by'>,
  context: DecisionContext,
): Result<readonly SplitPart[], SplitError> => {
  const plan = planSplit(state, names, by, context);
  if (!plan.ok) return plan;
  const { after, lines, checkIds } = plan.value;
  const { facts } = moveFacts({ checkId, type: 'split' }, lines, context);
  const states = projectKin(applyFacts(after.rows, facts));
  const seats = by.type === 'seats' ? seatsOf(projectCheck(state.rows)) : [];
  const parts = [checkId, ...checkIds].map((id, at) => ({
    seat: seats[at] ?? null,
    totalMinor: states.find(({ check }) => check.id === id)?.totalMinor ?? 0,
  }));
  return ok(parts);
};

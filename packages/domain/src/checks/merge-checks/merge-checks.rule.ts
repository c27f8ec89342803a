import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { CheckRow } from '../../rows.ts';
import type { Approval } from '../../staff/approval.ts';
import { seenFrom } from '../check-rows.ts';
import { mergesOf } from '../crossed-merges.ts';
import { decideMoves, type MoveError, type MoveState, toMoved } from '../decide-moves.ts';
import { sendShares } from '../joined-shares.ts';
import type { Moved } from '../move-facts.ts';
import { projectCheck, projectKin } from '../project-check.ts';
import { splitsOf } from '../splits-of.ts';
import type { MergeChecksCommand } from './merge-checks.command.ts';

const titled = ({ titleOf }: MoveState, { id, callNumber }: CheckRow): string =>
  titleOf?.(id) ?? callNumber ?? id;

const bothOf = ({ rows }: MoveState, { checkId, intoCheckId }: MergeChecksCommand) => {
  const checks = projectKin(rows).map(({ check }) => check);
  return {
    from: checks.find(({ id }) => id === checkId),
    into: checks.find(({ id }) => id === intoCheckId),
  };
};

/** All that is on a check is taxed alike: what one was freed of is not lost, nor given away, unsaid (rule TX10). */
const exemptionProblem = (
  state: MoveState,
  command: MergeChecksCommand,
): Failure<'exemption_differs'> | undefined => {
  const { from, into } = bothOf(state, command);
  const both = [from, into].flatMap((check) => check ?? []);
  const free = both.find(({ taxExemption }) => taxExemption != null);
  const taxed = both.find(({ taxExemption }) => taxExemption == null);
  if (free === undefined || taxed === undefined) return undefined;
  return failure(
    'exemption_differs',
    `${titled(state, free)} is free of tax and ${titled(state, taxed)} is not. Free both of tax or neither, then merge them.`,
    'intoCheckId',
  );
};

/** One paper tells one number: whose certificate frees all of it is agreed to, not settled in silence (rule TX12). */
const numberProblem = (
  state: MoveState,
  command: MergeChecksCommand,
): Failure<'exemption_numbers'> | undefined => {
  const { from, into } = bothOf(state, command);
  const one = from?.taxExemption?.number;
  const other = into?.taxExemption?.number;
  if (!from || !into || one === undefined || other === undefined || one === other) return undefined;
  return failure(
    'exemption_numbers',
    `${titled(state, from)} is free of tax by ${one} and ${titled(state, into)} by ${other}. Merged, all of it goes by the second number: agree to that, or give both the same number first.`,
    'underOneNumber',
  );
};

/** Who agreed to one number is on record as whoever frees a check knowing of the merge. */
const agreedFact = (
  { rows }: MoveState,
  into: CheckRow | undefined,
  mergeId: string,
  context: DecisionContext,
): Fact[] => {
  if (into?.taxExemption == null) return [];
  const merges = [...mergesOf(rows.moves), mergeId].join(' ');
  const splits = splitsOf(seenFrom(rows, into.id)).join(' ');
  return [eventFact(context, 'tax_exempted', into.id, { ...into.taxExemption, merges, splits })];
};

/** Joins a check into another one: all that is on it, voided lines too, sits there (rules MV11, TX10, TX12). */
export const decideMergeChecks = (
  state: MoveState,
  command: MergeChecksCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const { checkId, intoCheckId } = command;
  const differs = exemptionProblem(state, command);
  if (differs !== undefined) return err(differs);
  const numbers = numberProblem(state, command);
  if (numbers !== undefined && command.underOneNumber !== true) return err(numbers);
  const moved = projectCheck(state.rows)
    .lines.filter((line) => line.standing === 'live')
    .map((line) => toMoved(line, sendShares(line.place.shares, checkId, intoCheckId)));
  const made = decideMoves(state, { checkId, type: 'merge' }, moved, command, approval, context);
  if (!made.ok || numbers === undefined) return made;
  const { into } = bothOf(state, command);
  const agreed = agreedFact(state, into, made.value.move.id, context);
  return ok({ ...made.value, facts: [...made.value.facts, ...agreed] });
};

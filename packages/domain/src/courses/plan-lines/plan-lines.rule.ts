import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { findLine, type UnknownLine } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { LinePlanRow } from '../../rows.ts';
import type { PlanLinesCommand } from './plan-lines.command.ts';

export type PlanLinesError = NotAllowed | UnknownLine | Failure<'line_fired' | 'line_sent'>;

/** The plan of a line and of all edits of it. */
export const linePlanId = (rootId: string): string => `lpl_${rootId.slice(4)}`;

const problemOf = (
  state: CheckState,
  line: LineStatus,
  command: PlanLinesCommand,
): Failure<'line_fired' | 'line_sent'> | undefined => {
  if (!line.sent) return undefined;
  if (state.service.lines.get(line.row.id)?.state !== 'held') {
    return failure(
      'line_fired',
      `${line.row.name} is with the kitchen already: it stays in its course.`,
      'lineIds',
    );
  }
  return command.hold === undefined
    ? undefined
    : failure('line_sent', `${line.row.name} is held already. Fire it instead.`, 'hold');
};

const planOf = (
  state: CheckState,
  { row, rootId }: LineStatus,
  command: PlanLinesCommand,
  context: DecisionContext,
): LinePlanRow => {
  const before = state.service.plans.get(rootId);
  const { course, hold } = command;
  return {
    id: linePlanId(rootId),
    lineId: rootId,
    checkId: row.checkId,
    businessDate: before?.businessDate ?? context.businessDate,
    course: course ?? before?.course ?? null,
    hold: hold === undefined ? (before?.hold ?? null) : hold === null ? null : Number(hold),
  };
};

/** Puts lines that nobody makes yet into another course, or holds them, or lets them go (rule CF6). */
export const decidePlanLines = (
  state: CheckState,
  command: PlanLinesCommand,
  context: DecisionContext,
): Result<Fact[], PlanLinesError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const facts: Fact[] = [];
  for (const lineId of command.lineIds) {
    const line = findLine(state, lineId);
    if (!line.ok) return line;
    const problem = problemOf(state, line.value, command);
    if (problem !== undefined) return err(problem);
    facts.push(rowAgain('line_plan', planOf(state, line.value, command, context)));
  }
  return ok(facts);
};

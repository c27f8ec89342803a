import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { HouseTask } from '../house-task.ts';
import type { NoteTaskCommand } from './note-task.command.ts';

export type NoteTaskError = NotAllowed | Failure<'already_settled'>;

/**
 * Ends a task by having been seen. Two who do so without knowing of each other end it once; both are on record
 * (rule TK10). `already_settled`: nothing of that key waits here.
 */
export const decideNoteTask = (
  waiting: readonly HouseTask[],
  { key }: NoteTaskCommand,
  context: DecisionContext,
): Result<Fact[], NoteTaskError> => {
  const allowed = requirePermission(context, 'approve_void');
  if (!allowed.ok) return allowed;
  const task = waiting.find((one) => one.key === key);
  if (task === undefined)
    return err(failure('already_settled', 'Somebody settled this already.', 'key'));
  const { type, checkId } = task;
  return ok([eventFact(context, 'task_noted', key, { type, checkId })]);
};

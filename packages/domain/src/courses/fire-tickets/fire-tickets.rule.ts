import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { TicketState } from '../../kitchen/ticket-state.ts';
import type { CourseRow } from '../../rows.ts';
import { fireFact } from '../fire-course/fire-course.rule.ts';

/**
 * Fires held tickets from a kitchen screen: those of one course of one check (rules CF3, CF4). What is fired already
 * stays as it is.
 */
export const decideFireTickets = (
  tickets: readonly TicketState[],
  courses: readonly CourseRow[],
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const held = tickets.filter(({ status, remaining }) => status === 'held' && remaining > 0);
  const [head] = held;
  if (head === undefined) return ok([]);
  const lines = held.flatMap(({ row }) =>
    row.lines.map(({ lineId, prepSeconds }) => ({ lineId, prepSeconds: prepSeconds ?? null })),
  );
  const setting = courses.find(({ number }) => number === head.course);
  const at = { checkId: head.row.checkId, number: head.course, auto: false };
  return ok([...fireFact(at, lines, setting, context).facts]);
};

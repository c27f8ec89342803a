import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission, rowFact } from '../decision.ts';
import type { AvailabilityChangeRow, AvailabilityRow } from '../rows.ts';
import { AVAILABILITY_RANK } from './availability.table.ts';
import { availabilityId, type Subject } from './availability-id.ts';

export type UnknownSubject = Failure<'unknown_subject'>;

/** Who may say it, and that there is something of which to say it. */
export const requireSubject = (
  subject: Subject | undefined,
  context: DecisionContext,
): Result<Subject, NotAllowed | UnknownSubject> => {
  const allowed = requirePermission(context, 'mark_out');
  if (!allowed.ok) return allowed;
  return subject === undefined
    ? err(failure('unknown_subject', 'This is no longer on the menu. Look at the list again.'))
    : ok(subject);
};

/** What a change says of a subject; the rest of its row follows from who says it when. */
export type Said = Pick<
  AvailabilityRow,
  'unavailableSince' | 'until' | 'untilEndOf' | 'portions' | 'countdownId' | 'generation' | 'rank'
>;

/** Nothing is said of it: it is there, and nobody counts. */
export const NOTHING_SAID: Said = {
  unavailableSince: null,
  until: null,
  untilEndOf: null,
  portions: null,
  countdownId: null,
  generation: 1,
  rank: AVAILABILITY_RANK.available,
};

/** The state and the record of who changed it (rules AV1, AV2). */
export const availabilityFacts = (
  { subjectKind, subjectId, name }: Subject,
  change: AvailabilityChangeRow['change'],
  said: Said,
  context: DecisionContext,
): Fact[] => {
  const { now, employeeId, deviceId, businessDate } = context;
  const row: AvailabilityRow = {
    id: availabilityId(context.siteId, subjectId),
    subjectKind,
    subjectId,
    ...said,
    changedAt: now,
    changedBy: employeeId,
    deviceId,
  };
  const record: AvailabilityChangeRow = {
    id: context.ids('availabilityChange'),
    businessDate,
    subjectKind,
    subjectId,
    name,
    change,
    until: said.until,
    untilEndOf: said.untilEndOf,
    portions: said.portions,
    at: now,
    changedBy: employeeId,
    deviceId,
  };
  return [rowFact('availability', row), rowFact('availability_change', record)];
};

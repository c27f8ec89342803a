import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import type { DecisionContext, NotAllowed } from '../../decision.ts';
import type { AvailabilityRow } from '../../rows.ts';
import { AVAILABILITY_RANK } from '../availability.table.ts';
import {
  availabilityFacts,
  NOTHING_SAID,
  requireSubject,
  type UnknownSubject,
} from '../availability-facts.ts';
import type { Subject } from '../availability-id.ts';

export type MarkAvailableError = NotAllowed | UnknownSubject;

/**
 * Has it back, and ends a countdown: the next generation, which wins over every 86 that did not know of it (rule
 * AV2). `older` is the mark that a version without states left on an item.
 */
export const decideMarkAvailable = (
  before: AvailabilityRow | undefined,
  found: Subject | undefined,
  older: boolean,
  context: DecisionContext,
): Result<Fact[], MarkAvailableError> => {
  const subject = requireSubject(found, context);
  if (!subject.ok) return subject;
  const said = before !== undefined && before.rank > AVAILABILITY_RANK.available;
  if (!said && !older) return ok([]);
  const generation = (before?.generation ?? 0) + 1;
  const facts = availabilityFacts(subject.value, 'back', { ...NOTHING_SAID, generation }, context);
  const item = { kind: 'menu_item', id: subject.value.subjectId, doc: { unavailableSince: null } };
  return ok(older ? [...facts, item] : facts);
};

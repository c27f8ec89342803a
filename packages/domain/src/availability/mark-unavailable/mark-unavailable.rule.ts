import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
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
import { isUnavailable } from '../project-availability.ts';
import type { MarkUnavailableCommand } from './mark-unavailable.command.ts';

export type MarkUnavailableError = NotAllowed | UnknownSubject | Failure<'until_past'>;

/** Where a new 86 stands: one higher while it is out, else above what there is; after its time in a new generation. */
const placeOf = (
  before: AvailabilityRow | undefined,
  still: boolean,
): Pick<AvailabilityRow, 'generation' | 'rank'> => {
  const { generation, rank } = before ?? NOTHING_SAID;
  if (still) return { generation, rank: rank + 1 };
  const over = rank >= AVAILABILITY_RANK.out;
  return { generation: over ? generation + 1 : generation, rank: AVAILABILITY_RANK.out };
};

/** 86: it cannot be sold until it is back (rules AV1 to AV4). The same again changes nothing. */
export const decideMarkUnavailable = (
  before: AvailabilityRow | undefined,
  found: Subject | undefined,
  { until: wish }: MarkUnavailableCommand,
  context: DecisionContext,
): Result<Fact[], MarkUnavailableError> => {
  const subject = requireSubject(found, context);
  if (!subject.ok) return subject;
  const until = typeof wish === 'number' ? wish : null;
  if (until !== null && until <= context.now)
    return err(failure('until_past', 'This time is over already. Choose a later one.', 'until'));
  const untilEndOf = wish === 'day_end' ? context.businessDate : null;
  const still = before !== undefined && isUnavailable(before, context);
  if (still && before.until === until && before.untilEndOf === untilEndOf) return ok([]);
  const said = {
    ...NOTHING_SAID,
    ...placeOf(before, still),
    unavailableSince: still ? before.unavailableSince : context.now,
    until,
    untilEndOf,
  };
  return ok(availabilityFacts(subject.value, 'out', said, context));
};

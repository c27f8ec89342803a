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
import type { SetPortionsCommand } from './set-portions.command.ts';

export type SetPortionsError = NotAllowed | UnknownSubject;

export type NewCountdown = { readonly countdownId: string; readonly facts: readonly Fact[] };

/** Begins a countdown from a number of portions; what is 86'd is back with it (rule AV9). */
export const decideSetPortions = (
  before: AvailabilityRow | undefined,
  found: Subject | undefined,
  { portions }: SetPortionsCommand,
  context: DecisionContext,
): Result<NewCountdown, SetPortionsError> => {
  const subject = requireSubject(found, context);
  if (!subject.ok) return subject;
  const countdownId = context.ids('countdown');
  const { generation, rank } = before ?? NOTHING_SAID;
  const place =
    rank >= AVAILABILITY_RANK.out
      ? { generation: generation + 1, rank: AVAILABILITY_RANK.countdown }
      : { generation, rank: rank + 1 };
  const said = { ...NOTHING_SAID, ...place, portions, countdownId };
  return ok({ countdownId, facts: availabilityFacts(subject.value, 'portions', said, context) });
};

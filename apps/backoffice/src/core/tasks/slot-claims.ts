import { type CheckState, claimOf, groupBy, mayClaim, type SlotClaim } from '@galley/domain';
import type { OfficeReads } from '../reads/office-reads.ts';

/** What promised checks take of their slots. */
export const slotClaims = (
  reads: OfficeReads,
  states: readonly CheckState[],
  now: number,
): SlotClaim[] => {
  const promised = states.filter(mayClaim);
  const events = reads.eventsAbout(promised.map(({ check }) => check.id));
  const byCheck = groupBy(events, ({ subjectId }) => subjectId ?? '');
  return promised.flatMap((state) => claimOf(state, byCheck.get(state.check.id) ?? [], now) ?? []);
};

import type { CheckState } from '../../checks/project-check.ts';
import { type EventRow, sum } from '../../rows.ts';
import { waitsForTime } from './send-time.ts';
import type { SlotClaim } from './slot-claims.ts';

/** Items of an order that count in its slot; a fee is none. */
export const itemsOf = ({ lines }: Pick<CheckState, 'lines'>): number =>
  sum(lines.map(({ liveQuantity, row }) => (row.fee == null ? liveQuantity : 0)));

const latest = (events: readonly EventRow[]): EventRow | undefined =>
  [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);

/**
 * What a promised order takes of its slot; undefined: it is promised for no time. `events`: those about the check,
 * in any order.
 */
export const claimOf = (
  state: CheckState,
  events: readonly EventRow[],
  now: number,
): SlotClaim | undefined => {
  const { id: checkId, orderTypeId, promisedAt, openedAt, openedBy } = state.check;
  if (promisedAt == null) return undefined;
  const promised = latest(
    events.filter(({ type, detail }) => type === 'promise_changed' && detail.to === promisedAt),
  );
  const agreed = events
    .filter(({ type, detail }) => type === 'slot_agreed' && detail.at === promisedAt)
    .map(({ detail }) => Number(detail.items ?? 0));
  return {
    ...{ checkId, orderTypeId, promisedAt, items: itemsOf(state) },
    claimedAt: promised?.at ?? openedAt,
    employeeId: promised === undefined ? openedBy : promised.employeeId,
    deviceId: promised?.deviceId ?? null,
    waits: waitsForTime(state) && promisedAt > now,
    agreedItems: agreed.length === 0 ? null : Math.max(...agreed),
  };
};

/** Whether a check may be in a slot: something stands on it. */
export const mayClaim = ({ check, status, lines }: CheckState): boolean =>
  check.promisedAt != null && lines.length > 0 && status !== 'voided' && status !== 'merged';

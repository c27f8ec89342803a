import type { OrderType } from '../order-types/order-type.ts';
import { type LateClaim, lateClaims, type SlotClaim } from '../order-types/promise/slot-claims.ts';
import { nextRoom } from '../order-types/promise/slots.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

/** An order for which its slot has no room; another task as soon as it has another time or more items (rule OP8). */
const slotTask = ({ claim, lack, others }: LateClaim, nextAt: number | null): HouseTask => {
  const { checkId, items, claimedAt: since, employeeId, deviceId, orderTypeId, promisedAt } = claim;
  const task = makeTask(
    'slot_overfull',
    checkId,
    { since, employeeId, deviceId },
    {
      quantity: items,
      slot: { ...lack, promisedAt, nextAt },
      otherAt: others.map((other) => other.checkId),
      orderTypeIds: [orderTypeId],
    },
  );
  return { ...task, key: `${task.key}:${lack.at}:${items}` };
};

/** Of every order that waits and that its slot has no room for one (rule OP8). `claims`: all of a day around them. */
export const slotTasks = (
  types: readonly Pick<OrderType, 'id' | 'slots'>[],
  claims: readonly SlotClaim[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): HouseTask[] =>
  lateClaims(types, claims, timeZone).map((late) => {
    const { claim, lack } = late;
    const type = types.find(({ id }) => id === claim.orderTypeId);
    const after = Math.max(lack.at, now);
    const next = type && nextRoom(type, after, claim.items, claims, timeZone);
    return slotTask(late, next ?? null);
  });

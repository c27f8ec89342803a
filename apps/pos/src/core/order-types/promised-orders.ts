import {
  type CheckState,
  itemsOf,
  mayClaim,
  type OrderType,
  orderTypeOf,
  type PromisedOrder,
  sendTimeOf,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import type { Reader } from '../read/reader.ts';

export const typeOfCheck = (read: Reader, { check }: CheckState): OrderType | undefined => {
  const row = read.orderType(check.orderTypeId);
  return row === undefined ? undefined : orderTypeOf(row);
};

export const prepOf =
  (read: Reader) =>
  (itemId: string): number | null =>
    read.item(itemId)?.prepSeconds ?? null;

/** When a promised check goes to the kitchen; undefined: it is promised for no time. */
export const sendsAtOf = (read: Reader, state: CheckState): number | undefined => {
  const type = typeOfCheck(read, state);
  return type === undefined ? undefined : sendTimeOf(state, type, prepOf(read));
};

/** Checks that are promised for a time in a span, of which something stands. */
export const promisedStates = (core: PosCore, from: number, until: number): CheckState[] =>
  core.read
    .checksPromised(from, until)
    .flatMap((id) => core.checkStates.get(id) ?? [])
    .filter(mayClaim);

export const promisedOrders = (core: PosCore, from: number, until: number): PromisedOrder[] =>
  promisedStates(core, from, until).map((state) => ({
    checkId: state.check.id,
    orderTypeId: state.check.orderTypeId,
    promisedAt: state.check.promisedAt ?? 0,
    items: itemsOf(state),
  }));

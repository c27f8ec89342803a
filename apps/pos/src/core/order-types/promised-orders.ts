import {
  type CheckState,
  itemsOf,
  type KitchenNow,
  kitchenNow,
  mayClaim,
  type OrderType,
  orderTypeOf,
  type PromisedOrder,
  type SendPlan,
  sendPlanOf,
} from '@galley/domain';
import type { SendView } from '../../contract/index.ts';
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

type SendCore = Pick<PosCore, 'read' | 'identity' | 'clock'>;

/** The kitchen as it is now, for a check that waits for its time (rule OP14). */
export const kitchenOf = (
  { read, identity, clock }: SendCore,
  state: CheckState,
): KitchenNow | undefined => {
  const timeZone = read.site(identity.siteId)?.timeZone ?? 'UTC';
  const { orderTypeId } = state.check;
  const routing = { rules: read.routingRules(), orderTypeId, timeZone };
  const about = { stations: read.stations(), routing, pace: read.stationPace };
  return state.unsentCount === 0 ? undefined : kitchenNow(state, about, clock.now());
};

/** When a promised check goes to the kitchen, and why; undefined: it is promised for no time. */
export const sendPlanFor = (core: SendCore, state: CheckState): SendPlan | undefined => {
  const { read } = core;
  const type = typeOfCheck(read, state);
  if (type === undefined || state.check.promisedAt == null) return undefined;
  return sendPlanOf(state, type, prepOf(read), kitchenOf(core, state));
};

/** The same for screens. */
export const sendView = ({ read }: Pick<PosCore, 'read'>, plan: SendPlan | undefined): SendView => {
  if (plan === undefined) return { sendsAt: null, sendsWhy: null };
  const { stationKey, seconds, wayMinutes, learned } = plan;
  const stationName = read.stations().find(({ key }) => key === stationKey)?.name ?? null;
  const minutes = Math.ceil(seconds / 60);
  return { sendsAt: plan.at, sendsWhy: { stationName, minutes, wayMinutes, learned } };
};

/** What is promised for later than that is looked at when it comes nearer, ms. */
export const AHEAD_MS = 400 * 86_400_000;

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

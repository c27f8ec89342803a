import {
  allowedBy,
  type CheckRow,
  type CheckState,
  type DeliveryAllowed,
  type DeliveryAsk,
  type DeliveryHouse,
  deliveryProblem,
  feeOf,
  isDelivered,
  lastFee,
} from '@galley/domain';
import type { DeliveryView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';
import { taxMenu } from '../tax/tax-menu.ts';

export const deliveryHouse = (read: Reader): DeliveryHouse => ({
  zones: read.deliveryZones(),
  orderTypes: read.orderTypes(),
  taxes: taxMenu(read),
});

const allowedFor = (read: Reader, checkId: string): DeliveryAllowed | undefined =>
  allowedBy(read.lastEvent(checkId, 'delivery_allowed')?.detail);

const outOfService = (read: Reader): ReadonlySet<string> =>
  new Set(read.deliveryZones().flatMap(({ id, active }) => (active === 0 ? [id] : [])));

/** What a send and a payment ask of a check that is delivered; undefined: it is not. */
export const deliveryAsk = (read: Reader, check: CheckRow): DeliveryAsk | undefined => {
  const house = { zones: read.deliveryZones(), orderTypes: read.orderTypes() };
  if (!isDelivered(house, check)) return undefined;
  return { outOfService: outOfService(read), allowed: allowedFor(read, check.id) };
};

/** The name of the zone that a check is delivered to, for papers. */
export const zoneOf = (read: Reader, check: CheckRow): string | undefined => {
  if (read.orderType(check.orderTypeId)?.kind !== 'delivery') return undefined;
  const last = lastFee(read.linesOf(check.id));
  const fee = last && feeOf(last);
  return fee == null || fee.zoneId === null ? undefined : fee.zone;
};

/** Where a check is delivered to as registers show it; null: it is not, or the house has no zones. */
export const deliveryView = (read: Reader, state: CheckState): DeliveryView | null => {
  const ask = deliveryAsk(read, state.check);
  const { delivery } = state;
  if (ask === undefined || delivery === null) return null;
  return {
    ...delivery,
    outOfService: delivery.zoneId !== null && ask.outOfService.has(delivery.zoneId),
    allowed: ask.allowed !== undefined && deliveryProblem(state, ask) === undefined,
  };
};

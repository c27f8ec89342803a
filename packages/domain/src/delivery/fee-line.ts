import type { LineFee, LineTerms } from '../checks/checks.table.ts';
import { type DecisionContext, replayedFlag } from '../decision.ts';
import { activeTypes, orderTypeOf } from '../order-types/order-type.ts';
import type { CheckRow, DeliveryZoneRow, LineRow, OrderTypeRow } from '../rows.ts';
import { lineTaxes, type TaxMenu } from '../tax/line-taxes.ts';

/** What a delivery is decided on: the zones of the site, its order types and taxes. */
export type DeliveryHouse = {
  readonly zones: readonly DeliveryZoneRow[];
  readonly orderTypes: readonly OrderTypeRow[];
  readonly taxes: TaxMenu;
};

/** As `itemId` and `categoryId` of every fee: no item of the menu is one. */
export const FEE_ITEM_ID = 'itm_delivery_fee';
export const FEE_CATEGORY_ID = 'cat_delivery_fee';

/** Its tax under every order type that is delivered; under the others it does not count. */
const termsOf = (
  { orderTypes, taxes }: DeliveryHouse,
  { feeMinor, taxCode }: DeliveryZoneRow,
  siteId: string,
): LineTerms[] =>
  activeTypes(orderTypes)
    .filter(({ kind }) => kind === 'delivery')
    .flatMap((type) => {
      const rates = lineTaxes(taxes, siteId, taxCode, orderTypeOf(type).taxKind);
      const price = { unitPriceMinor: feeMinor };
      return rates.ok ? [{ types: [type.id], ...price, taxes: rates.value }] : [];
    });

/** As guests read it: in the house's own word for the order type. */
const feeName = (
  { orderTypes }: DeliveryHouse,
  { orderTypeId }: CheckRow,
  zone: DeliveryZoneRow | undefined,
): string => {
  const type = orderTypes.find(({ id }) => id === orderTypeId)?.name ?? 'Delivery';
  return zone === undefined ? type : `${type} ${zone.name}`;
};

const feeFor = (zone: DeliveryZoneRow | undefined, byHand: boolean): LineFee => ({
  zoneId: zone?.id ?? null,
  zone: zone?.name ?? '',
  freeFromMinor: zone?.freeFromMinor ?? null,
  minimumMinor: zone?.minimumMinor ?? null,
  extraMinutes: zone?.extraMinutes ?? 0,
  ...(byHand ? { byHand: true as const } : {}),
});

/** A fee as it is rung; `zone` undefined: no zone is known; `before`: the one that it takes the place of. It is made at no station and is no part of a round. */
export const feeLine = (
  house: DeliveryHouse,
  check: CheckRow,
  zone: DeliveryZoneRow | undefined,
  byHand: boolean,
  before: LineRow | undefined,
  context: DecisionContext,
): LineRow => {
  const terms = zone === undefined ? [] : termsOf(house, zone, context.siteId);
  const name = feeName(house, check, zone);
  const mine = terms.find(({ types }) => types.includes(check.orderTypeId)) ?? terms[0];
  return {
    id: context.ids('line'),
    checkId: check.id,
    businessDate: context.businessDate,
    itemId: FEE_ITEM_ID,
    name,
    kitchenName: name,
    categoryId: FEE_CATEGORY_ID,
    unitPriceMinor: zone?.feeMinor ?? 0,
    quantity: 1,
    modifiers: [],
    note: null,
    seat: null,
    course: 1,
    stationKey: null,
    taxes: [...(mine?.taxes ?? [])],
    supersedes: before?.id ?? null,
    alsoSupersedes: null,
    replaces: null,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
    weighing: null,
    countdownId: null,
    combo: null,
    terms,
    fee: feeFor(zone, byHand),
    charge: null,
  };
};

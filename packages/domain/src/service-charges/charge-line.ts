import { type DecisionContext, replayedFlag } from '../decision.ts';
import { activeTypes, orderTypeOf } from '../order-types/order-type.ts';
import type { LineRow, OrderTypeRow, ServiceChargeRow } from '../rows.ts';
import { lineTaxes, type TaxMenu } from '../tax/line-taxes.ts';
import type { ChargeOption, LineCharge } from './charge-terms.ts';

/** What charges for service are decided on: those of the site, its order types and taxes. */
export type ChargeHouse = {
  readonly charges: readonly ServiceChargeRow[];
  readonly orderTypes: readonly OrderTypeRow[];
  readonly taxes: TaxMenu;
};

/** As `itemId` and `categoryId` of every charge: no item of the menu is one. */
export const CHARGE_ITEM_ID = 'itm_service_charge';
export const CHARGE_CATEGORY_ID = 'cat_service_charge';

/** Under an order type for which its tax has no rate it is not charged. */
const termsOf = (
  { orderTypes, taxes }: ChargeHouse,
  { orderTypeIds, tax, taxCode }: ServiceChargeRow,
  siteId: string,
): ChargeOption['terms'] =>
  activeTypes(orderTypes)
    .filter(({ id }) => orderTypeIds === null || orderTypeIds.includes(id))
    .flatMap((type) => {
      if (tax !== 'own') return [{ types: [type.id], taxes: [] }];
      const rates = lineTaxes(taxes, siteId, taxCode ?? '', orderTypeOf(type).taxKind);
      return rates.ok ? [{ types: [type.id], taxes: rates.value }] : [];
    });

/** What the site charges now, in its order. */
export const chargeOptions = (house: ChargeHouse, siteId: string): ChargeOption[] =>
  house.charges
    .filter(({ active }) => active === 1)
    .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
    .map((row) => ({
      ...{ ruleId: row.id, name: row.name, ppm: row.ppm, amountMinor: row.amountMinor },
      ...{ fromCovers: row.fromCovers, mandatory: row.mandatory === 1 ? 1 : 0, tax: row.tax },
      ...{ terms: termsOf(house, row, siteId), account: row.account },
    }));

/** A charge as it is begun; `before`: the one that it takes the place of. It is made at no station and is no part of a round. */
export const chargeLine = (
  checkId: string,
  charge: LineCharge,
  before: LineRow | undefined,
  context: DecisionContext,
): LineRow => {
  const name = charge.options[0]?.name ?? '';
  return {
    id: context.ids('line'),
    checkId,
    businessDate: context.businessDate,
    ...{ itemId: CHARGE_ITEM_ID, name, kitchenName: name, categoryId: CHARGE_CATEGORY_ID },
    ...{ unitPriceMinor: 0, quantity: 1, modifiers: [], note: null, seat: null, course: 1 },
    ...{ stationKey: null, taxes: [], supersedes: before?.id ?? null, replaces: null },
    alsoSupersedes: null,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
    ...{ weighing: null, countdownId: null, combo: null, terms: null, fee: null },
    charge,
  };
};

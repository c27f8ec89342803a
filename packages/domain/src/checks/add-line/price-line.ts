import { err, ok, type Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { type PieceTerms, priceUnder, termsOfLine } from '../../order-types/line-terms.ts';
import { orderTypeOf } from '../../order-types/order-type.ts';
import type { TypeMenu } from '../../order-types/type-menu.ts';
import type { LineRow, MenuItemRow, OrderTypeRow } from '../../rows.ts';
import { lineTaxes, type TaxMenu } from '../../tax/line-taxes.ts';
import type { ChosenModifier } from '../checks.table.ts';
import { type Weighed, weighLine } from '../weighing/weigh-line.ts';

/** What a price is made from. */
export type PriceMenu = {
  readonly taxes: TaxMenu;
  readonly orderTypeId?: string;
  readonly types?: TypeMenu;
};

export type LinePricing = {
  readonly item: MenuItemRow;
  readonly quantity: number;
  /** A price that no level changes: it was typed or recorded elsewhere. */
  readonly fixedMinor: number | undefined;
  readonly weighed: Weighed | undefined;
  /** A fixed price that each order type has its own of: a part's share of its deal. */
  readonly fixedUnder?: (type: OrderTypeRow) => number;
  /** What was chosen, as it costs under an order type at that price of the item; absent: the same everywhere. */
  readonly modifiersUnder?: (
    type: OrderTypeRow,
    unitPriceMinor: number,
  ) => readonly ChosenModifier[];
};

/** The item as it is sold under an order type (rule OT2). */
const onLevel = (
  menu: PriceMenu,
  item: MenuItemRow,
  type: OrderTypeRow | undefined,
): MenuItemRow => ({
  ...item,
  priceMinor: priceUnder(menu.types, type, item.priceMinor),
});

const weighedUnder = (
  menu: PriceMenu,
  { item, quantity, fixedMinor, fixedUnder, weighed }: LinePricing,
  type: OrderTypeRow | undefined,
  context: DecisionContext,
) => {
  const sold = onLevel(menu, item, type);
  const own = type === undefined ? undefined : fixedUnder?.(type);
  return weighLine(sold, own ?? fixedMinor ?? sold.priceMinor, quantity, weighed, context);
};

const termsUnder =
  (menu: PriceMenu, pricing: LinePricing, context: DecisionContext) =>
  (type: OrderTypeRow): Result<PieceTerms, unknown> => {
    const { taxCode } = pricing.item;
    const taxes = lineTaxes(menu.taxes, context.siteId, taxCode, orderTypeOf(type).taxKind);
    if (!taxes.ok) return taxes;
    const price = weighedUnder(menu, pricing, type, context);
    if (!price.ok) return price;
    const { unitPriceMinor, weighing } = price.value;
    const perKg = weighing === null ? {} : { perKgMinor: weighing.perKgMinor };
    const chosen = pricing.modifiersUnder?.(type, unitPriceMinor);
    const modifiers = chosen === undefined ? {} : { modifiers: chosen };
    return ok({ unitPriceMinor, ...perKg, taxes: taxes.value, ...modifiers });
  };

/** Price of a line under its order type, and under every other one of the house. */
export const priceLine = (menu: PriceMenu, pricing: LinePricing, context: DecisionContext) => {
  const type = menu.types?.orderTypes.find(({ id }) => id === menu.orderTypeId);
  const price = weighedUnder(menu, pricing, type, context);
  if (!price.ok) return err(price.error);
  const told = menu.types !== undefined && !context.replayed;
  const terms: LineRow['terms'] =
    told && menu.types !== undefined
      ? termsOfLine(menu.types, termsUnder(menu, pricing, context))
      : null;
  return ok({ ...price.value, terms });
};

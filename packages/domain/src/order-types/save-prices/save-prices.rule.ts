import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { ItemPriceRow, MenuItemRow, OrderTypeRow, PriceLevelRow } from '../../rows.ts';
import type { SaveItemPriceCommand, SavePriceLevelsCommand } from './save-prices.command.ts';

export type SavePriceLevelsError = NotAllowed | Failure<'same_name' | 'level_in_use'>;

export type PriceHouse = {
  readonly levels: readonly PriceLevelRow[];
  readonly orderTypes: readonly OrderTypeRow[];
};

const levelsProblem = (
  { levels, orderTypes }: PriceHouse,
  saved: SavePriceLevelsCommand['levels'],
): SavePriceLevelsError | undefined => {
  if (new Set(saved.map(({ name }) => name.toLowerCase())).size < saved.length) {
    return failure('same_name', 'Two price levels have the same name. Give each its own.');
  }
  const gone = levels.filter(({ id }) => !saved.some((level) => level.id === id));
  const used = gone.find(({ id }) => orderTypes.some(({ priceLevelId }) => priceLevelId === id));
  return used === undefined
    ? undefined
    : failure(
        'level_in_use',
        `${used.name} is the price level of an order type. Change that first.`,
      );
};

/** The price levels of the house; items keep their prices on one that comes back (rule OT10). */
export const decideSavePriceLevels = (
  house: PriceHouse,
  { levels }: SavePriceLevelsCommand,
  context: DecisionContext,
): Result<Fact[], SavePriceLevelsError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem = levelsProblem(house, levels);
  if (problem !== undefined) return err(problem);
  const rows = levels.map(({ id, name }, sort) => ({
    id: id ?? context.ids('priceLevel'),
    ...{ name, sort },
  }));
  const gone = house.levels.filter(({ id }) => !rows.some((row) => row.id === id));
  const same = (row: PriceLevelRow): boolean =>
    house.levels.some(({ id, name, sort }) => {
      return id === row.id && name === row.name && sort === row.sort;
    });
  return ok([
    ...rows.filter((row) => !same(row)).map((row) => rowFact('price_level', row)),
    ...gone.map(({ id }): Fact => ({ kind: 'price_level', id, doc: {}, deleted: true })),
  ]);
};

export type SaveItemPriceError = NotAllowed | Failure<'unknown_item' | 'unknown_level'>;

export const itemPriceId = (itemId: string, levelId: string): string =>
  `ipr_${itemId.slice(4)}_${levelId.slice(4)}`;

/** What an item costs on a level; a new price is also an event with the old and the new one (rules OT2, ME1). */
export const decideSaveItemPrice = (
  item: MenuItemRow | undefined,
  level: PriceLevelRow | undefined,
  before: ItemPriceRow | undefined,
  { priceMinor }: SaveItemPriceCommand,
  context: DecisionContext,
): Result<Fact[], SaveItemPriceError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (item === undefined)
    return err(failure('unknown_item', 'This item was taken off meanwhile.', 'itemId'));
  if (level === undefined)
    return err(failure('unknown_level', 'This price level is gone. Look again.', 'levelId'));
  const id = itemPriceId(item.id, level.id);
  if (priceMinor === (before?.priceMinor ?? null)) return ok([]);
  const from = before?.priceMinor ?? item.priceMinor;
  const told = { from, to: priceMinor ?? item.priceMinor, level: level.name };
  const event = eventFact(context, 'price_changed', item.id, told);
  const row = { id, itemId: item.id, levelId: level.id };
  return ok([
    priceMinor === null
      ? { kind: 'item_price', id, doc: {}, deleted: true }
      : rowAgain('item_price', { ...row, priceMinor }),
    event,
  ]);
};

import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { MOST_PRICE_MINOR } from '../../menu/save-item/save-item.command.ts';
import type { MenuItemRow } from '../../rows.ts';
import { cardNumberProblem } from '../free-text.ts';
import type { Weighed } from '../weighing/weigh-line.ts';
import type { AddLineCommand } from './add-line.command.ts';

export type OpenItemError =
  | NotAllowed
  | Failure<'price_needed' | 'not_open' | 'price_too_high' | 'card_number'>;

type Priced = {
  readonly name: string;
  readonly kitchenName: string;
  /** Undefined: the menu's. */
  readonly priceMinor: number | undefined;
};

const problemOf = (
  { name, openPrice }: MenuItemRow,
  open: AddLineCommand['open'],
): Failure<'price_needed' | 'not_open' | 'price_too_high'> | undefined => {
  if (openPrice !== 1 && open !== undefined)
    return failure('not_open', `${name} has a price of its own. Ring it as it is.`, 'open');
  if (openPrice === 1 && open === undefined)
    return failure('price_needed', `Type the price of ${name} first.`, 'open');
  return open !== undefined && open.priceMinor > MOST_PRICE_MINOR
    ? failure('price_too_high', 'This price is above the highest one. Type a lower one.', 'open')
    : undefined;
};

/** The price that a label of the house has for an open item by the piece: nobody typed it (rule SN19). Minor units. */
export const labelledPrice = (
  { openPrice, soldBy }: MenuItemRow,
  weighed: Weighed | undefined,
): number | undefined =>
  openPrice === 1 && soldBy !== 'weight' && weighed !== undefined && 'priceMinor' in weighed
    ? weighed.priceMinor
    : undefined;

/** Name and price as they were typed, by who may; tax, station and course are the item's (rules OI1, OI2). */
export const openItem = (
  item: MenuItemRow,
  typed: AddLineCommand['open'],
  context: DecisionContext,
  labelMinor?: number,
): Result<Priced, OpenItemError> => {
  const own = { name: item.name, kitchenName: item.kitchenName ?? item.name };
  if (context.replayed) return ok({ ...own, priceMinor: undefined });
  const open = labelMinor === undefined ? typed : { priceMinor: labelMinor };
  const problem = problemOf(item, open) ?? cardNumberProblem('open', open?.name);
  if (problem !== undefined) return err(problem);
  if (open === undefined) return ok({ ...own, priceMinor: undefined });
  const allowed = labelMinor === undefined ? requirePermission(context, 'open_item') : ok(null);
  if (!allowed.ok) return allowed;
  const { name, priceMinor }: NonNullable<AddLineCommand['open']> = open;
  return ok(name ? { name, kitchenName: name, priceMinor } : { ...own, priceMinor });
};

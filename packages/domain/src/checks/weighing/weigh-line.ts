import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { MOST_PRICE_MINOR } from '../../menu/save-item/save-item.command.ts';
import type { MenuItemRow } from '../../rows.ts';
import { type Weighing, type Weight, weighedPriceMinor } from './weighing.ts';

/** What was weighed, as the register vouches for it: a scale's own answer, a typed weight, or a label that was read. */
export type Weighed =
  | { readonly by: 'scale'; readonly weight: Weight; readonly tare: Weight | null }
  | { readonly by: 'hand'; readonly weight: Weight }
  | { readonly by: 'label'; readonly weight: Weight }
  | { readonly by: 'label'; readonly priceMinor: number };

export type WeighError =
  | NotAllowed
  | Failure<
      'weight_missing' | 'not_by_weight' | 'weight_quantity' | 'nothing_weighed' | 'too_dear'
    >;

export type WeighedPrice = { readonly unitPriceMinor: number; readonly weighing: Weighing | null };

const priceOf = (item: MenuItemRow, weighed: Weighed): WeighedPrice => {
  const perKgMinor = item.priceMinor;
  if ('priceMinor' in weighed) {
    const weighing = { by: weighed.by, perKgMinor, weight: null, tare: null };
    return { unitPriceMinor: weighed.priceMinor, weighing };
  }
  const { by, weight } = weighed;
  const tare = by === 'scale' ? weighed.tare : null;
  return {
    unitPriceMinor: weighedPriceMinor(perKgMinor, weight),
    weighing: { by, perKgMinor, weight, tare },
  };
};

const problemOf = (
  item: MenuItemRow,
  quantity: number,
  weighed: Weighed,
): WeighError | undefined => {
  if (quantity !== 1) {
    return failure(
      'weight_quantity',
      `${item.name} is weighed: each weighing is a line of its own.`,
      'quantity',
    );
  }
  const nothing = 'weight' in weighed ? weighed.weight.digits <= 0 : weighed.priceMinor <= 0;
  return nothing
    ? failure('nothing_weighed', `Nothing was weighed. Put ${item.name} on the scale.`, 'weight')
    : undefined;
};

/** The price of one line of an item (rules WI1 to WI5). `pieceMinor`: the price where it is sold by the piece. */
export const weighLine = (
  item: MenuItemRow,
  pieceMinor: number,
  quantity: number,
  weighed: Weighed | undefined,
  context: DecisionContext,
): Result<WeighedPrice, WeighError> => {
  const byWeight = item.soldBy === 'weight' && !context.replayed;
  if (!byWeight && weighed !== undefined) {
    return err(
      failure('not_by_weight', `${item.name} is sold by the piece. Add it without a weight.`),
    );
  }
  if (!byWeight || weighed === undefined) {
    return byWeight
      ? err(failure('weight_missing', `${item.name} is sold by weight. Weigh it.`, 'weight'))
      : ok({ unitPriceMinor: pieceMinor, weighing: null });
  }
  const allowed = weighed.by === 'hand' ? requirePermission(context, 'type_weight') : ok(null);
  if (!allowed.ok) return allowed;
  const problem = problemOf(item, quantity, weighed);
  if (problem !== undefined) return err(problem);
  const price = priceOf(item, weighed);
  return price.unitPriceMinor <= MOST_PRICE_MINOR
    ? ok(price)
    : err(failure('too_dear', 'This weight cannot be right. Weigh it again.', 'weight'));
};

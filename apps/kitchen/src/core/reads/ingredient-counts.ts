import { groupBy, isServed, sum } from '@galley/domain';
import type { IngredientCount, KitchenBoard } from '../../contract/index.ts';
import type { KitchenReads } from './kitchen-reads.ts';

type Reads = Pick<KitchenReads, 'ingredients' | 'ingredientUses' | 'soldLine'>;

/** Portions of the lines that are still to be made, as the all-day counts have them (rule KT9). */
const toMake = ({ open }: Pick<KitchenBoard, 'open'>) =>
  open
    .flatMap(({ lines }) => lines)
    .filter(({ onTicket, work }) => onTicket === null && work !== 'done')
    .map(({ lineId, remake, quantity, voidedQuantity }) => ({
      lineId: remake?.of ?? lineId,
      portions: quantity - voidedQuantity,
    }))
    .filter(({ portions }) => portions > 0);

/** What a line is made with, each once: by its item, and by what was chosen and is served. */
const ingredientsOf = (reads: Reads, uses: ReadonlyMap<string, readonly string[]>) => {
  return (lineId: string): readonly string[] => {
    const line = reads.soldLine(lineId);
    if (line === undefined) return [];
    const owners = [line.itemId, ...line.modifiers.filter(isServed).map(({ id }) => id)];
    return [...new Set(owners.flatMap((id) => uses.get(id) ?? []))];
  };
};

/**
 * How many portions on a board need each ingredient (rule KT55), most first. Recipes name ingredients without amounts,
 * so that portions are counted and not weights.
 */
export const ingredientCounts = (
  reads: Reads,
  board: Pick<KitchenBoard, 'open'>,
): IngredientCount[] => {
  const names = new Map(reads.ingredients().map(({ id, name }) => [id, name]));
  if (names.size === 0) return [];
  const owned = groupBy(reads.ingredientUses(), ({ ownerId }) => ownerId);
  const uses = new Map(
    [...owned].map(([id, own]) => [id, own.map(({ ingredientId }) => ingredientId)]),
  );
  const needs = ingredientsOf(reads, uses);
  const found = toMake(board).flatMap(({ lineId, portions }) =>
    needs(lineId).map((id) => ({ id, portions })),
  );
  return [...groupBy(found, ({ id }) => id)]
    .flatMap(([ingredientId, own]) => {
      const name = names.get(ingredientId);
      const portions = sum(own.map((one) => one.portions));
      return name === undefined ? [] : [{ ingredientId, name, portions }];
    })
    .sort((a, b) => b.portions - a.portions || a.name.localeCompare(b.name));
};

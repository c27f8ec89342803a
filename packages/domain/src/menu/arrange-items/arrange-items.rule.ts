import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { MenuItemRow } from '../../rows.ts';
import type { ArrangeItemsCommand } from './arrange-items.command.ts';

export type ArrangeItemsError = NotAllowed | Failure<'unknown_item' | 'cell_taken'>;

const unknown = (): Failure<'unknown_item'> =>
  failure(
    'unknown_item',
    'An item was taken off this category meanwhile. Look at its cells again.',
    'places',
  );

/** Two items in one cell, after the change. */
const takenProblem = (items: readonly MenuItemRow[]): Failure<'cell_taken'> | undefined => {
  const holders = new Map<number, MenuItemRow>();
  for (const item of items) {
    const holder = holders.get(item.cell);
    if (holder !== undefined)
      return failure(
        'cell_taken',
        `${holder.name} and ${item.name} would stand in cell ${item.cell + 1}. Put one of them in another cell.`,
        'places',
      );
    holders.set(item.cell, item);
  }
  return undefined;
};

/** Puts items of a category in other cells (rule ME11). Nothing else moves an item. */
export const decideArrangeItems = (
  items: readonly MenuItemRow[],
  { categoryId, places }: ArrangeItemsCommand,
  context: DecisionContext,
): Result<readonly Fact[], ArrangeItemsError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const mine = items.filter((row) => row.categoryId === categoryId);
  if (places.some(({ itemId }) => mine.every(({ id }) => id !== itemId))) return err(unknown());
  const wanted = new Map(places.map(({ itemId, cell }) => [itemId, cell]));
  const arranged = mine.map((row) => ({ ...row, cell: wanted.get(row.id) ?? row.cell }));
  const before = new Map(mine.map(({ id, cell }) => [id, cell]));
  const moved = arranged.filter(({ id, cell }) => before.get(id) !== cell);
  const taken = takenProblem(arranged);
  if (taken !== undefined && moved.length > 0) return err(taken);
  return ok(moved.flatMap(({ id, cell }) => changedColumns('menu_item', id, { cell }) ?? []));
};

import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { MenuItemRow } from '../../rows.ts';

export type RemoveItemError = NotAllowed | Failure<'unknown_item'>;

/** Takes an item off the menu. Lines that were rung keep its name and price. */
export const decideRemoveItem = (
  item: MenuItemRow | undefined,
  context: DecisionContext,
): Result<Fact[], RemoveItemError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (item === undefined) {
    return err(
      failure('unknown_item', 'This item was removed already. Look at the list again.', 'itemId'),
    );
  }
  return ok([
    { kind: 'menu_item', id: item.id, doc: {}, deleted: true },
    eventFact(context, 'item_removed', item.id, { name: item.name }),
  ]);
};

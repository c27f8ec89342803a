import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { MenuItemRow } from '../../rows.ts';
import type { RemoveItemCommand } from './remove-item.command.ts';

export type RemoveItemError = NotAllowed | Failure<'unknown_item'>;

/** Takes an item off the menu. Lines that were rung keep its name and price. */
export const decideRemoveItem = (
  item: MenuItemRow | undefined,
  command: RemoveItemCommand,
  context: DecisionContext,
): Result<Fact[], RemoveItemError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (item === undefined) {
    return err(
      failure('unknown_item', `There is no item ${command.itemId}. It may be removed.`, 'itemId'),
    );
  }
  return ok([
    { kind: 'menu_item', id: item.id, doc: {}, deleted: true },
    eventFact(context, 'item_removed', item.id, { name: item.name }),
  ]);
};

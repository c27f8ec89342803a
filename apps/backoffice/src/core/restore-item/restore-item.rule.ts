import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type MenuItemRow,
  type MenuState,
  type NotAllowed,
  nextCell,
  requirePermission,
  rowFact,
} from '@galley/domain';

type Menu = Pick<MenuState, 'items' | 'removed'>;

export type RestoreItemError = NotAllowed | Failure<'not_removed' | 'plu_taken'>;

/** Its own; where another item was put there meanwhile, the one behind all that stand or stood there. */
const freeCell = ({ items, removed: gone = [] }: Menu, removed: MenuItemRow): number => {
  const neighbours = items.filter((row) => row.categoryId === removed.categoryId);
  const taken = neighbours.some((row) => row.cell === removed.cell);
  return taken ? nextCell([...items, ...gone], removed.categoryId) : removed.cell;
};

const restoredEvent = (context: DecisionContext, item: MenuItemRow): Fact =>
  rowFact('event', {
    id: context.ids('event'),
    businessDate: context.businessDate,
    type: 'item_restored',
    at: context.now,
    employeeId: context.employeeId,
    deviceId: context.deviceId,
    subjectId: item.id,
    detail: { name: item.name },
  } as { id: string });

/** Puts a removed item back on the menu; what took its cell or its number meanwhile goes before (rule OF21). */
export const decideRestoreItem = (
  menu: Menu,
  removed: MenuItemRow | undefined,
  context: DecisionContext,
): Result<Fact[], RestoreItemError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (removed === undefined)
    return err(
      failure('not_removed', 'This item is back already. Look at the list again.', 'itemId'),
    );
  const holder = menu.items.find((row) => row.plu !== null && row.plu === removed.plu);
  if (holder !== undefined)
    return err(
      failure('plu_taken', `${holder.name} has its number ${holder.plu} now. Change that first.`),
    );
  const doc = { cell: freeCell(menu, removed) };
  return ok([
    { kind: 'menu_item', id: removed.id, doc, deleted: false },
    restoredEvent(context, removed),
  ]);
};

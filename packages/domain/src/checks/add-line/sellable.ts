import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { lackText } from '../../availability/lack-text.ts';
import type { Availability } from '../../availability/project-availability.ts';
import type { DecisionContext, NotAllowed } from '../../decision.ts';
import { requirePermission } from '../../decision.ts';
import { HALF_GROUP } from '../../menu/halves.ts';
import type { MenuItemRow } from '../../rows.ts';
import type { ChosenModifier } from '../checks.table.ts';

export type SellableError =
  | NotAllowed
  | Failure<'unknown_item' | 'item_unavailable' | 'modifier_unavailable'>;

/** As `groupId` of what stands among a line's modifiers because an ingredient is 86'd. */
export const WITHOUT_GROUP = 'without';

/** What the dish is made with, of what stands among a line's modifiers. */
export const isServed = ({ groupId, off }: Pick<ChosenModifier, 'groupId' | 'off'>): boolean =>
  groupId !== WITHOUT_GROUP && groupId !== HALF_GROUP && off !== true;

/** The ingredients that an item, or what was chosen with it, is sold without, as guests and cooks read them (AV6). */
export const withoutMissing = (
  itemId: string,
  chosen: readonly ChosenModifier[],
  availability: Pick<Availability, 'missingOf'> | undefined,
): ChosenModifier[] => {
  const owners = [itemId, ...chosen.filter(isServed).map(({ id }) => id)];
  const missing = owners.flatMap((id) => availability?.missingOf(id) ?? []);
  const names = new Map(missing.map(({ ingredientId, name }) => [ingredientId, `No ${name}`]));
  return [...names].map(([id, name]) => ({
    ...{ id, groupId: WITHOUT_GROUP, name, kitchenName: name, priceMinor: 0, quantity: 1 },
  }));
};

/** The modifiers that can still be had; what is left off need not be (rules AV5, PM4). */
export const requireModifiers = (
  modifiers: readonly ChosenModifier[],
  availability: Pick<Availability, 'lackOfModifier'> | undefined,
): Result<null, Failure<'modifier_unavailable'>> => {
  for (const { id, name } of modifiers.filter(isServed)) {
    const lack = availability?.lackOfModifier(id);
    if (lack !== undefined)
      return err(failure('modifier_unavailable', lackText(name, lack), 'modifiers'));
  }
  return ok(null);
};

/** The item, if it can be sold now; `beyond` by who may say what is 86'd (rule AV8). */
export const requireSellable = (
  item: MenuItemRow | undefined,
  availability: Pick<Availability, 'lackOfItem'> | undefined,
  beyond: boolean,
  context: DecisionContext,
): Result<MenuItemRow, SellableError> => {
  if (item === undefined) {
    return err(
      failure('unknown_item', 'This item is no longer on the menu. Choose another one.', 'itemId'),
    );
  }
  const lack = availability?.lackOfItem(item);
  if (lack === undefined) return ok(item);
  if (!beyond) return err(failure('item_unavailable', lackText(item.name, lack), 'itemId'));
  const allowed = requirePermission(context, 'mark_out');
  return allowed.ok ? ok(item) : allowed;
};

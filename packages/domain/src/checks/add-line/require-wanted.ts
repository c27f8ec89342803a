import type { Result } from '@galley/base';
import { ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { chooseModifiers } from '../../menu/choose-modifiers.ts';
import type { MenuItemRow } from '../../rows.ts';
import type { ChosenModifier } from '../checks.table.ts';
import type { AddLineCommand } from './add-line.command.ts';
import type { AddLineError, LineMenu } from './line-menu.ts';
import { requireModifiers, requireSellable } from './sellable.ts';

type Wanted = { readonly item: MenuItemRow; readonly chosen: readonly ChosenModifier[] };

/** The item that is asked for with what was chosen of its groups, if all of it can be had now (rules AV5, NM1). */
export const requireWanted = (
  menu: LineMenu,
  command: AddLineCommand,
  context: DecisionContext,
): Result<Wanted, AddLineError> => {
  const { availability } = menu;
  const item = requireSellable(menu.item, availability, command.beyond === true, context);
  if (!item.ok) return item;
  const chosen = chooseModifiers(item.value, menu, command.modifiers);
  if (!chosen.ok) return chosen;
  const there = requireModifiers(chosen.value, availability);
  return there.ok ? ok({ item: item.value, chosen: chosen.value }) : there;
};

import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { ChosenModifier } from '../checks/checks.table.ts';
import { type MenuItemRow, type ModifierGroupRow, type ModifierRow, sum } from '../rows.ts';

export type ModifierMenu = {
  readonly groups: readonly ModifierGroupRow[];
  readonly modifiers: readonly ModifierRow[];
};

export type ModifierChoiceInput = { readonly modifierId: string; readonly quantity: number };

export type ModifierError = Failure<'unknown_modifier' | 'modifier_missing' | 'too_many_modifiers'>;

type Picked = { readonly modifier: ModifierRow; readonly quantity: number };

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

const picksOf = (
  item: MenuItemRow,
  menu: ModifierMenu,
  choices: readonly ModifierChoiceInput[],
): Result<Picked[], ModifierError> => {
  const picks = new Map<string, Picked>();
  for (const { modifierId, quantity } of choices) {
    const modifier = menu.modifiers.find((row) => row.id === modifierId);
    if (modifier === undefined || !item.modifierGroupIds.includes(modifier.groupId)) {
      return err(
        failure(
          'unknown_modifier',
          `What was chosen for ${item.name} is no longer offered. Choose again.`,
          'modifiers',
        ),
      );
    }
    const before = picks.get(modifierId)?.quantity ?? 0;
    picks.set(modifierId, { modifier, quantity: before + quantity });
  }
  return ok([...picks.values()].sort((a, b) => bySort(a.modifier, b.modifier)));
};

const groupProblem = (group: ModifierGroupRow, count: number): ModifierError | undefined => {
  if (count < group.min) {
    return failure(
      'modifier_missing',
      `'${group.name}' needs at least ${group.min}, ${count} chosen. Choose ${group.min - count} more.`,
      'modifiers',
    );
  }
  if (group.max > 0 && count > group.max) {
    return failure(
      'too_many_modifiers',
      `'${group.name}' takes at most ${group.max}, ${count} chosen. Take ${count - group.max} off.`,
      'modifiers',
    );
  }
  return undefined;
};

const chosen = ({ modifier }: Picked, quantity: number, priceMinor: number): ChosenModifier[] =>
  quantity === 0
    ? []
    : [
        {
          id: modifier.id,
          groupId: modifier.groupId,
          name: modifier.name,
          kitchenName: modifier.kitchenName ?? modifier.name,
          priceMinor,
          quantity,
        },
      ];

/** The first `free` choices of a group, in the order of the menu, cost nothing; the rest their price. */
const priced = (group: ModifierGroupRow, picks: readonly Picked[]): ChosenModifier[] => {
  let free = group.free;
  return picks.flatMap((pick) => {
    const gratis = Math.min(free, pick.quantity);
    free -= gratis;
    const paid = pick.quantity - gratis;
    if (pick.modifier.priceMinor === 0) return chosen(pick, pick.quantity, 0);
    return [...chosen(pick, gratis, 0), ...chosen(pick, paid, pick.modifier.priceMinor)];
  });
};

/**
 * Checks a choice against the groups of the item and prices it (rules ML1 to ML4). A choice names
 * modifiers only; names and prices come from the menu.
 */
export const chooseModifiers = (
  item: MenuItemRow,
  menu: ModifierMenu,
  choices: readonly ModifierChoiceInput[],
): Result<ChosenModifier[], ModifierError> => {
  const picks = picksOf(item, menu, choices);
  if (!picks.ok) return picks;
  const groups = menu.groups.filter((group) => item.modifierGroupIds.includes(group.id));
  const result: ChosenModifier[] = [];
  for (const group of [...groups].sort(bySort)) {
    const mine = picks.value.filter((pick) => pick.modifier.groupId === group.id);
    const problem = groupProblem(group, sum(mine.map((pick) => pick.quantity)));
    if (problem !== undefined) return err(problem);
    result.push(...priced(group, mine));
  }
  return ok(result);
};

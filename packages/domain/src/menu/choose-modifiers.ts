import type { Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { ChosenModifier } from '../checks/checks.table.ts';
import { MOST_DEPTH } from '../checks/schemas.ts';
import {
  type MenuItemRow,
  type ModifierGroupRow,
  type ModifierRow,
  type PreModifierRow,
  sum,
} from '../rows.ts';
import {
  type ChoiceNode,
  choiceTree,
  type ModifierChoiceInput,
  type ModifierError,
  notOffered,
} from './choice-tree.ts';
import { chargeHalves, halfRuleOf, isHalved, requireBothHalves, withHalves } from './halves.ts';
import { modifierNames, modifierPriceMinor } from './pre-modifiers.ts';

export type { ModifierChoiceInput, ModifierError } from './choice-tree.ts';

export type ModifierMenu = {
  readonly groups: readonly ModifierGroupRow[];
  readonly modifiers: readonly ModifierRow[];
  /** Absent: the house has none. */
  readonly preModifiers?: readonly PreModifierRow[];
};

/** Of whom choices are asked: the item, or a modifier that opens groups of its own. */
type Owner = {
  readonly name: string;
  readonly groupIds: readonly string[];
  readonly depth: number;
};

type Picked = {
  readonly modifier: ModifierRow;
  readonly pre: PreModifierRow | undefined;
  readonly quantity: number;
  readonly within: readonly ChoiceNode[];
  /** Groups that it opens here; none for what is left off. */
  readonly opens: readonly string[];
};

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

/** Groups that a modifier opens at a depth, as far as the menu has them; ends where menus turn in circles. */
export const opensGroups = (
  modifier: Pick<ModifierRow, 'groupIds'>,
  { groups }: Pick<ModifierMenu, 'groups'>,
  depth: number,
): readonly string[] =>
  depth >= MOST_DEPTH || !Array.isArray(modifier.groupIds)
    ? []
    : modifier.groupIds.filter((id) => groups.some((group) => group.id === id));

const preOf = (
  node: ChoiceNode,
  modifier: ModifierRow,
  menu: ModifierMenu,
): PreModifierRow | undefined | null => {
  if (node.pre === undefined) return undefined;
  const group = menu.groups.find(({ id }) => id === modifier.groupId);
  if (!group?.preModifierIds?.includes(node.pre)) return null;
  return menu.preModifiers?.find(({ id }) => id === node.pre) ?? null;
};

const pick = (
  node: ChoiceNode,
  owner: Owner,
  menu: ModifierMenu,
): Result<Picked, ModifierError> => {
  const modifier = menu.modifiers.find((row) => row.id === node.modifierId);
  if (modifier === undefined || !owner.groupIds.includes(modifier.groupId))
    return err(notOffered(owner.name));
  const pre = preOf(node, modifier, menu);
  if (pre === null) return err(notOffered(owner.name));
  const opens = pre?.leavesOff === 1 ? [] : opensGroups(modifier, menu, owner.depth);
  if (node.within.length > 0 && opens.length === 0) return err(notOffered(modifier.name));
  const { quantity, within } = node;
  return ok({ modifier, pre, quantity, within, opens });
};

const once = ({ name }: ModifierRow, why: string): ModifierError =>
  failure('too_many_modifiers', `${name} ${why}`, 'modifiers');

/** Each one of what has choices of its own stands alone; what was chosen within several at once is of none. */
const apart = (one: Picked): Result<Picked[], ModifierError> =>
  one.within.length > 0 && one.quantity > 1
    ? err(once(one.modifier, 'has choices of its own. Choose it once for each.'))
    : ok(Array.from({ length: one.quantity }, () => ({ ...one, quantity: 1 })));

/** The same again counts together, but for what has choices of its own. */
const joined = (picks: readonly Picked[]): Result<Picked[], ModifierError> => {
  const single = new Map<string, Picked>();
  const openers: Picked[] = [];
  for (const one of picks) {
    const { modifier, pre } = one;
    const before = single.get(modifier.id);
    if (before !== undefined && before.pre?.id !== pre?.id)
      return err(once(modifier, 'is chosen in two ways. Keep one of them.'));
    // What is left off is left off; twice is no less.
    const quantity = pre?.leavesOff === 1 ? 1 : (before?.quantity ?? 0) + one.quantity;
    single.set(modifier.id, { ...one, quantity });
    const each = one.opens.length === 0 ? ok([]) : apart(one);
    if (!each.ok) return each;
    openers.push(...each.value);
  }
  const plain = [...single.values()].filter(({ opens }) => opens.length === 0);
  return ok([...plain, ...openers].sort((a, b) => bySort(a.modifier, b.modifier)));
};

const picksOf = (
  nodes: readonly ChoiceNode[],
  owner: Owner,
  menu: ModifierMenu,
): Result<Picked[], ModifierError> => {
  const picks: Picked[] = [];
  for (const node of nodes) {
    const picked = pick(node, owner, menu);
    if (!picked.ok) return picked;
    picks.push(picked.value);
  }
  return joined(picks);
};

const counting = (picks: readonly Picked[]): number =>
  sum(picks.filter(({ pre }) => pre?.leavesOff !== 1).map(({ quantity }) => quantity));

const groupProblem = (
  group: ModifierGroupRow,
  count: number,
  { name, depth }: Owner,
): ModifierError | undefined => {
  const title = depth === 0 ? `'${group.name}'` : `'${group.name}' of ${name}`;
  if (count < group.min) {
    return failure(
      'modifier_missing',
      `${title} needs at least ${group.min}, ${count} chosen. Choose ${group.min - count} more.`,
      'modifiers',
    );
  }
  if (group.max > 0 && count > group.max) {
    return failure(
      'too_many_modifiers',
      `${title} takes at most ${group.max}, ${count} chosen. Take ${count - group.max} off.`,
      'modifiers',
    );
  }
  return undefined;
};

const chosen = (
  { modifier, pre }: Picked,
  quantity: number,
  priceMinor: number,
  depth: number,
): ChosenModifier[] =>
  quantity === 0
    ? []
    : [
        {
          id: modifier.id,
          groupId: modifier.groupId,
          ...modifierNames(modifier, pre),
          priceMinor,
          quantity,
          ...(depth === 0 ? {} : { depth }),
          ...(pre === undefined ? {} : { preId: pre.id }),
          ...(pre?.leavesOff === 1 ? { off: true as const } : {}),
        },
      ];

const isCovered = ({ pre }: Picked): boolean =>
  pre === undefined || (pre.coveredByFree === 1 && pre.leavesOff !== 1);

/**
 * The first `free` choices of a group, in the order of the menu, cost nothing; the rest their price. What was chosen
 * within one follows it.
 */
const priced = (
  group: ModifierGroupRow,
  picks: readonly Picked[],
  owner: Owner,
  menu: ModifierMenu,
): Result<ChosenModifier[], ModifierError> => {
  let free = group.free;
  const result: ChosenModifier[] = [];
  for (const one of picks) {
    const gratis = isCovered(one) ? Math.min(free, one.quantity) : 0;
    free -= gratis;
    const price = modifierPriceMinor(one.modifier, one.pre);
    const paid = price === 0 ? 0 : one.quantity - gratis;
    result.push(...chosen(one, one.quantity - paid, 0, owner.depth));
    result.push(...chosen(one, paid, price, owner.depth));
    const inside = { name: one.modifier.name, groupIds: one.opens, depth: owner.depth + 1 };
    const within = chosenOf(one.within, inside, menu);
    if (!within.ok) return within;
    result.push(...within.value);
  }
  return ok(result);
};

const chosenOf = (
  nodes: readonly ChoiceNode[],
  owner: Owner,
  menu: ModifierMenu,
): Result<ChosenModifier[], ModifierError> => {
  const picks = picksOf(nodes, owner, menu);
  if (!picks.ok) return picks;
  const groups = menu.groups.filter((group) => owner.groupIds.includes(group.id));
  const result: ChosenModifier[] = [];
  for (const group of [...groups].sort(bySort)) {
    const mine = picks.value.filter((one) => one.modifier.groupId === group.id);
    const problem = groupProblem(group, counting(mine), owner);
    if (problem !== undefined) return err(problem);
    const listed = priced(group, mine, owner, menu);
    if (!listed.ok) return listed;
    result.push(...listed.value);
  }
  return ok(result);
};

/** Each half with its own choices, charged by the rule of the item (rules PZ1 to PZ5). */
const chooseHalves = (
  item: MenuItemRow,
  menu: ModifierMenu,
  nodes: readonly ChoiceNode[],
): Result<ChosenModifier[], ModifierError> => {
  const rule = halfRuleOf(menu, item);
  if (rule === undefined) return err(notOffered(item.name));
  const both = requireBothHalves(nodes, item.name);
  if (!both.ok) return both;
  const { menu: halves, groupIds } = withHalves(menu, item);
  const chosen = chosenOf(nodes, { name: item.name, groupIds, depth: 0 }, halves);
  return chosen.ok ? ok(chargeHalves(rule, chosen.value)) : chosen;
};

/**
 * Checks a choice against the groups of the item, and of what was chosen, and prices it (rules ML1 to ML4, NM1 to NM5,
 * PM1, PM2). A choice names modifiers only; names and prices come from the menu.
 */
export const chooseModifiers = (
  item: MenuItemRow,
  menu: ModifierMenu,
  choices: readonly ModifierChoiceInput[],
): Result<ChosenModifier[], ModifierError> => {
  const nodes = choiceTree(choices, item.name);
  if (!nodes.ok) return nodes;
  if (isHalved(nodes.value)) return chooseHalves(item, menu, nodes.value);
  const owner = { name: item.name, groupIds: item.modifierGroupIds, depth: 0 };
  return chosenOf(nodes.value, owner, menu);
};

/** What was chosen, as one would choose it again; free and paid ones of a modifier are one choice. */
export const choicesAgain = (modifiers: readonly ChosenModifier[]): ModifierChoiceInput[] => {
  const choices: ModifierChoiceInput[] = [];
  for (const [at, { id: modifierId, quantity, depth = 0, preId }] of modifiers.entries()) {
    const last = choices.at(-1);
    const same = last?.modifierId === modifierId && (last.depth ?? 0) === depth;
    const alone = (modifiers[at + 1]?.depth ?? 0) <= depth;
    if (last !== undefined && same && alone && last.pre === preId)
      choices[choices.length - 1] = { ...last, quantity: last.quantity + quantity };
    else
      choices.push({
        modifierId,
        quantity,
        ...(depth === 0 ? {} : { depth }),
        ...(preId === undefined ? {} : { pre: preId }),
      });
  }
  return choices;
};

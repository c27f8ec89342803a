import type { HalfPrice } from '@galley/domain';
import type { ChoiceMenu, MenuIndex, MenuItem, ModifierGroup } from './menu-index.ts';
import { type Choice, type Choices, choicesPrice } from './modifier-choice.ts';

/** What the core calls the halves, as if they were modifiers that open groups. */
const LEFT = 'half_left';
const RIGHT = 'half_right';
const GROUP = 'half';

/** It names a half: nothing is made of it, and it costs nothing. */
export const isHead = ({ modifierId }: Pick<Choice, 'modifierId'>): boolean =>
  modifierId === LEFT || modifierId === RIGHT;

/** The groups of an item as they are asked for: of a whole one, or with both halves. */
export type Asked = {
  /** Undefined: it is whole. */
  readonly rule: HalfPrice | undefined;
  readonly menu: ChoiceMenu;
  readonly groups: readonly ModifierGroup[];
};

export const isHalved = (choices: Choices): boolean => choices.some(isHead);

type Names = { readonly left: string; readonly right: string };

/** Both halves are always chosen; what is chosen for a half opens behind it (rules PZ2, PZ8). */
export const askedFor = (
  menu: MenuIndex,
  item: MenuItem,
  groups: readonly ModifierGroup[],
  choices: Choices,
  names: Names,
): Asked => {
  if (item.halfRule === undefined || !isHalved(choices)) return { rule: undefined, menu, groups };
  const ofHalves = groups.filter(({ halves }) => halves === true);
  const head = (id: string, name: string) => ({
    ...{ id, name, priceMinor: 0, groupIds: ofHalves.map((group) => group.id) },
  });
  const modifiers = [head(LEFT, names.left), head(RIGHT, names.right)];
  const halves: ModifierGroup = { id: GROUP, name: '', min: 2, max: 2, free: 0, modifiers };
  return {
    rule: item.halfRule,
    menu,
    groups: [...groups.filter((group) => !ofHalves.includes(group)), halves],
  };
};

/** The section of the halves themselves, of which nothing is to be chosen. */
export const isHalvesGroup = ({ id }: Pick<ModifierGroup, 'id'>): boolean => id === GROUP;

const inHalves = (groups: readonly ModifierGroup[], { modifierId }: Choice): boolean =>
  groups.some(
    (group) => group.halves === true && group.modifiers.some(({ id }) => id === modifierId),
  );

/** A whole one becomes two halves alike; of two halves the left one stands for the whole. */
export const turned = (groups: readonly ModifierGroup[], choices: Choices): Choices => {
  const whole = choices.filter((choice) => !isHead(choice) && !inHalves(groups, choice));
  const left = choices.find(({ modifierId }) => modifierId === LEFT);
  if (left !== undefined) return [...whole, ...left.within];
  const within = choices.filter((choice) => inHalves(groups, choice));
  return [...whole, ...[LEFT, RIGHT].map((modifierId) => ({ modifierId, quantity: 1, within }))];
};

/** Half away from zero, as the core rounds. */
const halfOf = (minor: number): number =>
  Math.sign(minor) * Math.floor((Math.abs(minor) + 1) / 2) || 0;

const charged = (rule: HalfPrice, left: number, right: number): number => {
  if (rule === 'sum') return left + right;
  return rule === 'average' ? halfOf(left + right) : Math.max(left, right);
};

/** What all choices add to the price of one, as the core will reckon it (rules PZ3 to PZ5). */
export const askedPrice = ({ rule, menu, groups }: Asked, choices: Choices): number => {
  if (rule === undefined) return choicesPrice(menu, groups, choices);
  const [left = 0, right = 0] = [LEFT, RIGHT].map((id) =>
    choicesPrice(
      menu,
      groups.filter(isHalvesGroup),
      choices.filter(({ modifierId }) => modifierId === id),
    ),
  );
  const whole = choices.filter((choice) => !isHead(choice));
  return choicesPrice(menu, groups, whole) + charged(rule, left, right);
};

import type { ModifierChoice } from '@galley/pos/contract';
import type { ModifierGroup } from './menu-index.ts';

/** Modifier id -> how many; absent is none. */
export type Choices = Readonly<Record<string, number>>;

const chosenIn = (group: ModifierGroup, choices: Choices): number =>
  group.modifiers.reduce((sum, { id }) => sum + (choices[id] ?? 0), 0);

/** How many are still to be chosen before the line can be added. */
export const missingIn = (group: ModifierGroup, choices: Choices): number =>
  Math.max(0, group.min - chosenIn(group, choices));

export const missing = (groups: readonly ModifierGroup[], choices: Choices): number =>
  groups.reduce((sum, group) => sum + missingIn(group, choices), 0);

/** `max` 0 is no limit. */
export const isFull = (group: ModifierGroup, choices: Choices): boolean =>
  group.max > 0 && chosenIn(group, choices) >= group.max;

export const freeLeft = (group: ModifierGroup, choices: Choices): number =>
  Math.max(0, group.free - chosenIn(group, choices));

const without = (choices: Choices, ids: readonly string[]): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([id]) => !ids.includes(id)));

/** How many of each modifier cost money: the first `free` of a group, in its order, do not. */
export const paidIn = (group: ModifierGroup, choices: Choices): Choices => {
  let free = group.free;
  const paid: Record<string, number> = {};
  for (const { id } of group.modifiers) {
    const gratis = Math.min(free, choices[id] ?? 0);
    free -= gratis;
    paid[id] = (choices[id] ?? 0) - gratis;
  }
  return paid;
};

const groupPrice = (group: ModifierGroup, choices: Choices): number => {
  const paid = paidIn(group, choices);
  return group.modifiers.reduce((sum, { id, priceMinor }) => sum + (paid[id] ?? 0) * priceMinor, 0);
};

/** What the choices add to the price of one of the item, in minor units, as the core will reckon it. */
export const choicesPrice = (groups: readonly ModifierGroup[], choices: Choices): number =>
  groups.reduce((sum, group) => sum + groupPrice(group, choices), 0);

/** What a modifier adds as it is chosen, or would add by the next tap; minor units. */
export const modifierPrice = (group: ModifierGroup, choices: Choices, id: string): number => {
  const one = group.modifiers.find((modifier) => modifier.id === id)?.priceMinor ?? 0;
  if ((choices[id] ?? 0) > 0) return one * (paidIn(group, choices)[id] ?? 0);
  if (group.max !== 1 && isFull(group, choices)) return one;
  const next = tapModifier(group, choices, id);
  // Where one takes the other's place, what it costs is its own price and not the difference.
  if (group.max === 1) return groupPrice(group, next);
  return Math.max(0, groupPrice(group, next) - groupPrice(group, choices));
};

/**
 * A tap on a modifier. Where only one may be chosen it takes the other's place, and a second tap takes it
 * off unless one is forced. Elsewhere each tap adds one more until the group is full.
 */
export const tapModifier = (group: ModifierGroup, choices: Choices, id: string): Choices => {
  const had = choices[id] ?? 0;
  if (group.max === 1) {
    const others = without(
      choices,
      group.modifiers.map((modifier) => modifier.id),
    );
    return had > 0 && group.min === 0 ? others : { ...others, [id]: 1 };
  }
  return isFull(group, choices) ? choices : { ...choices, [id]: had + 1 };
};

export const lessModifier = (choices: Choices, id: string): Choices => {
  const had = choices[id] ?? 0;
  return had <= 1 ? without(choices, [id]) : { ...choices, [id]: had - 1 };
};

/** Group of what a line says only because an ingredient is 86'd: nobody chose it. */
const WITHOUT = 'without';

export const toChoices = (
  modifiers: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly groupId?: string;
  }[],
): Choices => {
  const choices: Record<string, number> = {};
  for (const { groupId, id, quantity } of modifiers)
    if (groupId !== WITHOUT) choices[id] = (choices[id] ?? 0) + quantity;
  return choices;
};

export const toCommand = (choices: Choices): readonly ModifierChoice[] =>
  Object.entries(choices).map(([modifierId, quantity]) => ({ modifierId, quantity }));

/** An item with one group of which exactly one is chosen: the choice itself completes the line. */
export const completesAtOnce = (groups: readonly ModifierGroup[]): boolean =>
  groups.length === 1 && groups[0]?.min === 1 && groups[0].max === 1;

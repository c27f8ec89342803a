import { type ChoiceMenu, groupsBy, type ModifierGroup, type PreModifier } from './menu-index.ts';

/** What was chosen of one modifier, with what was chosen within it. */
export type Choice = {
  readonly modifierId: string;
  readonly quantity: number;
  /** A pre-modifier. */
  readonly pre?: string;
  readonly within: Choices;
};

/** In the order of the taps. Each one of what has choices of its own stands alone. */
export type Choices = readonly Choice[];

/** How deep choices open further ones, as the core has it. */
const MOST_DEPTH = 5;
const WHOLE_PPM = 1_000_000;

type Modifier = ModifierGroup['modifiers'][number];

const modifierIn = (group: ModifierGroup, id: string): Modifier | undefined =>
  group.modifiers.find((modifier) => modifier.id === id);

const wordOf = (menu: ChoiceMenu, pre: string | undefined): PreModifier | undefined =>
  pre === undefined ? undefined : menu.preModifiers.get(pre);

export const isOff = (menu: ChoiceMenu, { pre }: Pick<Choice, 'pre'>): boolean =>
  wordOf(menu, pre)?.leavesOff === true;

/** Of one group, those that are chosen. */
const inGroup = (group: ModifierGroup, choices: Choices): Choices =>
  choices.filter(({ modifierId }) => modifierIn(group, modifierId) !== undefined);

const total = (choices: Choices): number =>
  choices.reduce((sum, { quantity }) => sum + quantity, 0);

/** What is left off counts for nothing. */
const chosenIn = (menu: ChoiceMenu, group: ModifierGroup, choices: Choices): number =>
  total(inGroup(group, choices).filter((choice) => !isOff(menu, choice)));

/** The groups that a choice opens at a depth; none for what is left off. */
export const groupsWithin = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choice: Choice,
  depth: number,
): readonly ModifierGroup[] =>
  depth >= MOST_DEPTH || isOff(menu, choice)
    ? []
    : groupsBy(menu, modifierIn(group, choice.modifierId)?.groupIds ?? []);

/** How many are still to be chosen of one group. */
export const missingIn = (menu: ChoiceMenu, group: ModifierGroup, choices: Choices): number =>
  Math.max(0, group.min - chosenIn(menu, group, choices));

/** The sum over groups and over all that their choices open, at every depth. */
const sumWithin = (
  menu: ChoiceMenu,
  groups: readonly ModifierGroup[],
  choices: Choices,
  of: (group: ModifierGroup, choices: Choices) => number,
  depth = 0,
): number =>
  groups.reduce((sum, group) => {
    const inside = inGroup(group, choices).map((choice) =>
      sumWithin(menu, groupsWithin(menu, group, choice, depth), choice.within, of, depth + 1),
    );
    return inside.reduce((a, b) => a + b, sum + of(group, choices));
  }, 0);

/** How many are still to be chosen, at every depth, before the line can be added. */
export const missing = (
  menu: ChoiceMenu,
  groups: readonly ModifierGroup[],
  choices: Choices,
): number => sumWithin(menu, groups, choices, (group, held) => missingIn(menu, group, held));

/** `max` 0 is no limit. */
export const isFull = (menu: ChoiceMenu, group: ModifierGroup, choices: Choices): boolean =>
  group.max > 0 && chosenIn(menu, group, choices) >= group.max;

/** The free count covers what is plainly chosen, and the words that it may. */
const isCovered = (menu: ChoiceMenu, choice: Choice): boolean => {
  const word = wordOf(menu, choice.pre);
  return word === undefined || (word.coveredByFree && !word.leavesOff);
};

export const freeLeft = (menu: ChoiceMenu, group: ModifierGroup, choices: Choices): number =>
  Math.max(
    0,
    group.free - total(inGroup(group, choices).filter((choice) => isCovered(menu, choice))),
  );

/** Half away from zero, as the core rounds. */
const timesPpm = (minor: number, ppm: number): number => {
  const value = (Math.abs(minor) * Math.abs(ppm) + WHOLE_PPM / 2) / WHOLE_PPM;
  return Math.sign(minor) * Math.sign(ppm) * Math.floor(value) || 0;
};

const oneMinor = (menu: ChoiceMenu, modifier: Modifier, pre: string | undefined): number => {
  const word = wordOf(menu, pre);
  return word === undefined ? modifier.priceMinor : timesPpm(modifier.priceMinor, word.pricePpm);
};

/** What each modifier of a group adds: the first `free` ones, in its order, nothing. */
const addsIn = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
): ReadonlyMap<string, number> => {
  let free = group.free;
  const adds = new Map<string, number>();
  for (const modifier of group.modifiers)
    for (const choice of choices.filter(({ modifierId }) => modifierId === modifier.id)) {
      const gratis = isCovered(menu, choice) ? Math.min(free, choice.quantity) : 0;
      free -= gratis;
      const paid = (choice.quantity - gratis) * oneMinor(menu, modifier, choice.pre);
      adds.set(modifier.id, (adds.get(modifier.id) ?? 0) + paid);
    }
  return adds;
};

const groupPrice = (menu: ChoiceMenu, group: ModifierGroup, choices: Choices): number =>
  [...addsIn(menu, group, choices).values()].reduce((a, b) => a + b, 0);

/** What the choices of all depths add to the price of one of the item, in minor units, as the core will reckon it. */
export const choicesPrice = (
  menu: ChoiceMenu,
  groups: readonly ModifierGroup[],
  choices: Choices,
): number => sumWithin(menu, groups, choices, (group, held) => groupPrice(menu, group, held));

/** Price of one with its choices: what is left off takes no more off than there is. */
export const priceWith = (unitMinor: number, addedMinor: number): number =>
  Math.max(0, unitMinor + addedMinor);

/** What a modifier adds as it is chosen, or would add by the next tap; minor units. */
export const modifierPrice = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
  id: string,
  pre?: string,
): number => {
  const modifier = modifierIn(group, id);
  if (modifier === undefined) return 0;
  if (choices.some(({ modifierId }) => modifierId === id))
    return addsIn(menu, group, choices).get(id) ?? 0;
  const one = oneMinor(menu, modifier, pre);
  if (group.max !== 1 && isFull(menu, group, choices)) return one;
  const next = tapModifier(menu, group, choices, id, pre);
  // Where one takes the other's place, what it costs is its own price and not the difference.
  if (group.max === 1 || one < 0) return addsIn(menu, group, next).get(id) ?? 0;
  return Math.max(0, groupPrice(menu, group, next) - groupPrice(menu, group, choices));
};

const made = (
  modifierId: string,
  quantity: number,
  pre: string | undefined,
  within: Choices = [],
): Choice => ({ modifierId, quantity, ...(pre === undefined ? {} : { pre }), within });

const opensGroups = (group: ModifierGroup, id: string): boolean =>
  (modifierIn(group, id)?.groupIds ?? []).length > 0;

/** The choice stands where the other stood, else at the end. */
const inPlace = (choices: Choices, taken: (choice: Choice) => boolean, choice: Choice): Choices => {
  const at = choices.findIndex(taken);
  if (at < 0) return [...choices, choice];
  return choices.flatMap((one, index) => (index === at ? [choice] : taken(one) ? [] : [one]));
};

/** Another word, or none, before what is chosen. */
const reworded = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
  had: Choice,
  pre: string | undefined,
): Choices => {
  const { modifierId } = had;
  const off = isOff(menu, { ...(pre === undefined ? {} : { pre }) });
  const same = (one: Choice) => one.modifierId === modifierId;
  const counts = isOff(menu, had) && !off ? 1 : 0;
  if (counts > 0 && group.max !== 1 && isFull(menu, group, choices)) return choices;
  const others =
    group.max === 1 && !off ? withoutOthers(menu, group, choices, modifierId) : choices;
  if (off || isOff(menu, had)) return inPlace(others, same, made(modifierId, 1, pre));
  if (opensGroups(group, modifierId))
    return others.map((one) => (same(one) ? made(modifierId, 1, pre, one.within) : one));
  return inPlace(others, same, made(modifierId, total(others.filter(same)), pre));
};

const withoutOthers = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
  id: string,
): Choices =>
  choices.filter(
    (one) =>
      one.modifierId === id || isOff(menu, one) || modifierIn(group, one.modifierId) === undefined,
  );

/**
 * A tap on a modifier, behind a word or none. Where only one may be chosen it takes the other's place, and a second tap
 * takes it off unless one is forced. Elsewhere each tap adds one more until the group is full. What is left off is so
 * by one tap and back by the next; another word takes the place of the one before it.
 */
export const tapModifier = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
  id: string,
  pre?: string,
): Choices => {
  const had = choices.find(({ modifierId }) => modifierId === id);
  const off = isOff(menu, { ...(pre === undefined ? {} : { pre }) });
  if (had !== undefined && isOff(menu, had) && (pre === undefined || pre === had.pre))
    return choices.filter(({ modifierId }) => modifierId !== id);
  if (had !== undefined && pre !== undefined && pre !== had.pre)
    return reworded(menu, group, choices, had, pre);
  if (off) return [...choices, made(id, 1, pre)];
  if (group.max === 1) return tapOnly(menu, group, choices, id, pre);
  if (isFull(menu, group, choices)) return choices;
  if (had === undefined || opensGroups(group, id))
    return [...choices, made(id, 1, pre ?? had?.pre)];
  return choices.map((one) => (one === had ? { ...had, quantity: had.quantity + 1 } : one));
};

const tapOnly = (
  menu: ChoiceMenu,
  group: ModifierGroup,
  choices: Choices,
  id: string,
  pre: string | undefined,
): Choices => {
  const counted = (one: Choice) =>
    modifierIn(group, one.modifierId) !== undefined && !isOff(menu, one);
  const had = choices.find((one) => counted(one) && one.modifierId === id);
  if (had === undefined) return inPlace(choices, counted, made(id, 1, pre));
  return group.min === 0 ? choices.filter((one) => one !== had) : choices;
};

/** One less; of what has choices of its own the last one. */
export const lessModifier = (choices: Choices, id: string): Choices => {
  const at = choices.findLastIndex(({ modifierId }) => modifierId === id);
  return choices.flatMap((one, index) => {
    if (index !== at) return [one];
    return one.quantity <= 1 ? [] : [{ ...one, quantity: one.quantity - 1 }];
  });
};

export const countOf = (choices: Choices, id: string): number =>
  total(choices.filter(({ modifierId }) => modifierId === id));

/** An item with one group of which exactly one is chosen that asks for nothing: that choice completes the line. */
export const completesAtOnce = (groups: readonly ModifierGroup[]): boolean =>
  groups.length === 1 &&
  groups[0]?.min === 1 &&
  groups[0].max === 1 &&
  groups[0].modifiers.every(({ groupIds = [] }) => groupIds.length === 0);

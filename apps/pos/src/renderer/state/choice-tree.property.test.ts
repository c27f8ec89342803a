import {
  chooseModifiers,
  type MenuItemRow,
  type ModifierGroupRow,
  type ModifierMenu,
  neverBelowZero,
  unitAmount,
} from '@galley/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenAt, sectionsOf, toChoices, toCommand } from './choice-tree.ts';
import { type ChoiceMenu, groupsBy } from './menu-index.ts';
import { type Choices, choicesPrice, missing, priceWith, tapModifier } from './modifier-choice.ts';

const IDS = ['a', 'b', 'c'];

const words = [
  { id: 'extra', pricePpm: 1_333_333, leavesOff: null, coveredByFree: null },
  { id: 'no', pricePpm: -1_000_000, leavesOff: 1, coveredByFree: null },
  { id: 'light', pricePpm: 500_000, leavesOff: null, coveredByFree: 1 },
].map((word, sort) => ({ ...word, name: word.id, kitchenName: null, sort }));

const aGroup = fc.record({
  min: fc.nat(1),
  room: fc.nat(2),
  free: fc.nat(1),
  made: fc.array(fc.record({ price: fc.nat(333), opens: fc.subarray(IDS, { maxLength: 1 }) }), {
    minLength: 2,
    maxLength: 3,
  }),
});

/** A house with three groups that open one another. */
const anyHouse = fc
  .array(aGroup, { minLength: 3, maxLength: 3 })
  .map((made): ModifierMenu & { groups: ModifierGroupRow[] } => ({
    groups: made.map(({ min, room, free }, sort) => ({
      ...{ id: IDS[sort] ?? '', name: IDS[sort] ?? '', min, max: min + room, free, sort },
      preModifierIds: sort === 2 ? null : words.map(({ id }) => id),
    })),
    modifiers: made.flatMap((group, at) =>
      group.made.map(({ price, opens }, sort) => ({
        ...{ id: `${IDS[at]}${sort}`, groupId: IDS[at] ?? '', name: `${IDS[at]}${sort}` },
        ...{ kitchenName: null, priceMinor: price, sort, groupIds: opens, itemId: null },
      })),
    ),
    preModifiers: words,
  }));

/** The same as the screen has it. */
const screenMenu = ({ groups, modifiers }: ModifierMenu): ChoiceMenu => ({
  groups: new Map(
    groups.map(({ preModifierIds, ...group }) => [
      group.id,
      {
        ...group,
        preModifierIds: preModifierIds ?? [],
        modifiers: modifiers
          .filter(({ groupId }) => groupId === group.id)
          .map(({ groupIds, ...one }) => ({ ...one, groupIds: groupIds ?? [] })),
      },
    ]),
  ),
  preModifiers: new Map(
    words.map((word) => [
      word.id,
      { ...word, leavesOff: word.leavesOff === 1, coveredByFree: word.coveredByFree === 1 },
    ]),
  ),
});

const OWN = ['a', 'b'];

/** Taps wherever something can be tapped; what is missing is gone for first after a while. */
const tapped = (menu: ChoiceMenu, numbers: readonly number[]): Choices => {
  const groups = groupsBy(menu, OWN);
  let choices: Choices = [];
  for (const number of numbers) {
    const sections = sectionsOf(menu, groups, choices);
    const section = sections[number % sections.length];
    if (section === undefined) continue;
    const { group } = section;
    const modifier = group.modifiers[(number >> 3) % group.modifiers.length];
    const word = words[(number >> 5) % 6]?.id;
    const pre = word !== undefined && group.preModifierIds?.includes(word) ? word : undefined;
    const next = tapModifier(menu, group, section.choices, modifier?.id ?? '', pre);
    choices = chosenAt(choices, section.path, next);
  }
  return choices;
};

const UNIT = 150;

const row = (group: string, at: number, groupIds: string[] = []) => ({
  ...{ id: `${group}${at}`, groupId: group, name: `${group}${at}`, kitchenName: null },
  ...{ priceMinor: 0, sort: at, groupIds, itemId: null },
});
const house = (least: Record<string, number>, opens: Record<string, string[]>) => ({
  groups: IDS.map((id, sort) => ({
    ...{ id, name: id, free: 0, sort, min: least[id] ?? 0, max: (least[id] ?? 0) * 2 },
    preModifierIds: sort === 2 ? null : words.map((word) => word.id),
  })),
  modifiers: IDS.flatMap((id) => [0, 1, 2].map((at) => row(id, at, opens[`${id}${at}`]))),
  preModifiers: words,
});
/** Two of b1, which opens its own group, got another word together: they became one of two with choices. */
const turning = house({ b: 1 }, { b1: ['b'] });
/** One with choices among others without: chosen again it stood at another place. */
const inOrder = house({}, { a0: ['a'], a1: ['c'] });

test('[NM8] whatever is tapped the core takes it, at the price on the screen, once nothing is missing', () => {
  let complete = 0;
  fc.assert(
    fc.property(anyHouse, fc.array(fc.nat(4095), { maxLength: 40 }), (made, numbers) => {
      const menu = screenMenu(made);
      const groups = groupsBy(menu, OWN);
      const choices = tapped(menu, numbers);
      const command = toCommand(choices);
      const item = { name: 'Dish', modifierGroupIds: OWN } as MenuItemRow;
      const chosen = chooseModifiers(item, made, command);
      expect(chosen.ok).toBe(missing(menu, groups, choices) === 0);
      if (!chosen.ok) return;
      complete += 1;
      const modifiers = neverBelowZero(UNIT, chosen.value);
      const unit = unitAmount({ unitPriceMinor: UNIT, modifiers });
      expect(priceWith(UNIT, choicesPrice(menu, groups, choices))).toBe(unit);
      const again = chooseModifiers(item, made, toCommand(toChoices(modifiers)));
      expect(again).toEqual(chosen);
    }),
    {
      examples: [
        [turning, [3830, 1284, 851, 3155, 3257]],
        [inOrder, [0, 0, 0, 0, 9]],
      ],
    },
  );
  expect(complete).toBeGreaterThan(0);
});

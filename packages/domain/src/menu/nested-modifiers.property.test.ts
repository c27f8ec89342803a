import { mulDivRound } from '@galley/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitAmount } from '../checks/project-lines.ts';
import { MOST_DEPTH } from '../checks/schemas.ts';
import { type ModifierGroupRow, type ModifierRow, sum } from '../rows.ts';
import { choicesAgain, chooseModifiers, type ModifierChoiceInput } from './choose-modifiers.ts';
import { neverBelowZero } from './pre-modifiers.ts';
import { aGroup, aModifier, burrito, preModifiers } from './testing/nested-menu.fixture.ts';

type Menu = { groups: ModifierGroupRow[]; modifiers: ModifierRow[] };

const GROUPS = ['a', 'b', 'c', 'd'];

/** Four groups of three that open one another as they like, in circles too. */
const anyMenu: fc.Arbitrary<Menu> = fc
  .array(
    fc.record({
      min: fc.nat(2),
      room: fc.nat(2),
      free: fc.nat(2),
      made: fc.array(
        fc.record({ price: fc.nat(500), opens: fc.subarray(GROUPS, { maxLength: 2 }) }),
        { minLength: 3, maxLength: 3 },
      ),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((made) => ({
    groups: made.map(({ min, room, free }, at) => aGroup(GROUPS[at] ?? '', min, min + room, free)),
    modifiers: made.flatMap((group, at) =>
      group.made.map(({ price, opens }, n) => ({
        ...aModifier(`${GROUPS[at]}${n}`, GROUPS[at] ?? '', price, ...opens),
        sort: n,
      })),
    ),
  }));

/** Choices that the menu takes: of each group its least, or more, each with a word or without. */
const anyChoices = (menu: Menu, next: () => number): ModifierChoiceInput[] => {
  const inside = (groupIds: readonly string[], depth: number): ModifierChoiceInput[] =>
    groupIds.flatMap((groupId) => {
      const group = menu.groups.find(({ id }) => id === groupId);
      const offered = menu.modifiers.filter((row) => row.groupId === groupId);
      if (group === undefined) return [];
      const most = group.max === 0 ? 3 : Math.min(3, group.max);
      const wanted = Math.max(group.min, next() % (most + 1));
      return offered.flatMap((modifier, at) => {
        const pre = preModifiers[next() % 9];
        if (at >= wanted && pre?.leavesOff !== 1) return [];
        const word = at < wanted && pre?.leavesOff === 1 ? undefined : pre;
        const opens = word?.leavesOff === 1 || depth >= MOST_DEPTH ? [] : (modifier.groupIds ?? []);
        const one = { modifierId: modifier.id, quantity: 1, depth };
        return [{ ...one, ...(word && { pre: word.id }) }, ...inside(opens, depth + 1)];
      });
    });
  return inside(burrito.modifierGroupIds.length === 0 ? [] : ['mgr_a', 'mgr_b'], 0);
};

const seeded = (numbers: readonly number[]) => {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
};

const anyOrder = fc
  .tuple(anyMenu, fc.array(fc.nat(1000), { minLength: 5, maxLength: 60 }))
  .map(([menu, numbers]) => ({
    menu: { ...menu, preModifiers },
    choices: anyChoices(menu, seeded(numbers)),
  }));
const item = { ...burrito, modifierGroupIds: ['mgr_a', 'mgr_b'] };

/** The price by another way: each instance of a group on its own, dearest ways counted by hand. */
const priceByHand = (menu: Menu, choices: readonly ModifierChoiceInput[]): number => {
  const free = new Map<string, number>();
  const path: string[] = [];
  let instance = 0;
  return sum(
    choices.map(({ modifierId, depth = 0, pre }) => {
      const modifier = menu.modifiers.find(({ id }) => id === modifierId);
      const word = preModifiers.find(({ id }) => id === pre);
      path.length = depth + 1;
      path[depth] = `${modifierId}#${instance++}`;
      const key = `${path.slice(0, depth).join('>')}|${modifier?.groupId}`;
      const group = menu.groups.find(({ id }) => id === modifier?.groupId);
      const left = free.get(key) ?? group?.free ?? 0;
      const covered = word === undefined || word.coveredByFree === 1;
      if (covered && left > 0) {
        free.set(key, left - 1);
        return 0;
      }
      return mulDivRound(modifier?.priceMinor ?? 0, word?.pricePpm ?? 1_000_000, 1_000_000);
    }),
  );
};

test('[NM7] any nesting costs the sum of what is in it, whatever order it is named in', () => {
  fc.assert(
    fc.property(anyOrder, ({ menu, choices }) => {
      fc.pre(choices.length <= 200);
      const chosen = chooseModifiers(item, menu, choices);
      if (!chosen.ok) throw new Error(chosen.error.message);
      const total = sum(chosen.value.map((one) => one.priceMinor * one.quantity));
      expect(total).toBe(priceByHand(menu, choices));
      expect(chooseModifiers(item, menu, choicesAgain(chosen.value))).toEqual(chosen);
    }),
  );
});

test('[PM3] one of a line never costs less than nothing, and what adds to it is untouched', () => {
  const anyChosen = fc.array(
    fc.record({
      priceMinor: fc.integer({ min: -500, max: 500 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.nat(800), anyChosen, (unitPriceMinor, made) => {
      const modifiers = made.map((one) => ({
        ...{ id: 'm', groupId: 'g', name: 'M', kitchenName: 'M' },
        ...one,
      }));
      const capped = neverBelowZero(unitPriceMinor, modifiers);
      const before = unitAmount({ unitPriceMinor, modifiers });
      const after = unitAmount({ unitPriceMinor, modifiers: capped });
      expect(after).toBeGreaterThanOrEqual(Math.max(0, before));
      if (before >= 0) expect(capped).toEqual(modifiers);
      capped.forEach((one, at) => {
        const was = modifiers[at]?.priceMinor ?? 0;
        if (was >= 0) expect(one.priceMinor).toBe(was);
        else expect(one.priceMinor).toBeGreaterThanOrEqual(was);
      });
    }),
  );
});

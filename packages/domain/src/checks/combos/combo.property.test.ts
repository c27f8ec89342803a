import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../rows.ts';
import { context, diner, good, openTakeaway } from '../../testing/fixtures.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import type { LineMenu } from '../add-line/line-menu.ts';
import { applyFacts } from '../apply-facts.ts';
import { projectCheck } from '../project-check.ts';
import { partPrices } from './add-combo.ts';

const by = context();
const deal = diner.item('Sandwich deal');
const nameOf = (id: string) => diner.modifiers.find((row) => row.id === id);

/** A deal at any price, of parts at any price, with anything on top. */
const dealMenu = (priceMinor: number, alone: readonly number[], onTop: number): LineMenu => {
  const parts = new Map(
    diner.items.map((item, at) => [
      item.id,
      { ...item, priceMinor: alone[at % alone.length] ?? 0 },
    ]),
  );
  return {
    ...diner.menu('Sandwich deal'),
    item: { ...deal, priceMinor },
    modifiers: diner.modifiers.map((row) =>
      row.itemId === null
        ? row
        : {
            ...row,
            priceMinor: onTop,
            groupIds: parts.get(row.itemId)?.modifierGroupIds ?? [],
          },
    ),
    partOf: (itemId) => ({ item: parts.get(itemId) }),
  };
};

const groupChoice = (groupName: string, pick: number) => {
  const group = diner.groups.find(({ name }) => name === groupName);
  const offered = diner.modifiers.filter(({ groupId }) => groupId === group?.id);
  return offered[pick % offered.length]?.id ?? '';
};

const wish = (picks: readonly number[]) => {
  const [main = 0, side = 0, drink = 0, bread = 0] = picks;
  const one = (modifierId: string, depth = 0) => ({ modifierId, quantity: 1, depth });
  return [
    one(groupChoice('Sandwich', main)),
    one(groupChoice('Bread', bread), 1),
    one(groupChoice('Side', side)),
    one(groupChoice('Drink', drink)),
  ];
};

describe('meal deals', () => {
  test('[CB2] parts sum to the price with all that is on top, each never below nothing', () => {
    const anyPart = fc.record({ aloneMinor: fc.nat(3000), onTopMinor: fc.nat(900) });
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(anyPart, { minLength: 1, maxLength: 8 }),
        (price, parts) => {
          const prices = partPrices(price, parts);
          expect(sum(prices)).toBe(price + sum(parts.map(({ onTopMinor }) => onTopMinor)));
          expect(prices.every((minor) => minor >= 0)).toBe(true);
        },
      ),
    );
  });

  test('[CB2] [CB3] a check with a deal comes to its price, and its taxes are those of its parts', () => {
    const anyDeal = fc.record({
      price: fc.nat(3000),
      alone: fc.array(fc.nat(1500), { minLength: 1, maxLength: 7 }),
      onTop: fc.nat(300),
      picks: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(anyDeal, ({ price, alone, onTop, picks, quantity }) => {
        const rows = openTakeaway(by);
        const modifiers = wish(picks);
        const command = { checkId: rows.check.id, itemId: deal.id, quantity, modifiers };
        const menu = dealMenu(price, alone, onTop);
        const added = good(decideAddLine(projectCheck(rows), menu, command, by));
        const state = projectCheck(applyFacts(rows, added.facts));
        const bread = nameOf(modifiers[1]?.modifierId ?? '')?.priceMinor ?? 0;
        expect(state.lines).toHaveLength(3);
        expect(state.totalMinor).toBe(quantity * (price + 3 * onTop + bread));
        const gross = sum(state.taxTotals.map(({ grossMinor }) => grossMinor));
        expect(gross).toBe(state.totalMinor);
        expect(
          state.taxTotals.every(
            ({ netMinor, taxMinor, grossMinor }) => netMinor + taxMinor === grossMinor,
          ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

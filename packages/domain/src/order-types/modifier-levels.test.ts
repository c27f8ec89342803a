import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import type { LineMenu } from '../checks/add-line/line-menu.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { withPartGroups } from '../menu/combo-parts.ts';
import { codeOf, context, diner, good } from '../testing/fixtures.ts';
import { modifierPricesOf } from './modifier-levels.ts';
import { changed, openAs, TYPES } from './order-types.fixture.ts';
import { decideSaveModifierPrice } from './save-prices/save-modifier-price.rule.ts';

const by = context();
const modifiers = withPartGroups(diner.modifiers, diner.items);
const DEAL = diner.item('Sandwich deal');
const total = (rows: CheckRows) => projectCheck(rows).totalMinor;
const van = (priceMinor: number) => new Map([['lvl_van', priceMinor]]);

/** A modifier with a price that nobody has to choose, and an item that offers it and asks for nothing else. */
const offered = diner.items.flatMap((item) => {
  const groups = diner.groups.filter(({ id }) => item.modifierGroupIds.includes(id));
  const free = groups.length > 0 && groups.every(({ min, free: covered }) => min + covered === 0);
  const row = diner.modifiers.find(
    ({ groupId, priceMinor }) => priceMinor > 0 && groups.some(({ id }) => id === groupId),
  );
  return free && row !== undefined && item.soldBy === null ? [{ item, row }] : [];
})[0];
const BAP = offered?.item ?? diner.item('Chips');
const priced = offered?.row;

type Prices = { readonly item?: number; readonly modifiers?: Readonly<Record<string, number>> };

const menuOf = (itemId: string, type: string, prices: Prices = {}): LineMenu => {
  const levels = Object.entries(prices.modifiers ?? {}).map(([modifierId, priceMinor]) => ({
    ...{ modifierId, levelId: 'lvl_van', priceMinor },
  }));
  const none = { orderTypes: TYPES, priceOn: new Map<string, number>() };
  return {
    ...diner.menu('Chips'),
    item: diner.items.find(({ id }) => id === itemId),
    modifiers,
    orderTypeId: type,
    types: {
      orderTypes: TYPES,
      priceOn: prices.item === undefined ? new Map() : van(prices.item),
      modifierPrices: modifierPricesOf(levels),
    },
    partOf: (id) => ({ item: diner.items.find((row) => row.id === id), types: none }),
  };
};

const ring = (rows: CheckRows, menu: LineMenu, choices: readonly string[]): CheckRows => {
  const said = choices.map((text) => ({
    modifierId: text.replace('>', ''),
    quantity: 1,
    depth: text.startsWith('>') ? 1 : 0,
  }));
  const command = {
    checkId: rows.check.id,
    itemId: menu.item?.id ?? '',
    quantity: 1,
    modifiers: said,
  };
  return applyFacts(rows, good(decideAddLine(projectCheck(rows), menu, command, by)).facts);
};

const named = (name: string, group: string): string => {
  const groupId = diner.groups.find((row) => row.name === group)?.id;
  return modifiers.find((row) => row.name === name && row.groupId === groupId)?.id ?? '';
};

const dealChoices = [
  named('Crab sandwich', 'Sandwich'),
  `>${named('Ciabatta', 'Bread')}`,
  named('Chips', 'Side'),
  named('Cola', 'Drink'),
];

describe('prices of modifiers and deals by order type', () => {
  test('[OT11] a modifier costs what it costs on the level of the order type, and back again', () => {
    const id = priced?.id ?? '';
    const usual = BAP.priceMinor + (priced?.priceMinor ?? 0);
    const prices = { modifiers: { [id]: 999 } };
    const away = ring(openAs(by, 'away'), menuOf(BAP.id, 'away', prices), [id]);
    expect(total(away)).toBe(usual);
    const there = changed(away, by, 'van');
    expect(total(there)).toBe(BAP.priceMinor + 999);
    expect(total(changed(there, by, 'away'))).toBe(usual);
    const rungThere = ring(openAs(by, 'van'), menuOf(BAP.id, 'van', prices), [id]);
    expect(total(rungThere)).toBe(BAP.priceMinor + 999);
  });

  test('[OT11] an edit keeps what the line costs under every type', () => {
    const id = priced?.id ?? '';
    const menu = menuOf(BAP.id, 'away', { modifiers: { [id]: 999 } });
    const rows = ring(openAs(by, 'away'), menu, []);
    const [line] = projectCheck(rows).lines;
    const command = {
      ...{ lineId: line?.row.id ?? '', quantity: 2 },
      modifiers: [{ modifierId: id, quantity: 1 }],
    };
    const edited = good(decideChangeLine(projectCheck(rows), menu, command, by));
    const after = applyFacts(rows, edited.facts);
    expect(total(after)).toBe(2 * (BAP.priceMinor + (priced?.priceMinor ?? 0)));
    expect(total(changed(after, by, 'van'))).toBe(2 * (BAP.priceMinor + 999));
  });

  test('[CB7] a deal costs what it costs under the order type, to the unit, and back again', () => {
    const menu = menuOf(DEAL.id, 'away', { item: DEAL.priceMinor + 333 });
    const rows = ring(openAs(by, 'away'), menu, dealChoices);
    const usual = total(rows);
    const there = changed(rows, by, 'van');
    expect(total(there)).toBe(usual + 333);
    expect(projectCheck(there).lines).toHaveLength(3);
    expect(total(changed(there, by, 'away'))).toBe(usual);
  });

  test('[CB7] what a part costs on top goes by the order type too', () => {
    const side = named('Chips', 'Side');
    const menu = menuOf(DEAL.id, 'away', { modifiers: { [side]: 75 } });
    const rows = ring(openAs(by, 'away'), menu, dealChoices);
    const before = modifiers.find(({ id }) => id === side)?.priceMinor ?? 0;
    expect(total(changed(rows, by, 'van'))).toBe(total(rows) + 75 - before);
  });

  test('[OT11] the price is saved by who may, taken off, and told as an event', () => {
    const level = { id: 'lvl_van', name: 'Van', sort: 0 };
    const modifierId = priced?.id ?? '';
    const wish = { modifierId, levelId: level.id, priceMinor: 150 };
    const facts = good(decideSaveModifierPrice(priced, level, undefined, wish, by));
    expect(facts.map(({ kind }) => kind)).toEqual(['modifier_price', 'event']);
    const before = { id: facts[0]?.id ?? '', ...wish };
    expect(good(decideSaveModifierPrice(priced, level, before, wish, by))).toEqual([]);
    const none = { ...wish, priceMinor: null };
    expect(good(decideSaveModifierPrice(priced, level, before, none, by))[0]?.deleted).toBe(true);
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideSaveModifierPrice(priced, level, before, none, server))).toBe(
      'not_allowed',
    );
    expect(codeOf(decideSaveModifierPrice(undefined, level, before, none, by))).toBe(
      'unknown_modifier',
    );
  });
});

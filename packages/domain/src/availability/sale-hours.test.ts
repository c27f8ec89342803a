import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { availabilityOf } from '../testing/availability.fixture.ts';
import { codeOf, context, diner, good, openTakeaway } from '../testing/fixtures.ts';
import { type SaleHours, saleState } from './sale-hours.ts';

const LONDON = 'Europe/London';
const at = (text: string) => ({ now: Date.parse(text), timeZone: LONDON });
const daily = (fromMinute: number, toMinute: number): SaleHours[] => [
  { days: [1, 2, 3, 4, 5, 6, 7], fromMinute, toMinute },
];

describe('hours of sale', () => {
  test('[OH1] begin and end by the time of the site', () => {
    const breakfast = daily(7 * 60, 11 * 60 + 30);
    expect(saleState(null, at('2026-06-01T12:00Z'))).toEqual({ open: true });
    // In June London is an hour ahead of UTC.
    expect(saleState(breakfast, at('2026-06-01T05:59Z')).open).toBe(false);
    expect(saleState(breakfast, at('2026-06-01T06:00Z')).open).toBe(true);
    expect(saleState(breakfast, at('2026-06-01T10:29Z')).open).toBe(true);
    expect(saleState(breakfast, at('2026-06-01T10:30Z'))).toEqual({
      open: false,
      nextAt: Date.parse('2026-06-02T06:00Z'),
    });
  });

  test('[OH1] run over midnight, and on chosen days only', () => {
    const late: SaleHours[] = [{ days: [5], fromMinute: 22 * 60, toMinute: 2 * 60 }];
    // 2026-06-05 is a Friday.
    expect(saleState(late, at('2026-06-05T22:00Z')).open).toBe(true);
    expect(saleState(late, at('2026-06-06T00:59Z')).open).toBe(true);
    expect(saleState(late, at('2026-06-06T01:00Z'))).toEqual({
      open: false,
      nextAt: Date.parse('2026-06-12T21:00Z'),
    });
  });

  test('[OH1] keep the wall clock over both changes of it', () => {
    const morning = daily(9 * 60, 12 * 60);
    expect(saleState(morning, at('2026-03-28T12:00Z'))).toEqual({
      open: false,
      nextAt: Date.parse('2026-03-29T08:00Z'),
    });
    expect(saleState(morning, at('2026-10-24T12:00Z'))).toEqual({
      open: false,
      nextAt: Date.parse('2026-10-25T09:00Z'),
    });
  });

  test('[OH1] of item and category both hold', () => {
    const chips = { ...diner.item('Chips'), saleHours: daily(10 * 60, 16 * 60) };
    const category = {
      ...{ id: chips.categoryId, name: 'Sides', hue: 0, sort: 0 },
      saleHours: daily(12 * 60, 23 * 60),
    };
    const lackAt = (now: string) =>
      availabilityOf({ categories: [category] }, { now: Date.parse(now) }).lackOfItem(chips)?.why;
    expect(lackAt('2026-06-01T09:30Z')).toBe('hours');
    expect(lackAt('2026-06-01T12:00Z')).toBeUndefined();
    expect(lackAt('2026-06-01T15:30Z')).toBe('hours');
  });
});

const by = context();
const wish = (itemId: string) => ({ checkId: 'chk', itemId, quantity: 1, modifiers: [] });

describe('items that ask for an age', () => {
  const lager = { ...diner.item('Pint of lager'), minAge: 18 };
  const ring = (menu: object = {}, more: object = {}) =>
    decideAddLine(
      projectCheck(openTakeaway(by)),
      { ...diner.menu('Pint of lager'), item: lager, ...menu },
      { ...wish(lager.id), ...more },
      by,
    );

  test('[AG1] are rung once somebody has looked, which is on record', () => {
    expect(codeOf(ring())).toBe('age_check_needed');
    const { facts } = good(ring({}, { ageChecked: true }));
    expect(facts.map(({ kind }) => kind)).toEqual(['event', 'line']);
    expect(facts[0]?.doc).toMatchObject({ type: 'age_checked', detail: { minAge: 18 } });
  });

  test('[AG2] ask once a check, unless for more years', () => {
    expect(good(ring({ ageChecked: 18 })).facts).toHaveLength(1);
    expect(codeOf(ring({ ageChecked: 16 }))).toBe('age_check_needed');
  });
});

describe('open items', () => {
  const dish = { ...diner.item('Chips'), openPrice: 1 };
  const ring = (more: object, item = dish, who = by) =>
    decideAddLine(
      projectCheck(openTakeaway(by)),
      { ...diner.menu('Chips'), item },
      { ...wish(dish.id), ...more },
      who,
    );

  test('[OI1] take name and price as typed, tax and station from the item', () => {
    const open = { name: 'Lobster tail', priceMinor: 2450 };
    const { line } = good(ring({ open, quantity: 2 }));
    expect(line).toMatchObject({
      name: 'Lobster tail',
      kitchenName: 'Lobster tail',
      unitPriceMinor: 2450,
      stationKey: dish.stationKey,
    });
    expect(line.taxes).toHaveLength(1);
    expect(good(ring({ open: { priceMinor: 100 } })).line.name).toBe('Chips');
  });

  test('[OI1] need the permission, and a price', () => {
    expect(codeOf(ring({}))).toBe('price_needed');
    const server = context({ permissions: ['sell'] });
    expect(codeOf(ring({ open: { priceMinor: 100 } }, dish, server))).toBe('not_allowed');
    const older = context({ permissions: ['sell', 'approve_void'] });
    expect(codeOf(ring({ open: { priceMinor: 100 } }, dish, older))).toBe('ok');
  });

  test('[OI2] an item with a price takes none, and no price is above the highest', () => {
    const fixed = { ...dish, openPrice: 0 };
    expect(codeOf(ring({ open: { priceMinor: 1 } }, fixed))).toBe('not_open');
    expect(codeOf(ring({ open: { priceMinor: 100_000_001 } }))).toBe('price_too_high');
    expect(codeOf(ring({ open: { name: '4111 1111 1111 1111', priceMinor: 1 } }))).toBe(
      'card_number',
    );
  });
});

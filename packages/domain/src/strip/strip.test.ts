import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '../decision.ts';
import type { FavouriteRow } from '../rows.ts';
import { codeOf, context, diner, good } from '../testing/fixtures.ts';
import { decideKeepFavourite, favouriteId, favouritesOf } from './keep-favourite.rule.ts';
import { type RecentPlace, rungRecently } from './recent-places.ts';
import { indexBaskets, rungTogether } from './rung-together.ts';
import { decideSetSuggestions, suggestionsOn } from './set-suggestions.ts';

const [A, B, C] = diner.items.map(({ id }) => id) as [string, string, string];
const ME = 'emp_me';
const by = (more: Partial<DecisionContext> = {}) => context({ employeeId: ME, ...more });

const keep = (
  rows: readonly FavouriteRow[],
  itemId: string,
  whose: 'mine' | 'house' = 'mine',
  kept = true,
) => {
  const item = diner.items.find(({ id }) => id === itemId);
  return decideKeepFavourite(rows, item, { itemId, whose, keep: kept }, by());
};

const after = (
  rows: readonly FavouriteRow[],
  ...[itemId, whose, kept]: [string, ('mine' | 'house')?, boolean?]
): FavouriteRow[] => {
  const facts = good(keep(rows, itemId, whose, kept));
  const touched = new Set(facts.map(({ id }) => id));
  const written = facts.flatMap(({ id, doc, deleted }) =>
    deleted ? [] : [{ id, ...doc } as FavouriteRow],
  );
  return [...rows.filter(({ id }) => !touched.has(id)), ...written];
};

const row = (owner: string, itemId: string, place: number): FavouriteRow => ({
  ...{ id: favouriteId(owner, itemId), owner, itemId, place },
});

describe('favourites', () => {
  it('[OR2] keep their places; what is taken off leaves its own free for the next', () => {
    const three = after(after(after([], A), B), C);
    expect(favouritesOf(three, ME)).toEqual({ whose: 'mine', places: [A, B, C] });
    const two = after(three, A, 'mine', false);
    expect(favouritesOf(two, ME).places).toEqual([null, B, C]);
    expect(favouritesOf(after(two, A), ME).places).toEqual([A, B, C]);
  });

  it('[OR2] two that claim one place are both shown, the same way everywhere', () => {
    const rows = [row(ME, B, 0), row(ME, A, 0), row(ME, C, 1)];
    const shown = favouritesOf(rows, ME).places;
    expect([...shown].sort()).toEqual([A, B, C].sort());
    expect(favouritesOf([...rows].reverse(), ME).places).toEqual(shown);
  });

  it('[OR3] a first one of my own begins with the house’s list; the house’s stays as it was', () => {
    const house = [row('house', A, 0), row('house', B, 2)];
    expect(favouritesOf(house, ME)).toEqual({ whose: 'house', places: [A, null, B] });
    const mine = after(house, C);
    expect(favouritesOf(mine, ME)).toEqual({ whose: 'mine', places: [A, C, B] });
    expect(favouritesOf(mine, 'emp_other').places).toEqual([A, null, B]);
    const without = after(house, A, 'mine', false);
    expect(favouritesOf(without, ME).places).toEqual([null, null, B]);
    expect(codeOf(keep([row('house', A, 0)], A, 'mine', false))).toBe('only_favourite');
  });

  it('[OR4] the house’s list needs leave to edit the menu, and 24 are the most', () => {
    const sells = by({ permissions: ['sell'] });
    const wish = { itemId: A, whose: 'house', keep: true } as const;
    expect(codeOf(decideKeepFavourite([], diner.items[0], wish, sells))).toBe('not_allowed');
    expect(codeOf(decideKeepFavourite([], diner.items[0], { ...wish, whose: 'mine' }, sells))).toBe(
      'ok',
    );
    const full = Array.from({ length: 24 }, (_, at) => row(ME, `itm_${at}`, at));
    expect(codeOf(keep(full, A))).toBe('strip_full');
    expect(codeOf(keep([], 'itm_gone'))).toBe('unknown_item');
  });
});

describe('what was rung last', () => {
  const COUNT = 5;
  const rung = (items: readonly string[], from: readonly RecentPlace[] = []) =>
    items.reduce((places, itemId) => rungRecently(places, itemId, COUNT), from);
  const shown = (places: readonly RecentPlace[]) => places.map(({ itemId }) => itemId);
  const many = Array.from({ length: COUNT }, (_, at) => `i${at}`);

  it('[OR5] an item that is rung again stays where it is', () => {
    expect(shown(rung(['a', 'b', 'c', 'a', 'c', 'a']))).toEqual(['a', 'b', 'c']);
  });

  it('[OR5] a new one takes the place of the one that was not rung for the longest time', () => {
    const full = rung(many);
    expect(shown(full)).toEqual(many);
    const next = rung(['i0', 'new'], full);
    expect(shown(next)).toEqual(many.with(1, 'new'));
  });
});

describe('what is suggested', () => {
  const checks = [
    ...Array.from({ length: 4 }, () => new Set(['burger', 'chips'])),
    ...Array.from({ length: 3 }, () => new Set(['burger', 'cola', 'chips'])),
    new Set(['burger', 'tart']),
    new Set(['tea', 'cake']),
  ];
  const baskets = indexBaskets(checks);

  it('[OR8] most often together first, with the counts that it rests on', () => {
    expect(rungTogether(baskets, new Set(['burger']), 5)).toEqual([
      { itemId: 'chips', together: 7, of: 8 },
      { itemId: 'cola', together: 3, of: 8 },
    ]);
  });

  it('[OR8] nothing that is on the check, nothing of fewer than three checks, nothing of none', () => {
    expect(rungTogether(baskets, new Set(['burger', 'chips']), 5)).toEqual([
      { itemId: 'cola', together: 3, of: 8 },
    ]);
    expect(rungTogether(baskets, new Set(['tea']), 5)).toEqual([]);
    expect(rungTogether(baskets, new Set(), 5)).toEqual([]);
  });

  it('[OR7] off unless the register, or else its site, says otherwise', () => {
    const [on, off] = [{ suggestions: 1 }, { suggestions: 0 }];
    expect(suggestionsOn(undefined, undefined)).toBe(false);
    expect(suggestionsOn(undefined, on)).toBe(true);
    expect(suggestionsOn(off, on)).toBe(false);
    expect(suggestionsOn(on, undefined)).toBe(true);
    const mayNot = by({ permissions: ['sell'] });
    expect(codeOf(decideSetSuggestions('dev_1', { on: true }, mayNot))).toBe('not_allowed');
    expect(good(decideSetSuggestions('dev_1', { on: null }, by()))).toMatchObject([
      { kind: 'order_screen', id: 'dev_1', deleted: true },
    ]);
  });
});

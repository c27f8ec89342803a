import { describe, expect, test } from 'vitest';
import { GRIDS, gridOf, isList, LISTS, panelPercent, scaleOf } from './grids.ts';

describe('tickets on a screen', () => {
  test('[KS67] are from two to twenty-four, larger where there are few, smaller where more than two stand in a column', () => {
    const sizes = GRIDS.map(({ columns, rows }) => columns * rows);
    expect(sizes).toEqual([2, 3, 4, 6, 8, 10, 12, 15, 18, 24]);
    expect(GRIDS.map(scaleOf)).toEqual([1.6, 1.25, 1, 1, 1, 1, 0.75, 0.75, 0.75, 0.62]);
  });

  test('[KS75] are rows of a list, four, six or twelve, that no grid of cards is', () => {
    expect(LISTS.map(({ columns, rows }) => columns * rows)).toEqual([4, 6, 12]);
    expect(LISTS.map(scaleOf)).toEqual([1, 0.75, 0.75]);
    expect(LISTS.every(isList)).toBe(true);
    expect(GRIDS.some(isList)).toBe(false);
    expect(gridOf(1, 6)).toEqual({ columns: 1, rows: 6 });
  });

  test('[KS17] a stored grid that is none of ours falls back; one of an older version has two rows', () => {
    expect(gridOf(4)).toEqual({ columns: 4, rows: 2 });
    expect(gridOf(6, 4)).toEqual({ columns: 6, rows: 4 });
    expect(gridOf(9, 2)).toEqual({ columns: 5, rows: 2 });
    expect(gridOf('x', null)).toEqual({ columns: 5, rows: 2 });
  });
});

test('[KS75] a panel is as wide as a card, beside a list as a usual card', () => {
  expect(panelPercent({ columns: 6, rows: 3 })).toBeCloseTo(100 / 6);
  expect(panelPercent({ columns: 2, rows: 1 })).toBeCloseTo(100 / 3);
  for (const list of LISTS) expect(panelPercent(list)).toBe(20);
});

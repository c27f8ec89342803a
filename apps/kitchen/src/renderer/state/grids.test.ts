import { describe, expect, test } from 'vitest';
import { GRIDS, gridOf, scaleOf } from './grids.ts';

describe('tickets on a screen', () => {
  test('[KS67] are from two to twenty-four, smaller where more than two stand in a column', () => {
    const sizes = GRIDS.map(({ columns, rows }) => columns * rows);
    expect(sizes).toEqual([2, 3, 4, 6, 8, 10, 12, 15, 18, 24]);
    expect(GRIDS.filter((grid) => scaleOf(grid) < 1).map(({ rows }) => rows)).toEqual([3, 3, 3, 4]);
  });

  test('[KS17] a stored grid that is none of ours falls back; one of an older version has two rows', () => {
    expect(gridOf(4)).toEqual({ columns: 4, rows: 2 });
    expect(gridOf(6, 4)).toEqual({ columns: 6, rows: 4 });
    expect(gridOf(9, 2)).toEqual({ columns: 5, rows: 2 });
    expect(gridOf('x', null)).toEqual({ columns: 5, rows: 2 });
  });
});

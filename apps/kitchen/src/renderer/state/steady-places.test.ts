import { describe, expect, test } from 'vitest';
import { layOut, pageOf } from './lay-out.ts';
import { createSteadyPlaces, SETTLE_MS } from './steady-places.ts';
import { line, measure, ticket } from './testing.fixture.ts';

const CELL = { width: 376, height: 440 };
const GRID = { columns: 5, rows: 2 };
const LINES = Array.from({ length: 10 }, (_, i) => line(`Item ${i}`));

/** A name in capitals is a ticket that takes two cells. */
const named = (id: string) => (id === id.toUpperCase() ? ticket(id, { lines: LINES }) : ticket(id));
const cellsOf = (names: readonly string[]) =>
  pageOf(layOut(names.map(named), CELL, measure), GRID, 0).cells;
const boardOf = (...names: readonly string[]) => {
  const places = createSteadyPlaces();
  places.update(cellsOf(names), 0);
  return places;
};

describe('steady places', () => {
  test('[KS5] a number pressed just after a bump means the ticket that had it before', () => {
    expect(cellsOf(['COD']).length).toBe(2);
    const places = boardOf('COD', 'breakfast', 'prawn');
    expect(places.meant({ position: 1 }, 1000)).toBe('COD');
    places.update(cellsOf(['breakfast', 'prawn']), 1030);
    expect(places.meant({ position: 1 }, 1120)).toBeUndefined();
    expect(places.meant({ position: 2 }, 1120)).toBe('breakfast');
    expect(places.meant({ position: 3 }, 1120)).toBe('prawn');
    expect(places.meant({ position: 2 }, 1030 + SETTLE_MS - 1)).toBe('breakfast');
    expect(places.meant({ position: 2 }, 1030 + SETTLE_MS)).toBe('prawn');
  });

  test('[KS5] a touch just after a bump means the ticket of that cell before, further cells too', () => {
    const places = boardOf('COD', 'breakfast', 'prawn');
    places.update(cellsOf(['breakfast', 'prawn']), 1000);
    expect(places.meant({ column: 0, row: 0 }, 1100)).toBeUndefined();
    expect(places.meant({ column: 0, row: 1 }, 1100)).toBeUndefined();
    expect(places.meant({ column: 1, row: 0 }, 1100)).toBe('breakfast');
    expect(places.meant({ column: 0, row: 1 }, 1000 + SETTLE_MS)).toBe('prawn');
  });

  test('[KS5] a further cell that comes into the place of a bumped ticket is not it', () => {
    const places = boardOf('a', 'COD', 'b');
    places.update(cellsOf(['COD', 'b']), 1000);
    expect(places.meant({ column: 0, row: 0 }, 1100)).toBeUndefined();
    expect(places.meant({ column: 1, row: 0 }, 1100)).toBe('COD');
    expect(places.meant({ column: 1, row: 1 }, 1100)).toBe('b');
  });

  test('[KS5] a key that went down before the change means what stood there, however late it is handled', () => {
    const places = boardOf('a', 'b', 'c');
    places.update(cellsOf(['b', 'c']), 1000);
    expect(places.meant({ position: 2 }, 900)).toBe('b');
    expect(places.meant({ position: 1 }, 999)).toBeUndefined();
  });

  test('[KS5] in a run of bumps the numbers of its beginning hold until the board is still', () => {
    const places = boardOf('a', 'b', 'c', 'd');
    places.update(cellsOf(['b', 'c', 'd']), 1000);
    places.update(cellsOf(['c', 'd']), 1200);
    expect(places.meant({ position: 3 }, 1400)).toBe('c');
    expect(places.meant({ position: 2 }, 1400)).toBeUndefined();
    expect(places.meant({ position: 1 }, 1200 + SETTLE_MS)).toBe('c');
  });

  test('[KS5] a new ticket in the place of one just bumped is not bumped in its stead', () => {
    const places = boardOf('a', 'b');
    places.update(cellsOf(['a']), 1000);
    places.update(cellsOf(['a', 'new']), 1100);
    expect(places.meant({ position: 2 }, 1200)).toBeUndefined();
    expect(places.meant({ position: 2 }, 1000 + SETTLE_MS)).toBe('new');
  });

  test('[KS5] a ticket in a free place, or one that stayed, can be bumped at once', () => {
    const places = boardOf('a', 'b');
    places.update(cellsOf(['a', 'b', 'new']), 1000);
    expect([1, 2, 3].map((position) => places.meant({ position }, 1000))).toEqual([
      'a',
      'b',
      'new',
    ]);
  });
});

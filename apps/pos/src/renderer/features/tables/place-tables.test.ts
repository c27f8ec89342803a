import { expect, test } from 'vitest';
import { boundsOf, grown, type TableBox } from './place-tables.ts';

const square = (x: number, y: number): TableBox => ({ x, y, width: 2, height: 2 });

test('[FL46] tables with room between them are drawn half as large again, each around its middle', () => {
  const drawn = grown([square(0, 0), square(10, 0), square(0, 10)]);
  expect(drawn[0]).toEqual({ x: -0.5, y: -0.5, width: 3, height: 3 });
  expect(drawn[1]).toEqual({ x: 9.5, y: -0.5, width: 3, height: 3 });
  expect(boundsOf(drawn)).toEqual({ x: -0.5, y: -0.5, width: 13, height: 13 });
});

test('[FL46] all grow by one measure, until the two that stand closest touch', () => {
  const drawn = grown([square(0, 0), { ...square(2.5, 0), height: 4 }, square(20, 20)]);
  expect(drawn.map(({ width }) => width)).toEqual([2.5, 2.5, 2.5]);
  expect(drawn[1]?.x).toBe((drawn[0]?.x ?? 0) + 2.5);
});

test('[FL46] tables that stand together, or one upon the other, are as large as they are', () => {
  const together = [square(0, 0), square(2, 0)];
  expect(grown(together)).toEqual(together);
  const over = [square(0, 0), square(1, 1)];
  expect(grown(over)).toEqual(over);
  expect(grown([])).toEqual([]);
});

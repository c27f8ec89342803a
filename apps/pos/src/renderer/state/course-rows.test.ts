import type { CourseView } from '@galley/pos/contract';
import { describe, expect, test } from 'vitest';
import type { CheckLine, CheckRow } from './check-rows.ts';
import { courseGroups } from './course-rows.ts';

const line = (id: string, course: number): CheckRow => ({
  type: 'line',
  key: id,
  line: { id, course } as CheckLine,
  more: 0,
});
const tap = (itemId: string): CheckRow => ({
  type: 'pending',
  key: itemId,
  more: 0,
  pending: { key: 1, itemId, name: itemId, quantity: 1, unitPriceMinor: 100, plain: true },
});
const course = (number: number): CourseView => ({
  number,
  name: `C${number}`,
  state: 'held',
  heldLineIds: [],
  firedAt: null,
  firesAt: null,
  undo: null,
});
const items: Record<string, number> = { soup: 1, tart: 3 };
const groups = (rows: CheckRow[], courses: CourseView[]) =>
  courseGroups(rows, courses, [{ number: 3, name: 'Desserts' }], (id) => items[id]).map((group) => [
    group.course?.name ?? null,
    group.rows.map(({ key }) => key),
  ]);

describe('lines by course', () => {
  test('[CF16] stand under their course in the order of the meal, each in the order of ringing', () => {
    const rows = [line('a', 2), line('b', 1), line('c', 2)];
    expect(groups(rows, [course(1), course(2)])).toEqual([
      ['C1', ['b']],
      ['C2', ['a', 'c']],
    ]);
    expect(groups(rows, [])).toEqual([[null, ['a', 'b', 'c']]]);
  });

  test('[CF16] a tap under way stands where its line will, also as the first of its course', () => {
    const rows = [line('a', 2), tap('soup'), tap('tart'), tap('unknown')];
    expect(groups(rows, [course(1), course(2)])).toEqual([
      ['C1', ['soup']],
      ['C2', ['a', 'unknown']],
      ['Desserts', ['tart']],
    ]);
  });
});

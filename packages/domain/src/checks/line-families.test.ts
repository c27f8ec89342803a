import { describe, expect, test } from 'vitest';
import type { LineRemovalRow, LineRow, RoundRow } from '../rows.ts';
import { placeLines } from './line-families.ts';

const line = (id: string, supersedes: string | null = null) => ({ id, supersedes }) as LineRow;
const round = (...lineIds: string[]) => ({ id: 'rnd_1', lineIds }) as RoundRow;
const removal = (lineId: string) => ({ id: `rem_${lineId}`, lineId }) as LineRemovalRow;

const live = (lines: LineRow[], removals: LineRemovalRow[] = [], rounds: RoundRow[] = []) =>
  placeLines(lines, removals, rounds)
    .filter((placed) => placed.standing === 'live')
    .map((placed) => placed.row.id);

describe('where lines stand', () => {
  test('[CK4] an edit takes the place of the line', () => {
    expect(live([line('a'), line('b', 'a'), line('c', 'b'), line('d')])).toEqual(['c', 'd']);
  });

  test('[CK4] of two edits of one line made while cut off the greatest id counts', () => {
    expect(live([line('a'), line('c', 'a'), line('b', 'a')])).toEqual(['c']);
  });

  test('[CK4] an edit whose clock lags behind still takes the place of the line', () => {
    expect(live([line('m'), line('b', 'm')])).toEqual(['b']);
  });

  test('[CK5] a removed line is off, and the removal of one edit leaves the other', () => {
    expect(live([line('a')], [removal('a')])).toEqual([]);
    expect(live([line('a'), line('b', 'a'), line('c', 'a')], [removal('c')])).toEqual(['b']);
    expect(live([line('a'), line('b', 'a')], [removal('a')])).toEqual(['b']);
  });

  test('[CK6] a line that was sent counts although it was edited or removed meanwhile', () => {
    expect(live([line('a'), line('b', 'a')], [], [round('a')])).toEqual(['a']);
    expect(live([line('a')], [removal('a')], [round('a')])).toEqual(['a']);
    expect(live([line('a'), line('b', 'a')], [], [round('b')])).toEqual(['b']);
    const standings = placeLines([line('a'), line('b', 'a')], [], [round('a')]);
    expect(standings.map((placed) => placed.standing)).toEqual(['live', 'late_edit']);
  });

  test('[CK6] what both registers sent counts on both', () => {
    expect(live([line('a'), line('b', 'a')], [], [round('a', 'b')])).toEqual(['a', 'b']);
  });

  test('[CK4] links in a ring do not hang the projection', () => {
    expect(placeLines([line('a', 'b'), line('b', 'a')], [], []).length).toBe(2);
  });
});

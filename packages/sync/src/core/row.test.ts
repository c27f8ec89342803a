import type { KindSpec } from '@galley/base';
import { describe, expect, it } from 'vitest';
import { mergeRow } from './merge.ts';
import { type MergedRow, mergeProblem, storable, unknownKind } from './row.ts';

const at = (counter: number): string => `00000000000${counter}0000-dev_a`;
const setting = (doc: MergedRow['doc'], clock: number): MergedRow => ({
  doc,
  clk: { b: at(clock) },
  deleted: false,
});
const price: KindSpec = {
  kind: 'price',
  class: 'setting',
  scope: 'tenant',
  dated: false,
  columns: [{ name: 'minor', type: 'int', nullable: false }],
};
const fact: KindSpec = { ...price, kind: 'sale', class: 'fact', scope: 'site' };

describe('rows of newer devices', () => {
  it('[C6] an unknown column of a known kind is merged like a known one', () => {
    const older = setting({ minor: 5, photo: 'a.png' }, 1);
    const newer = setting({ photo: 'b.png' }, 2);
    const merged = mergeRow(price, older, newer).row;
    expect(merged.doc).toEqual({ minor: 5, photo: 'b.png' });
    expect(mergeRow(price, newer, older).row).toEqual(merged);
  });

  it('[C6] an unknown kind is a setting by its clocks, a state by its ranks, else a fact', () => {
    const ranked = { generation: 0, rank: 2 };
    expect(unknownKind('x', setting({ a: 1 }, 1)).class).toBe('setting');
    expect(unknownKind('x', { doc: ranked, clk: null }).class).toBe('state');
    expect(unknownKind('x', { doc: { a: 1 }, clk: null }).class).toBe('fact');
  });

  it('[C8] fractions, reserved names and text that cannot be stored are told before a merge', () => {
    const problem = (doc: MergedRow['doc']) =>
      mergeProblem(fact, { doc, clk: null, deleted: false });
    expect(problem({ minor: 5 })).toBeUndefined();
    expect(problem({ minor: 0.5 })).toMatch(/integer/);
    expect(problem({ _mark: 1 })).toMatch(/reserved/);
    expect(problem({ name: 'a\0b' })).toMatch(/storable/);
    expect(problem({ name: '\ud800' })).toMatch(/storable/);
    expect(storable({ name: 'a\0b\ud800', more: ['\0'] })).toEqual({
      name: 'a\ufffdb\ufffd',
      more: ['\ufffd'],
    });
  });
});

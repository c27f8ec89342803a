import { describe, expect, it } from 'vitest';
import { share } from './share.ts';

describe('structural sharing', () => {
  it('[RG11] gives back the very same object when nothing changed', () => {
    const before = { lines: [{ id: 'a', mods: [] }], total: 1, note: null };
    expect(share(before, structuredClone(before))).toBe(before);
  });

  it('[RG11] renews only what changed and what holds it', () => {
    const before = {
      lines: [
        { id: 'a', n: 1 },
        { id: 'b', n: 1 },
      ],
      sums: { due: 2 },
    };
    const after = share(before, {
      lines: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
      sums: { due: 2 },
    });
    expect(after).not.toBe(before);
    expect(after.lines[0]).toBe(before.lines[0]);
    expect(after.lines[1]).toEqual({ id: 'b', n: 2 });
    expect(after.sums).toBe(before.sums);
  });

  it('[RG11] takes what was added and drops what is gone', () => {
    expect(share([1, 2, 3], [1, 2])).toEqual([1, 2]);
    expect(share<Record<string, number>>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(share<unknown>({ a: 1 }, null)).toBeNull();
    expect(share<unknown>([1], { 0: 1 })).toEqual({ 0: 1 });
  });
});

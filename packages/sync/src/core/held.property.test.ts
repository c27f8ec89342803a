import type { Doc } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldWrite, heldDoc, heldWriteOf, isAhead, restamped, settleHeld } from './held.ts';
import { formatHlc } from './hlc.ts';
import { mergeRow } from './merge.ts';
import { type MergedRow, unknownKind } from './row.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const AHEAD = Date.UTC(2099, 0, 1);

const docOf = fc.dictionary(fc.constantFrom('name', 'price', 'note'), fc.integer(), {
  minKeys: 1,
});
const sane = fc
  .tuple(docOf, fc.integer({ min: 0, max: 50 }), fc.constantFrom('dev_a', 'dev_b'))
  .map(([doc, at, device]): MergedRow => {
    return { doc: doc as Doc, clk: { b: formatHlc(NOW - 1000 + at, 0, device) }, deleted: false };
  });
const write = fc.tuple(docOf, fc.boolean()).map(([doc, deleted]) => {
  const b = formatHlc(AHEAD, 0, 'dev_x');
  const clk = deleted ? { b, o: { _deleted: b } } : { b };
  return { doc: doc as Doc, clk, deleted };
});

const join = (rows: readonly MergedRow[]): MergedRow | undefined =>
  rows.reduce<MergedRow | undefined>(
    (held, row) => mergeRow(unknownKind('item', row), held, row).row,
    undefined,
  );

const heldOf = (row: HeldWrite['row'], stamp?: string): HeldWrite => ({
  kind: 'item',
  id: 'itm_1',
  row,
  stamped: stamp === undefined ? null : restamped(row.clk, NOW, stamp),
});

describe('held writes', () => {
  it('[H7] a write is held from 60 s ahead of hub time on, by any of its clocks', () => {
    const at = (ms: number) => formatHlc(NOW + ms, 0, 'dev_a');
    expect(isAhead({ b: at(60_000) }, NOW)).toBe(false);
    expect(isAhead({ b: at(60_001) }, NOW)).toBe(true);
    expect(isAhead({ b: at(0), o: { name: at(60_001) } }, NOW)).toBe(true);
    expect(isAhead({ b: formatHlc(0, 0, 'dev_a') }, NOW)).toBe(false);
  });

  it('[H8] a device that merged its own held write ends with what it says once all is told anew', () => {
    fc.assert(
      fc.property(fc.array(sane, { maxLength: 4 }), fc.array(sane), write, (early, late, ahead) => {
        const inForce = join([...early, ...late]);
        const own = join([...early, ahead, ...late]);
        const settled = own && settleHeld(own, heldOf(ahead));
        expect(join([settled, inForce].filter((row) => row !== undefined))).toEqual(inForce);
      }),
      { numRuns: 500 },
    );
  });

  it('[H9] with the stamp of the central hub it is in force everywhere alike', () => {
    const stamp = formatHlc(NOW, 0, 'hub_central');
    fc.assert(
      fc.property(fc.array(sane), fc.array(sane), write, (early, late, ahead) => {
        const stamped = { ...ahead, clk: restamped(ahead.clk, NOW, stamp) };
        const central = join([...early, ...late, stamped]);
        const own = join([...early, ahead, ...late]);
        const settled = own && settleHeld(own, heldOf(ahead, stamp));
        expect(join([settled, central].filter((row) => row !== undefined))).toEqual(central);
        for (const column of Object.keys(ahead.doc)) {
          expect(central?.doc[column]).toBe(ahead.doc[column]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[H8] a row that never had the write stays as it is, and the held row names the write whole', () => {
    const row = { doc: { name: 1 }, clk: { b: formatHlc(NOW, 0, 'dev_a') }, deleted: false };
    const b = formatHlc(AHEAD, 0, 'dev_x');
    const held = heldOf({ doc: { name: 2 }, clk: { b, o: { _deleted: b } }, deleted: true });
    expect(settleHeld(row, held)).toBe(row);
    expect(heldWriteOf(heldDoc('dev_x', held))).toEqual(held);
  });
});

import { describe, expect, it } from 'vitest';
import { type Atom, plain } from './atoms.ts';
import { type Placed, packed } from './packing.ts';

const picture = { width: 24, height: 24, bits: new Uint8Array() };
const piece = (x: number, slack: number, more: Partial<Atom> = {}): Placed => ({
  ...{ picture, over: 0, under: 0, slack, x },
  atom: { char: 'x', style: plain, width: 2, level: 0, ...more },
});
const filler = (x: number): Placed => piece(x, 0, { filler: true });
const places = (line: readonly Placed[]): number[] => line.map(({ x }) => x);

describe('packing of letters', () => {
  it('[PR97] what follows moves up to letters that end early; a column begins where it began', () => {
    const line = [piece(0, 7), piece(24, 0), piece(48, 3), piece(72, 0), filler(96), filler(108)];
    expect(places(packed([...line, piece(120, 0)], false))).toEqual([0, 17, 41, 62, 120]);
  });

  it('[PR97] from right to left it moves to the right, with the room at the left', () => {
    const rtl = { level: 1 };
    const line = [filler(0), filler(12), piece(24, 0, rtl), piece(48, 7, rtl), filler(72)];
    expect(places(packed(line, true))).toEqual([31, 48]);
  });

  it('[PR97] a figure at the end of its column ends where it ended', () => {
    expect(places(packed([filler(0), piece(12, 5), piece(36, 0)], false))).toEqual([17, 36]);
  });

  it('[PR97] white on black keeps its cells', () => {
    const invert = { style: { ...plain, invert: true } };
    const line = [piece(0, 7, invert), piece(24, 0, invert)];
    expect(places(packed(line, false))).toEqual([0, 24]);
  });
});

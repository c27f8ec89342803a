import { describe, expect, it } from 'vitest';
import { bidiLevels, visualOrder } from './levels.ts';
import { mirrored } from './mirrors.ts';

const alef = 0x5d0;
const jeem = 0x62c;

/** As in the examples of UAX #9: capitals stand for letters that run right to left. */
function shown(text: string, base: 0 | 1, first = alef): string {
  const isCapital = (char: string): boolean => char >= 'A' && char <= 'Z';
  const chars = [...text].map((char) =>
    isCapital(char) ? String.fromCodePoint(first + char.charCodeAt(0) - 65) : char,
  );
  const { levels } = bidiLevels(chars, base);
  const back = [...text];
  return visualOrder(levels)
    .map((at) => ((levels[at] ?? 0) % 2 === 1 ? mirrored(back[at] ?? '') : (back[at] ?? '')))
    .filter((char) => !/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(char))
    .join('');
}

describe('bidirectional algorithm', () => {
  it('[PR70] orders mixed text as the examples of UAX #9 do', () => {
    for (const [text, base, expected] of [
      ['car means CAR.', 0, 'car means RAC.'],
      ['car is THE CAR in arabic', 0, 'car is RAC EHT in arabic'],
      ['CAR IS the car IN HEBREW', 1, 'WERBEH NI the car SI RAC'],
      ['he said "IT IS 123, 456, OK".', 0, 'he said "KO ,456 ,123 SI TI".'],
      ['a(B)c', 0, 'a(B)c'],
      ['A(b)C', 1, 'C(b)A'],
      ['', 0, ''],
    ] as const) {
      expect(shown(text, base)).toBe(expected);
    }
  });

  it('[PR70] numbers stay left to right, with their signs and currency', () => {
    for (const [text, expected] of [
      ['TOTAL 12.50', '12.50 LATOT'],
      ['TOTAL \u20ac12.50', '\u20ac12.50 LATOT'],
      ['TOTAL 12.50 \u20ac', '\u20ac 12.50 LATOT'],
      ['PAGES 5-10', '5-10 SEGAP'],
      ['ROOM 4, TABLE 7', '7 ELBAT ,4 MOOR'],
      ['10% OFF', 'FFO 10%'],
    ] as const) {
      expect(shown(text, 0)).toBe(expected);
    }
    expect(shown('TOTAL 12.50', 1, jeem)).toBe('12.50 LATOT');
    expect(shown('PAGES 5-10', 1, jeem)).toBe('10-5 SEGAP');
    expect(shown('DATE 21/11', 1, jeem)).toBe('21/11 ETAD');
  });

  it('[PR70] the base is that of the first strong letter, else of the paper', () => {
    expect(bidiLevels([...'12'], 1)).toEqual({ base: 1, levels: [2, 2] });
    expect(bidiLevels([...'12'], 0)).toEqual({ base: 0, levels: [0, 0] });
    expect(bidiLevels(['\u200f', 'a'], 0).base).toBe(1);
    expect(bidiLevels(['\u2067', '\u05d0', '\u2069', 'a'], 1).base).toBe(0);
  });

  it('[PR70] isolates, embeddings, overrides and marks are obeyed', () => {
    const name = '\u2068';
    const end = '\u2069';
    expect(shown(`x ${name}ABC 1${end} 2`, 0)).toBe('x 1 CBA 2');
    expect(shown('x ABC 1 2', 0)).toBe('x 2 1 CBA');
    expect(shown('x ABC!', 0)).toBe('x CBA!');
    expect(shown('x ABC!\u200f', 0)).toBe('x !CBA');
    expect(shown('\u202eabc\u202c d', 0)).toBe('cba d');
    expect(shown('\u202bABC x\u202c d', 0)).toBe('d x CBA');
    expect(shown(`A${'\u202a\u202b'.repeat(80)}b`, 1)).toBe('bA');
  });

  it('[PR70] brackets that belong together take one direction and look to each other', () => {
    expect(shown('x TEA (LARGE)', 0)).toBe('x (EGRAL) AET');
    expect(shown('TEA (large)', 1)).toBe('(large) AET');
    expect(shown('TEA (2)', 1)).toBe('(2) AET');
    expect(shown('x (TEA y', 0)).toBe('x (AET y');
    expect(shown('a [B (c) D] e', 0)).toBe('a [B (c) D] e');
  });

  it('[PR70] every character keeps its place in the order exactly once', () => {
    const wild = [...'\u05d0a1\u0660(\u2067\u202e\u2069)\u202c \u0628,\u0301\u20ac-\u200f\n'];
    for (let turn = 0; turn < wild.length; turn++) {
      const chars = [...wild.slice(turn), ...wild.slice(0, turn)];
      const { levels } = bidiLevels(chars, 0);
      expect(visualOrder(levels).sort((a, b) => a - b)).toEqual(chars.map((_, at) => at));
    }
  });
});

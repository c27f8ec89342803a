import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenEnds, DISPLAY_CELLS, displayBytes, displayCells } from './customer-display.ts';

const hex = (bytes: Iterable<number>): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
const text = (bytes: readonly number[]): string => String.fromCharCode(...bytes);

describe('customer display', () => {
  it('[CD1] a line has twenty cells, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (line) => {
        const cells = displayCells(line);
        expect(cells).toHaveLength(DISPLAY_CELLS);
        expect(cells.every((byte) => (byte >= 0x20 && byte <= 0x7e) || byte === 0x9c)).toBe(true);
      }),
    );
    expect(text(displayCells('Café × 2 – Tom’s'))).toBe("Cafe x 2 - Tom's    ");
    expect(displayCells('£')[0]).toBe(0x9c);
  });

  it('[CD2] the bytes of both sets are those of the makers', () => {
    const cells = (word: string) => hex(displayCells(word));
    expect(hex(displayBytes('escpos', ['Cola', 'Due 2.95']))).toBe(
      `1b 40 0c 0b ${cells('Cola')} ${cells('Due 2.95')}`,
    );
    expect(hex(displayBytes('cd5220', ['Cola', 'Due 2.95']))).toBe(
      `1b 40 1b 51 41 ${cells('Cola')} 0d 1b 51 42 ${cells('Due 2.95')} 0d`,
    );
  });

  it('[CD3] behind a printer the printer is chosen again', () => {
    const bytes = displayBytes('escpos', ['', ''], true);
    expect(hex(bytes.slice(0, 3))).toBe('1b 3d 02');
    expect(hex(bytes.slice(-3))).toBe('1b 3d 01');
  });

  it('[CD4] the amount is whole and the name gives way', () => {
    expect(betweenEnds('Cola', '£2.95')).toBe('Cola           £2.95');
    expect(betweenEnds('Full Harbour breakfast', '£10.95')).toBe('Full Harbour  £10.95');
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        expect([...betweenEnds(name, '£10.95')]).toHaveLength(DISPLAY_CELLS);
      }),
    );
  });
});

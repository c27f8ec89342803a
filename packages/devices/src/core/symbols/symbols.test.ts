import { describe, expect, it } from 'vitest';
import { barWidths } from './barcode.ts';
import { gs1CheckDigit } from './check-digit.ts';
import { code128Values } from './code128.ts';
import { byteCapacity } from './qr-tables.ts';

const modules = (widths: readonly number[]): string =>
  widths.map((width, at) => (at % 2 === 0 ? '1' : '0').repeat(width)).join('');

describe('barcodes', () => {
  it('[PR24] check digits follow GS1', () => {
    expect(gs1CheckDigit('590123412345')).toBe('7');
    expect(gs1CheckDigit('9638507')).toBe('4');
    expect(gs1CheckDigit('03600029145')).toBe('2');
  });

  it('[PR25] EAN-13 5901234123457 has its published modules', () => {
    expect(modules(barWidths('ean13', '5901234123457'))).toBe(
      '10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101',
    );
  });

  it('[PR26] Code 128 changes to pairs of digits and every symbol is eleven modules', () => {
    expect(code128Values('RCPT-000142')).toEqual([104, 50, 35, 48, 52, 13, 99, 0, 1, 42]);
    const widths = barWidths('code128', 'Galley {42}');
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe((1 + 11 + 1) * 11 + 13);
  });

  it('[PR27] QR capacities are those of the standard', () => {
    expect([byteCapacity(1, 'L'), byteCapacity(10, 'M'), byteCapacity(40, 'L')]).toEqual([
      17, 213, 2953,
    ]);
    expect([byteCapacity(7, 'H'), byteCapacity(27, 'Q'), byteCapacity(40, 'H')]).toEqual([
      64, 805, 1273,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { printerModels } from '../models/index.ts';
import type { Block, BlockOf } from '../receipt-doc.ts';
import { charsetOf, printable } from './charset.ts';
import { columnLines, type Line, textLines } from './line.ts';

const charset = charsetOf(printerModels['generic-58']);
const setting = { charset, rtl: false };
const textOf = (lines: readonly Line[]): string[] =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

const text = (words: string, columns: number, style = {}): Line[] =>
  textLines(
    { type: 'text', spans: [{ text: printable(words, charset), ...style }] },
    columns,
    setting,
  );

describe('words and lines', () => {
  it('[PR96] a line ends at a space; a word longer than the line is broken with a hyphen', () => {
    expect(textOf(text('Two Knickerbocker glories', 14))).toEqual([
      'Two',
      'Knickerbocker',
      'glories',
    ]);
    expect(textOf(text('Knickerbocker glory', 12))).toEqual(['Knickerbock-', 'er glory']);
    expect(textOf(text('A1234567890123456', 12))).toEqual(['A12345678901', '23456']);
  });

  it('[PR96] wide type becomes narrower before a word of it is broken', () => {
    const [first, second] = text('Knickerbocker glory', 16, { width: 2, height: 2 });
    expect(first?.runs[0]).toMatchObject({ text: 'Knickerbocker', style: { width: 1, height: 2 } });
    expect(second?.runs[0]?.text).toBe('glory');
    const [fits] = text('Chips', 16, { width: 2, height: 2 });
    expect(fits?.runs[0]?.style.width).toBe(2);
  });

  it('[PR96] a name beside its quantity becomes narrower too', () => {
    const cell = (words: string, more = {}): BlockOf<'columns'>['cells'][number] => ({
      spans: [{ text: words, width: 2, height: 2 }],
      ...more,
    });
    const block: Extract<Block, { type: 'columns' }> = {
      type: 'columns',
      cells: [cell('2', { width: 5 }), cell('VOID Knickerbocker')],
    };
    const lines = textOf(columnLines(block, 30, setting));
    expect(lines).toEqual(['2    VOID Knickerbocker']);
  });

  it('[PR96] an amount and its sign are never parted', () => {
    const amount = '1\u202f234,50\u00a0\u20ac';
    expect(textOf(text(`Due by Friday ${amount}`, 16))).toEqual([
      'Due by Friday',
      '1 234,50 \u20ac',
    ]);
  });
});

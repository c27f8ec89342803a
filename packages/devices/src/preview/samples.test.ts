import { expect, test } from 'vitest';
import { contextOf } from '../core/index.ts';
import { type PaperKind, samplePaper, sampleSale } from './samples.ts';

const money = (minor: number): string => (minor / 100).toFixed(2);
const paper = (kind: PaperKind): string =>
  JSON.stringify(samplePaper(kind, contextOf({ language: 'en' }, money)));

test('[PR123] no line of the example bears a note for the kitchen, and a chit does', () => {
  expect(sampleSale.lines.filter(({ note }) => note !== undefined)).toEqual([]);
  for (const kind of ['receipt', 'refund-receipt', 'gift-receipt', 'guest-check'] as const)
    expect(paper(kind)).not.toContain('no cream');
  expect(paper('kitchen-chit')).toContain('no cream');
});

test('[PR123] its receipts are numbered as a register numbers them', () => {
  for (const kind of ['receipt', 'refund-receipt', 'gift-receipt'] as const) {
    const numbers = paper(kind).match(/[A-Z0-9]+-0\d{5}/g) ?? [];
    expect(numbers).not.toEqual([]);
    for (const number of numbers) expect(number).toMatch(/^1-0001\d\d$/);
  }
});

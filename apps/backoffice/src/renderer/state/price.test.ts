import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFormat } from './format.ts';
import { moneyText } from './money-text.ts';
import { jumpQuestion, priceJump, readPrice } from './price.ts';

const pounds = makeFormat('GBP', 'en-GB', 'Europe/London');
const problem = (typed: string) => readPrice(typed, 'Cod', pounds).problem;

it('[OF19] says of a wrong price what it is, whose, and how it is put right', () => {
  expect(problem('')).toBe('The price of Cod is empty. Type an amount such as £12.50.');
  expect(problem('  ')).toBe(problem(''));
  expect(problem('abc')).toBe('The price of Cod, “abc”, is no amount. Type it like £12.50.');
  expect(problem('1,2,3')).toBe('The price of Cod, “1,2,3”, is no amount. Type it like £12.50.');
  expect(problem('-5')).toBe('The price of Cod, “-5”, is below zero. Type 0 or more.');
  expect(problem('- £5')).toBe('The price of Cod, “- £5”, is below zero. Type 0 or more.');
  expect(problem('999999999')).toBe(
    'The price of Cod, “999999999”, is above the highest one, £1,000,000.00. Type a lower one.',
  );
  expect(readPrice('1000000', 'Cod', pounds)).toEqual({ minor: 100_000_000 });
  expect(readPrice('x', ' ', pounds).problem).toContain('this item');
});

it('[OF19] either reads a price or says why not, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (typed) => {
      const read = readPrice(typed, 'Cod', pounds);
      if (read.minor === undefined) expect(read.problem).toContain('Cod');
      else expect(read.minor).toBeLessThanOrEqual(100_000_000);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (minor) => {
      expect(readPrice(moneyText(minor, 'GBP', 'en-GB'), 'Cod', pounds)).toEqual({ minor });
    }),
  );
});

it('[OF26] asks before a price jumps, with both prices', () => {
  expect(priceJump(450, 4500)).toBeUndefined();
  expect(priceJump(450, 4501)).toBe('up');
  expect(priceJump(450, 45)).toBeUndefined();
  expect(priceJump(450, 44)).toBe('down');
  expect(priceJump(450, 0)).toBe('free');
  expect(priceJump(0, 450)).toBeUndefined();
  expect(priceJump(0, 0)).toBeUndefined();
  expect(jumpQuestion('Cod', 450, 45_000, pounds)).toBe(
    'Cod goes from £4.50 to £450.00, more than ten times as much.',
  );
  expect(jumpQuestion('Cod', 450, 475, pounds)).toBeUndefined();
});

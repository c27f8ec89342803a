import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFormat } from './format.ts';
import { moneyText } from './money-text.ts';
import { jumpQuestion, readPrice } from './price.ts';

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

it('[OF19] a figure too long for any amount is too high, not unreadable', () => {
  expect(problem('99999999999999')).toBe(
    'The price of Cod, “99999999999999”, is above the highest one, £1,000,000.00. Type a lower one.',
  );
  expect(problem('99999999999999.999')).toContain('is no amount');
  expect(problem('-99999999999999')).not.toContain('above the highest');
});

it('[OF19] refuses a space within the figures', () => {
  expect(problem('5.5 0')).toBe('The price of Cod, “5.5 0”, is no amount. Type it like £12.50.');
  expect(problem('5 .50')).toContain('is no amount');
  expect(readPrice(' £ 5.50 ', 'Cod', pounds)).toEqual({ minor: 550 });
});

it('[OF26] asks before a price jumps, with both prices', () => {
  expect(jumpQuestion('Cod', 450, 45_000, pounds)).toBe(
    'Cod goes from £4.50 to £450.00, five times as much or more.',
  );
  expect(jumpQuestion('Bacon bap', 5250, 550, pounds)).toBe(
    'Bacon bap goes from £52.50 to £5.50, a fifth of it or less.',
  );
  expect(jumpQuestion('Bacon bap', 525, 5250, pounds)).toContain('from £5.25 to £52.50');
  expect(jumpQuestion('Cod', 450, 0, pounds)).toContain('sold for nothing');
  expect(jumpQuestion('Cod', 450, 475, pounds)).toBeUndefined();
});

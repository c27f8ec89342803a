import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './bad-input.ts';

const schema = z.object({
  quantity: z.int().min(1).max(999).optional(),
  note: z.string().min(1).max(200).optional(),
  guests: z.array(z.object({ name: z.string().max(60) })).optional(),
  amountMinor: z.int().min(0).max(100_000).optional(),
  reference: z.string().min(3).optional(),
  words: z.array(z.string().trim().min(1)).optional(),
  pin: z.string().min(4).optional(),
});
const said = (input: unknown): string => {
  const parsed = parseInput(schema, 'addLine', input);
  return parsed.ok ? '' : parsed.error.message;
};

it('[SH17] what is typed beyond a limit is refused in plain words that name the limit', () => {
  expect(said({ quantity: 1000 })).toBe('Quantity: 1000 is too much, the most is 999. Enter less.');
  expect(said({ quantity: 0 })).toBe('Quantity: 0 is too little, the least is 1. Enter more.');
  expect(said({ note: 'x'.repeat(5000) })).toBe(
    'Note: 5000 characters are too many, the most is 200. Shorten it.',
  );
  expect(said({ reference: 'ab' })).toBe(
    'Reference: 2 characters are too few, the least is 3. Type more.',
  );
  expect(said({ guests: [{ name: 'y'.repeat(61) }] })).toBe(
    'Name: 61 characters are too many, the most is 60. Shorten it.',
  );
  expect(said({ amountMinor: 100_001 })).toBe(
    'Amount: this is more than can be entered. Enter less.',
  );
  expect(said({ amountMinor: -1 })).toBe('Amount: this is less than can be entered. Enter more.');
});

it('[SH97] text of which nothing can be read is refused for that, by the name of its field', () => {
  const nothing = 'nothing that can be read was typed. Type at least one letter or digit.';
  expect(said({ note: '' })).toBe(`Note: ${nothing}`);
  expect(said({ words: ['   '] })).toBe(`Words: ${nothing}`);
});

it('[SH2] what is no question of a limit, and a secret, are told as before', () => {
  expect(said({ quantity: 'many' })).toContain('The field quantity of addLine has "many"');
  expect(said({ pin: '731' })).not.toContain('731');
});

import { describe, expect, test } from 'vitest';
import { columnWord } from './column-word.ts';

describe('columns of a task', () => {
  test('[OF27] are read as words, amounts with their unit', () => {
    const words = ['businessDate', 'amountMinor', 'checkId', 'modifiers', 'paid_at', 'plu'];
    expect(words.map(columnWord)).toEqual([
      'Business date',
      'Amount, in the smallest coin',
      'Check',
      'Modifiers',
      'Paid at',
      'Number',
    ]);
  });
});

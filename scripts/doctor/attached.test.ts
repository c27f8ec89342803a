import { describe, expect, test } from 'vitest';
import { judgeAttached } from './attached.ts';

describe('doctor of attached devices', () => {
  test('[CD15] a display that is away is wrong, with the words of its register', () => {
    const words = 'Nothing answers at 10.0.0.9:9104. Check its power and network.';
    const display = { name: 'Till display', type: 'display' } as const;
    const judged = judgeAttached([
      { ...display, seen: { state: 'working', words: null } },
      { ...display, seen: { state: 'opening', words } },
      { ...display, seen: null },
      { name: 'Receipts', type: 'printer', seen: null },
    ]);
    expect(judged).toMatchObject([
      { part: 'Customer display Till display', wrong: false, text: 'works' },
      { wrong: true, text: words, cure: expect.stringContaining('Devices') },
      { wrong: true, text: 'never heard of' },
    ]);
  });
});

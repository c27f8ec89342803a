import { describe, expect, it } from 'vitest';
import { keptBy } from './kept-by.ts';

describe('what is slow to make', () => {
  it('[LG30] is made once for each set of words', () => {
    let made = 0;
    const of = keptBy((a: string, b: string) => ({ text: `${a} ${b}`, at: ++made }));
    expect(of('a', 'b')).toBe(of('a', 'b'));
    expect(of('a', 'c')).toEqual({ text: 'a c', at: 2 });
    expect(of('a b', '')).not.toBe(of('a', 'b '));
    expect(made).toBe(4);
  });

  it('[LG30] is forgotten and made again where there is no end of it', () => {
    let made = 0;
    const of = keptBy((a: string) => `${a}${++made}`, 2);
    expect(['a', 'b', 'a', 'c', 'a'].map((one) => of(one))).toEqual(['a1', 'b2', 'a1', 'c3', 'a4']);
  });
});

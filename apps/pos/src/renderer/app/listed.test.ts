import { afterEach, describe, expect, it, vi } from 'vitest';

const listedIn = async (language: string) => {
  vi.resetModules();
  vi.doMock('@galley/ui/language', () => ({ language }));
  return import('./listed.ts');
};

afterEach(() => void vi.doUnmock('@galley/ui/language'));

describe('facts and signs on one line', () => {
  it('[LG31] in Arabic each fact keeps its own direction, and a sign stands at its figures', async () => {
    const { factsOf, signed } = await listedIn('ar');
    expect(factsOf(['1234', null, '4 Fore Street'])).toBe(
      '\u20681234\u2069 · \u20684 Fore Street\u2069',
    );
    const money = (minor: number): string => `\u200f${minor}\u00a0£`;
    expect(signed(75, money)).toBe('\u200f\u200e+75\u00a0£');
    expect(signed(-75, money)).toBe('\u200f\u200e−75\u00a0£');
  });

  it('[LG31] elsewhere they stand as they are', async () => {
    const { factsOf, signed } = await listedIn('en');
    expect(factsOf(['1234', '', undefined, '4 Fore Street'])).toBe('1234 · 4 Fore Street');
    expect(signed(75, (minor) => `£${minor}`)).toBe('+£75');
    expect(signed(-75, (minor) => `£${minor}`)).toBe('−£75');
  });
});

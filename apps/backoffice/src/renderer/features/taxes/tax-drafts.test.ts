import { describe, expect, it } from 'vitest';
import { readPercent } from '../../state/percent.ts';
import { toggled, withoutRate } from './tax-drafts.ts';

const code = (rates: number[]) => ({ taxCode: 'meal', kind: null, rates });
const rate = (key: string) => ({
  ...{ key, name: key, letter: key, percent: '5', inclusive: true, stage: 0 },
});

describe('taxes as they are typed', () => {
  it('[TX9] reads per cent to the last digit, and nothing that is none', () => {
    expect(readPercent('20')).toBe(200_000);
    expect(readPercent('9.975')).toBe(99_750);
    expect(readPercent('8,1 %')).toBe(81_000);
    expect(readPercent('101')).toBeUndefined();
    expect(readPercent('-5')).toBeUndefined();
    expect(readPercent('1.00001')).toBeUndefined();
  });

  it('[TX9] a rate that is taken out leaves its places to those behind it', () => {
    const draft = { rates: ['a', 'b', 'c'].map(rate), codes: [code([0, 2]), code([1])] };
    const { rates, codes } = withoutRate(draft, 1);
    expect(rates.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(codes.map((one) => one.rates)).toEqual([[0, 1], []]);
    expect(toggled(codes, 1, 0)[1]?.rates).toEqual([0]);
    expect(toggled(codes, 0, 0)[0]?.rates).toEqual([1]);
  });
});

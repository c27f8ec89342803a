import type { OfficeRate, OfficeTaxView } from '@galley/backoffice/contract';

/** A rate as it is typed. */
export type RateDraft = Omit<OfficeRate, 'ppm'> & {
  readonly key: string;
  readonly percent: string;
};

export const rateDraft = ({ ppm, ...rate }: OfficeRate): RateDraft => ({
  ...rate,
  key: rate.id ?? rate.letter,
  percent: String(ppm / 10_000),
});

export const newRate = (key: string): RateDraft => ({
  ...{ key, name: '', letter: '', percent: '', inclusive: true, stage: 0 },
});

type Draft = { readonly rates: readonly RateDraft[]; readonly codes: OfficeTaxView['codes'] };

/** Without one rate; what named it names it no more, and what came behind it moves up. */
export const withoutRate = ({ rates, codes }: Draft, at: number): Draft => ({
  rates: rates.filter((_, index) => index !== at),
  codes: codes.map((code) => ({
    ...code,
    rates: code.rates.filter((rate) => rate !== at).map((rate) => (rate > at ? rate - 1 : rate)),
  })),
});

/** With a rate switched on or off for a tax. */
export const toggled = (
  codes: OfficeTaxView['codes'],
  at: number,
  rate: number,
): OfficeTaxView['codes'] =>
  codes.map((code, index) => {
    if (index !== at) return code;
    const rates = code.rates.includes(rate)
      ? code.rates.filter((one) => one !== rate)
      : [...code.rates, rate].sort((a, b) => a - b);
    return { ...code, rates };
  });

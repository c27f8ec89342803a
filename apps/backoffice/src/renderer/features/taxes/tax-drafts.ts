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

/** Millionths of what was typed as per cent, exact to the last digit; undefined: it is no such number. */
export const readPercent = (text: string): number | undefined => {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text.trim().replace(/\s*%$/, ''));
  if (match === null) return undefined;
  const ppm = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return ppm <= 1_000_000 ? ppm : undefined;
};

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

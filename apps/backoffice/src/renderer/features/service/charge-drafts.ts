import type { OfficeCharge } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import type { SiteFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { readPercent } from '../../state/percent.ts';
import { readPrice } from '../../state/price.ts';

/** A charge as it is typed. */
export type ChargeDraft = Omit<OfficeCharge, 'ppm' | 'amountMinor' | 'account'> & {
  readonly key: string;
  readonly basis: 'percent' | 'amount';
  readonly typed: string;
  readonly account: string;
};

export const newCharge = (key: string, taxCode: string | null): ChargeDraft => ({
  ...{ key, name: '', basis: 'percent', typed: '', fromCovers: 1, orderTypeIds: null },
  ...{ tax: 'spread', taxCode, account: '', mandatory: false, active: true },
});

export const chargeDraft = (
  { ppm, amountMinor, account, ...charge }: OfficeCharge,
  { currency, locale }: SiteFormat,
): ChargeDraft => ({
  ...charge,
  key: charge.id ?? charge.name,
  basis: ppm === null ? 'amount' : 'percent',
  typed: ppm === null ? moneyText(amountMinor ?? 0, currency, locale) : String(ppm / 10_000),
  account: account ?? '',
});

/** The charge as it is saved, or what is wrong with what was typed. */
export const chargeOf = (
  { key: _, basis, typed, account, ...draft }: ChargeDraft,
  format: SiteFormat,
): { readonly charge: OfficeCharge } | { readonly problem: string } => {
  const common = { ...draft, name: draft.name.trim(), account: account.trim() || null };
  if (basis === 'percent') {
    const ppm = readPercent(typed);
    return ppm === undefined || ppm === 0
      ? { problem: words.chargePercentProblem }
      : { charge: { ...common, ppm, amountMinor: null } };
  }
  const read = readPrice(typed, draft.name, format);
  return 'problem' in read && read.problem !== undefined
    ? { problem: read.problem }
    : { charge: { ...common, ppm: null, amountMinor: read.minor ?? 0 } };
};

/** Switched on or off for an order type; all of them are the same as no list. */
export const withType = (
  chosen: readonly string[] | null,
  all: readonly string[],
  id: string,
): readonly string[] | null => {
  const now = chosen ?? all;
  const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
  return all.every((one) => next.includes(one)) ? null : next;
};

import { allocate, mulDivRound } from '@galley/base';
import { sum } from '../rows.ts';
import type { ChargeOption } from './charge-terms.ts';

/** What of a party's goods one of its checks has; `settledMinor`: the charge that it was settled with. */
export type ChargedPart = {
  readonly baseMinor: number;
  readonly settledMinor: number | undefined;
};

/** What a party is charged over all its checks, rounded once, half away from zero. */
const wholeCharge = ({ ppm, amountMinor }: ChargeOption, baseMinor: number): number => {
  if (baseMinor <= 0) return 0;
  return ppm === null ? (amountMinor ?? 0) : mulDivRound(baseMinor, ppm, 1_000_000);
};

/**
 * What each check of a party is charged (rule SC5): together exactly what one check would be, in proportion to the
 * goods by largest remainder. What a check was settled with stays, and the others have the rest.
 */
export const chargeAmounts = (option: ChargeOption, parts: readonly ChargedPart[]): number[] => {
  const whole = wholeCharge(option, sum(parts.map(({ baseMinor }) => baseMinor)));
  const fixed = sum(parts.map(({ settledMinor }) => settledMinor ?? 0));
  const weights = parts.map(({ baseMinor, settledMinor }) =>
    settledMinor === undefined ? Math.max(0, baseMinor) : 0,
  );
  const shares = sum(weights) === 0 ? [] : allocate(Math.max(0, whole - fixed), weights);
  return parts.map(({ settledMinor }, at) => settledMinor ?? shares[at] ?? 0);
};

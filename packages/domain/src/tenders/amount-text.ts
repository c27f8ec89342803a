import { formatDecimal, formatMoney } from '@galley/base';

/** An amount in the words of a failure, as people write it; without a currency as a plain decimal. */
export const amountText = (minor: number, currency: string | undefined): string =>
  currency === undefined
    ? formatDecimal({ minor, currency: 'XXX' })
    : formatMoney({ minor, currency }, 'en');

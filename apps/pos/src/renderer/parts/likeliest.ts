import type { CheckView } from '@galley/pos/contract';

type Payment = CheckView['payments'][number];

/** The payment that came last and covers the most: of two that met, the second one is too much. */
export const likeliest = (payments: readonly Payment[]): Payment | undefined =>
  payments
    .filter(({ reversibleMinor }) => reversibleMinor > 0)
    .sort((a, b) => b.reversibleMinor - a.reversibleMinor || b.paidAt - a.paidAt)[0];

import type { TaxTotal, TenderSum } from '@galley/domain';

export type SalesView = {
  readonly businessDate: string;
  readonly currency: string;
  readonly locale: string;
  /** Lines of settled checks less voids, before refunds; tax included where prices include it. */
  readonly grossMinor: number;
  /** What of it was given back, on the same terms. */
  readonly refundedLinesMinor: number;
  /** Gross less the lines given back; hours, categories and items each sum to it. */
  readonly turnoverMinor: number;
  readonly netMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  /** Money given back, with all taxes. */
  readonly refundsMinor: number;
  /** Given back of what was paid above the total. */
  readonly surplusBackMinor: number;
  readonly paidMinor: number;
  readonly takenMinor: number;
  /** Paid above the total of checks of the date and still to be given back. */
  readonly overpaidMinor: number;
  /** Paid on checks of the date that are still open. */
  readonly paidOnOpenMinor: number;
  readonly checksSettled: number;
  readonly checksOpen: number;
  readonly openMinor: number;
  readonly averageMinor: number;
  readonly byHour: readonly {
    readonly hour: number;
    readonly turnoverMinor: number;
    readonly checks: number;
  }[];
  readonly byCategory: readonly {
    readonly categoryId: string;
    readonly name: string;
    readonly hue: number;
    readonly quantity: number;
    readonly turnoverMinor: number;
  }[];
  readonly byItem: readonly {
    readonly itemId: string;
    readonly name: string;
    readonly quantity: number;
    readonly turnoverMinor: number;
  }[];
  readonly byTender: readonly TenderSum[];
};

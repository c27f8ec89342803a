import type { ForeignHeld } from '@galley/domain';

/** What one tender brings: how much of it counts, and how much was handed over. Minor units. */
export type Taking = {
  readonly amountMinor: number;
  readonly tenderedMinor: number;
  readonly reference?: string;
  readonly foreign?: ForeignHeld;
  readonly giftCardId?: string;
};

/** What is due, and what of it cash can pay: rounded to the smallest coin. */
export type CashDue = { readonly dueMinor: number; readonly cashMinor: number };

/** Cash beyond what is due is handed over but does not count towards the check; all of it in coins pays all. */
export const cashTaking = (tenderedMinor: number, { dueMinor, cashMinor }: CashDue): Taking => ({
  amountMinor: tenderedMinor >= cashMinor ? dueMinor : tenderedMinor,
  tenderedMinor,
});

/** Notes of another currency for what they are worth; change is in the house's. */
export const foreignTaking = (worthMinor: number, foreign: ForeignHeld, due: CashDue): Taking => ({
  ...cashTaking(worthMinor, due),
  foreign,
});

/** A card is charged exactly what counts. */
export const cardTaking = (amountMinor: number, reference: string): Taking => ({
  amountMinor,
  tenderedMinor: amountMinor,
  ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
});

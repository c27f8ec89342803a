import type { HouseLanguage, Tender } from '@galley/domain';

/**
 * What a guest may see at a register: the check in hand and nothing else. `idle`: nothing is rung up; `order`: it is;
 * `pay`: money is being taken; `done`: it is settled. Amounts are minor units; texts are in the house's language.
 */
export type CustomerView = {
  readonly phase: 'idle' | 'order' | 'pay' | 'done';
  readonly siteName: string;
  readonly currency: string;
  readonly locale: string;
  readonly language: HouseLanguage;
  readonly greeting: string;
  readonly thanks: string;
  /** Somebody practises at the register and no real check is in hand (rule TM7). */
  readonly training?: true;
  /** null while idle. */
  readonly check: CustomerCheck | null;
};

export type CustomerCheck = {
  /** In the order in which they were rung up; what was voided is gone. */
  readonly lines: readonly CustomerLine[];
  /** What was taken off several lines or the check, below zero; what was off one line stands with it. */
  readonly takenOff: readonly { readonly name: string; readonly minor: number }[];
  readonly subtotalMinor: number;
  /** Taxes on top of the subtotal. */
  readonly addedTaxes: readonly { readonly name: string; readonly minor: number }[];
  /** Taxes that the total holds. */
  readonly heldTaxes: readonly { readonly name: string; readonly minor: number }[];
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly dueMinor: number;
  /** What was handed over last, and how; null before a payment. */
  readonly tendered: {
    readonly tender: Tender;
    readonly minor: number;
    readonly changeMinor: number;
  } | null;
  readonly receiptDisplay: string | null;
  readonly callNumber: string | null;
};

export type CustomerLine = {
  /** Its place on the check, from 1. */
  readonly place: number;
  readonly quantity: number;
  readonly name: string;
  /** Modifiers, how it was weighed or shared, and what was taken off it. */
  readonly details: readonly string[];
  /** Less what was taken off this line alone. */
  readonly amountMinor: number;
};

export type CustomerCommands = {
  /**
   * Tells the core which check a window has in hand, and whether it is being paid; said again every ten seconds, or it
   * is forgotten. null: none. A check needs a session, letting go does not.
   */
  checkInHand: {
    input: { window: string; checkId: string | null; paying: boolean };
    output: null;
  };
};

export type CustomerQueries = {
  /** Needs no session: it is what the customer page is let in for. */
  customer: { params: Record<string, never>; result: CustomerView | null };
};

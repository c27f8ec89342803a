import type { CheckStatus, ReversalCause, TaxTotal, Tender } from '@galley/domain';

export type OfficeCheckRow = {
  readonly id: string;
  /** Table, call number or kind of order, and the guest's name. */
  readonly title: string;
  readonly businessDate: string;
  readonly openedAt: number;
  readonly serverName: string;
  readonly status: CheckStatus;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly overpaidMinor: number;
  readonly refundedMinor: number;
  readonly receiptDisplay: string | null;
  readonly replayed: boolean;
};

/** One thing that happened to a check, in words: what, who, by whose consent, why and where. */
export type HistoryEntry = {
  readonly at: number;
  readonly type: string;
  readonly text: string;
  readonly employeeName: string | null;
  /** The register, or the station where it was made. */
  readonly placeName: string | null;
  readonly approverName: string | null;
  readonly reason: string | null;
  readonly amountMinor: number | null;
};

export type OfficeCheck = OfficeCheckRow & {
  readonly orderTypeName: string;
  readonly covers: number | null;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly quantity: number;
    /** Part of `quantity` that is on this check, as `1/2`; null: whole ones. */
    readonly part: string | null;
    readonly seats: readonly number[];
    readonly voidedQuantity: number;
    readonly refundedQuantity: number;
    readonly modifiers: readonly string[];
    readonly note: string | null;
    /** Full price; `amountMinor` is what is charged after discounts and comps. */
    readonly listMinor: number;
    readonly amountMinor: number;
  }[];
  readonly subtotalMinor: number;
  readonly paidMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly receipts: readonly {
    readonly id: string;
    readonly display: string;
    readonly type: 'sale' | 'refund';
    readonly totalMinor: number;
    readonly issuedAt: number;
    readonly deviceName: string | null;
  }[];
  readonly payments: readonly {
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly paidAt: number;
    readonly reference: string | null;
  }[];
  /** Payments undone and surpluses given back, oldest first. */
  readonly givenBack: readonly {
    readonly cause: ReversalCause;
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly at: number;
  }[];
  readonly history: readonly HistoryEntry[];
  /** What cut-off registers did with the same lines, and what a person can decide. */
  readonly contradictions: readonly OfficeContradiction[];
};

/** Lines that two registers moved to two places, or that were moved off while their check was paid. */
export type OfficeContradiction = {
  readonly checkId: string;
  readonly checkTitle: string;
  readonly type: 'moved_twice' | 'moved_after_settlement';
  readonly moveId: string;
  readonly at: number;
  readonly lineNames: readonly string[];
  readonly standsAt: string;
  readonly otherAt: string;
  readonly byName: string;
  readonly deviceName: string;
};

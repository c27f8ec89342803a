import type {
  CheckException,
  ChosenModifier,
  LineTax,
  RefundWay,
  TaxTotal,
  Tender,
} from '@galley/domain';

export type LineState = 'new' | 'sent' | 'made' | 'voided';

export type CheckView = {
  readonly id: string;
  readonly orderTypeId: string;
  readonly orderTypeName: string;
  readonly orderTypeKind: 'dine_in' | 'takeaway';
  readonly tableId: string | null;
  readonly tableLabel: string | null;
  readonly covers: number | null;
  readonly callNumber: string | null;
  readonly guestName: string | null;
  readonly openedAt: number;
  readonly openedByName: string;
  readonly status: 'open' | 'settled' | 'voided';
  readonly businessDate: string;
  readonly lines: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly name: string;
    readonly quantity: number;
    /** Live quantity = quantity less voided. */
    readonly voidedQuantity: number;
    readonly refundedQuantity: number;
    readonly unitPriceMinor: number;
    readonly modifiers: readonly ChosenModifier[];
    readonly note: string | null;
    readonly course: number;
    /** Name of the voided line that this one is made instead of. */
    readonly insteadOf: string | null;
    readonly state: LineState;
    readonly amountMinor: number;
    readonly taxes: readonly LineTax[];
    readonly addedByName: string;
    readonly deviceId: string;
  }[];
  readonly subtotalMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly dueMinor: number;
  /** More was paid than is due, by two registers that could not see each other. */
  readonly overpaidMinor: number;
  readonly unsentCount: number;
  /** What cut-off devices did at the same time and a person must look at; each kind once. */
  readonly exceptions: readonly CheckException['type'][];
  readonly payments: readonly {
    readonly id: string;
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly tenderedMinor: number;
    readonly changeMinor: number;
    readonly reference: string | null;
    readonly paidAt: number;
    readonly takenByName: string;
    /** Taken by this register. */
    readonly own: boolean;
    /** The register that undid it or gave it back last; null: nobody did. */
    readonly reversedAtName: string | null;
    /** What of it was undone or given back. */
    readonly reversedMinor: number;
    /** What of it can be: the surplus of the check, or what no receipt proves yet. */
    readonly reversibleMinor: number;
  }[];
  readonly receipts: readonly {
    readonly id: string;
    readonly display: string;
    readonly type: 'sale' | 'refund';
    readonly totalMinor: number;
    readonly issuedAt: number;
    /** Issued by this register. */
    readonly own: boolean;
  }[];
  /** What of lines went back, and as which tender. */
  readonly refunds: readonly {
    readonly id: string;
    readonly lineName: string;
    readonly quantity: number;
    readonly tender: Tender;
    readonly amountMinor: number;
    /** Part of a refund to card that went back in cash. */
    readonly cashMinor: number;
    readonly refundedAt: number;
    readonly refundedByName: string;
  }[];
};

export type CheckSummary = {
  readonly id: string;
  readonly title: string;
  readonly orderTypeKind: 'dine_in' | 'takeaway';
  readonly tableId: string | null;
  readonly openedAt: number;
  readonly serverName: string;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly unsentCount: number;
  readonly status: 'open' | 'settled' | 'voided';
  /** Paid in full while lines are not sent: must not go unnoticed. */
  readonly paidNotSent: boolean;
  readonly overpaidMinor: number;
  readonly exceptions: readonly CheckException['type'][];
  readonly receiptDisplay: string | null;
};

export type TableView = {
  readonly id: string;
  readonly label: string;
  readonly floor: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: 'round' | 'square';
  readonly seats: number;
  readonly checkId: string | null;
  readonly openedAt: number | null;
  readonly totalMinor: number | null;
};

/** What would go back for a quantity of a line; the first way is the one to propose, none: it cannot. */
export type RefundQuoteView = {
  readonly amountMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly ways: readonly RefundWay[];
  /** What the check was paid with, as it stands. */
  readonly paid: readonly { readonly tender: Tender; readonly amountMinor: number }[];
};

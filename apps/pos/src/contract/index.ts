import type {
  ApprovedAct,
  CheckException,
  ChosenModifier,
  LineTax,
  RefundWay,
  TaxTotal,
  Tender,
} from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';

export type SiteView = {
  readonly siteId: string;
  readonly name: string;
  readonly purpose: 'real' | 'demo' | 'replay' | 'training';
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly businessDate: string;
  readonly taxesInclusive: boolean;
};

export type SessionView = {
  readonly sessionId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly roleName: string;
  readonly permissions: readonly string[];
};

export type MenuView = {
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly hue: number;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly categoryId: string;
    readonly priceMinor: number;
    readonly cell: number;
    readonly plu: string | null;
    readonly unavailable: boolean;
    readonly modifierGroupIds: readonly string[];
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly free: number;
    readonly modifiers: readonly {
      readonly id: string;
      readonly name: string;
      readonly priceMinor: number;
    }[];
  }[];
  readonly orderTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'dine_in' | 'takeaway';
  }[];
  readonly voidReasons: readonly { readonly id: string; readonly name: string }[];
  readonly refundReasons: readonly { readonly id: string; readonly name: string }[];
};

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

export type PrintJobView = {
  readonly jobKey: string;
  /** What people call it: `Receipt 1-000017`. */
  readonly title: string;
  /** Address of the printer that it is for. */
  readonly printer: string;
  readonly state:
    | 'queued'
    | 'sending'
    | 'waiting'
    | 'printed'
    | 'blocked'
    | 'failed_safe'
    | 'unknown'
    | 'dismissed';
  /** How well `printed` is proved: `L1` the printer worked through it, `L2` it reported the paper done. */
  readonly evidence: 'none' | 'L0' | 'L1' | 'L2' | null;
  readonly cause: string | null;
  readonly at: number;
};

/** What would go back for a quantity of a line; the first way is the one to propose, none: it cannot. */
export type RefundQuoteView = {
  readonly amountMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly ways: readonly RefundWay[];
  /** What the check was paid with, as it stands. */
  readonly paid: readonly { readonly tender: Tender; readonly amountMinor: number }[];
};

/** A choice of modifiers as the register sends it; names and prices come from the menu, not the renderer. */
export type ModifierChoice = { readonly modifierId: string; readonly quantity: number };

export type PosContract = {
  commands: {
    login: { input: { pin: string }; output: SessionView };
    logout: { input: Record<string, never>; output: null };
    openCheck: {
      input: { orderTypeId: string; tableId?: string; covers?: number; guestName?: string };
      output: { checkId: string };
    };
    describeCheck: {
      input: {
        checkId: string;
        tableId?: string | null;
        covers?: number | null;
        guestName?: string | null;
      };
      output: null;
    };
    addLine: {
      input: {
        checkId: string;
        itemId: string;
        quantity: number;
        modifiers: readonly ModifierChoice[];
        note?: string;
        course?: number;
        /** A sent line of the check that was voided: this one is made instead of it. */
        replaces?: string;
      };
      output: { lineId: string };
    };
    /** Edit of an unsent line: a new line that supersedes it. */
    changeLine: {
      input: {
        lineId: string;
        quantity: number;
        modifiers: readonly ModifierChoice[];
        note?: string;
      };
      output: { lineId: string };
    };
    removeLine: { input: { lineId: string }; output: null };
    /** Takes a removal back: the line as it was, at the price that it had. */
    restoreLine: { input: { lineId: string }; output: { lineId: string } };
    sendCheck: { input: { checkId: string }; output: { roundId: string | null; tickets: number } };
    voidLine: {
      input: {
        lineId: string;
        quantity: number;
        reasonId: string;
        disposition: 'not_made' | 'wasted';
        approvalId?: string;
      };
      output: null;
    };
    /** Applies a tender. Sends unsent lines first. Settles the check and issues the receipt when nothing is due. */
    pay: {
      input: {
        checkId: string;
        tender: Tender;
        amountMinor: number;
        tenderedMinor: number;
        reference?: string;
      };
      output: {
        /** Absent where nothing was due: the check settles without a payment. */
        paymentId?: string;
        changeMinor: number;
        dueMinor: number;
        settled: boolean;
        receiptDisplay: string | null;
      };
    };
    refundLine: {
      input: {
        lineId: string;
        quantity: number;
        tender: Tender;
        /** Part of a refund to card that goes back in cash. */
        cashMinor?: number;
        reasonId: string;
        approvalId: string;
      };
      output: { receiptDisplay: string; amountMinor: number };
    };
    /**
     * Takes back money of one payment: a wrong tender before its receipt, or what was paid above the total,
     * which gets a receipt. Needs an approval unless the role may approve refunds.
     */
    reversePayment: {
      input: { paymentId: string; amountMinor: number; approvalId?: string };
      output: { amountMinor: number; tender: Tender; receiptDisplay: string | null };
    };
    /** A manager's one-time consent to one act, by PIN; dies after 60 s. `act` binds it. */
    approve: {
      input: { pin: string; act: ApprovedAct };
      output: { approvalId: string; approverName: string };
    };
    /** Needs a permission, or the approval of somebody who has it. */
    reprintReceipt: { input: { receiptId: string; approvalId?: string }; output: null };
    printGuestCheck: { input: { checkId: string }; output: null };
    resolvePrintJob: { input: { jobKey: string; action: 'retry' | 'dismiss' }; output: null };
    /**
     * One recorded sale, rung through the register's own rules at its own time and prices. Only at a site
     * with purpose 'replay'; needs no login. The same `externalRef` again changes nothing (`repeated`).
     * `at` is UTC ms of the record; amounts are minor units of the site's currency.
     */
    replayOrder: {
      input: {
        externalRef: string;
        at: number;
        lines: readonly { name: string; quantity: number; unitPriceMinor: number }[];
      };
      output: {
        checkId: string;
        ticketIds: readonly string[];
        totalMinor: number;
        receiptDisplay: string;
        repeated: boolean;
      };
    };
  };
  queries: {
    site: { params: Record<string, never>; result: SiteView | null };
    menu: { params: Record<string, never>; result: MenuView };
    check: { params: { checkId: string }; result: CheckView | null };
    checks: { params: { status: 'open' | 'settled' }; result: readonly CheckSummary[] };
    tables: { params: Record<string, never>; result: readonly TableView[] };
    sync: { params: Record<string, never>; result: SyncView };
    printJobs: { params: Record<string, never>; result: readonly PrintJobView[] };
    refundQuote: {
      params: { lineId: string; quantity: number };
      result: RefundQuoteView | null;
    };
    /** How long this device still takes no PIN, ms; 0 when it does. */
    pinWait: { params: Record<string, never>; result: { waitMs: number } };
    session: { params: Record<string, never>; result: SessionView | null };
  };
};

import type { ChosenModifier, LineTax, TaxTotal, Tender } from '@galley/domain';
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
  readonly payments: readonly {
    readonly id: string;
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly tenderedMinor: number;
    readonly changeMinor: number;
    readonly reference: string | null;
    readonly paidAt: number;
  }[];
  readonly receipts: readonly {
    readonly id: string;
    readonly display: string;
    readonly type: 'sale' | 'refund';
    readonly totalMinor: number;
    readonly issuedAt: number;
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
  readonly title: string;
  readonly state:
    | 'queued'
    | 'sending'
    | 'waiting'
    | 'printed'
    | 'blocked'
    | 'failed_safe'
    | 'unknown'
    | 'dismissed';
  readonly cause: string | null;
  readonly at: number;
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
        paymentId: string;
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
        reasonId: string;
        approvalId: string;
      };
      output: { receiptDisplay: string; amountMinor: number };
    };
    /** A manager's one-time consent to one act, by PIN; dies after 60 s. `act` binds it. */
    approve: {
      input: {
        pin: string;
        act: { type: 'void' | 'refund'; lineId: string; quantity: number; reasonId: string };
      };
      output: { approvalId: string; approverName: string };
    };
    reprintReceipt: { input: { receiptId: string }; output: null };
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
    session: { params: Record<string, never>; result: SessionView | null };
  };
};

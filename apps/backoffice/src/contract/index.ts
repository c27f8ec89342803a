import type { Permission, TaxTotal, Tender } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';

export type SalesView = {
  readonly businessDate: string;
  readonly currency: string;
  readonly locale: string;
  /** Turnover of the day: lines less voids less refunds, tax included where prices include it. */
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly refundsMinor: number;
  readonly paidMinor: number;
  readonly checksSettled: number;
  readonly checksOpen: number;
  readonly openMinor: number;
  readonly averageMinor: number;
  readonly byHour: readonly {
    readonly hour: number;
    readonly grossMinor: number;
    readonly checks: number;
  }[];
  readonly byCategory: readonly {
    readonly categoryId: string;
    readonly name: string;
    readonly hue: number;
    readonly quantity: number;
    readonly grossMinor: number;
  }[];
  readonly byItem: readonly {
    readonly itemId: string;
    readonly name: string;
    readonly quantity: number;
    readonly grossMinor: number;
  }[];
  readonly byTender: readonly {
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly count: number;
  }[];
};

export type OfficeCheckRow = {
  readonly id: string;
  /** Table, call number or kind of order, and the guest's name. */
  readonly title: string;
  readonly businessDate: string;
  readonly openedAt: number;
  readonly serverName: string;
  readonly status: 'open' | 'settled' | 'voided';
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly overpaidMinor: number;
  readonly refundedMinor: number;
  readonly receiptDisplay: string | null;
  readonly replayed: boolean;
};

/** One thing that happened to a check, in words, with who and which device. */
export type HistoryEntry = {
  readonly at: number;
  readonly type: string;
  readonly text: string;
  readonly employeeName: string | null;
  readonly deviceName: string | null;
  readonly amountMinor: number | null;
};

export type OfficeCheck = OfficeCheckRow & {
  readonly orderTypeName: string;
  readonly covers: number | null;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly quantity: number;
    readonly voidedQuantity: number;
    readonly refundedQuantity: number;
    readonly modifiers: readonly string[];
    readonly note: string | null;
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
  readonly history: readonly HistoryEntry[];
};

export type OfficeItem = {
  readonly id: string;
  readonly name: string;
  readonly kitchenName: string | null;
  readonly categoryId: string;
  readonly priceMinor: number;
  readonly taxCode: string;
  readonly stationKey: string | null;
  readonly course: number;
  readonly plu: string | null;
  readonly modifierGroupIds: readonly string[];
  readonly unavailable: boolean;
};

export type OfficeMenu = {
  readonly currency: string;
  readonly locale: string;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly hue: number;
  }[];
  readonly items: readonly OfficeItem[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
  }[];
  readonly stations: readonly { readonly key: string; readonly name: string }[];
  readonly taxCodes: readonly string[];
};

export type OfficePeople = {
  readonly employees: readonly {
    readonly id: string;
    readonly name: string;
    readonly roleId: string;
    readonly roleName: string;
    readonly active: boolean;
    readonly hasPin: boolean;
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly permissions: readonly Permission[];
  }[];
};

/** What an import did to the menu; all of it or nothing happened. */
export type ImportMenuResult = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly categoriesCreated: number;
};

export type BackOfficeContract = {
  commands: {
    login: {
      input: { pin: string };
      output: {
        sessionId: string;
        employeeId: string;
        name: string;
        roleName: string;
        permissions: readonly string[];
      };
    };
    logout: { input: Record<string, never>; output: null };
    /** Creates (no id) or changes an item; only the given columns are written, so that two offices may edit at once. */
    saveItem: {
      input: {
        id?: string;
        name?: string;
        kitchenName?: string | null;
        categoryId?: string;
        priceMinor?: number;
        taxCode?: string;
        stationKey?: string | null;
        course?: number;
        plu?: string | null;
        modifierGroupIds?: readonly string[];
        unavailable?: boolean;
      };
      output: { itemId: string };
    };
    removeItem: { input: { itemId: string }; output: null };
    /** Takes a removal back: the item is as it was, in its old place if that is free. */
    restoreItem: { input: { itemId: string }; output: null };
    saveCategory: {
      input: { id?: string; name?: string; hue?: number };
      output: { categoryId: string };
    };
    /**
     * A file's items in one local transaction. Known names get the new price (and number), new ones are made
     * in their category, which is made when missing; without one they stand under "Imported".
     */
    importMenu: {
      input: {
        items: readonly {
          name: string;
          priceMinor: number;
          category?: string;
          plu?: string;
        }[];
      };
      output: ImportMenuResult;
    };
    saveEmployee: {
      input: { id?: string; name?: string; roleId?: string; active?: boolean };
      output: { employeeId: string };
    };
    setPin: { input: { employeeId: string; pin: string }; output: null };
  };
  queries: {
    session: {
      params: Record<string, never>;
      result: {
        sessionId: string;
        employeeId: string;
        name: string;
        roleName: string;
        permissions: readonly string[];
      } | null;
    };
    site: {
      params: Record<string, never>;
      result: {
        siteId: string;
        name: string;
        purpose: string;
        currency: string;
        locale: string;
        timeZone: string;
        businessDate: string;
      } | null;
    };
    sales: { params: { businessDate?: string }; result: SalesView };
    days: { params: Record<string, never>; result: readonly string[] };
    checks: {
      params: { businessDate?: string; status?: 'open' | 'settled' };
      result: readonly OfficeCheckRow[];
    };
    check: { params: { checkId: string }; result: OfficeCheck | null };
    menu: { params: Record<string, never>; result: OfficeMenu };
    people: { params: Record<string, never>; result: OfficePeople };
    sync: { params: Record<string, never>; result: SyncView };
  };
};

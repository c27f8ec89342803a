import type {
  Permission,
  ResolutionAct,
  ResolutionSubject,
  TaxTotal,
  Tender,
  TenderSum,
} from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';

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
  /** Payments undone and surpluses given back, oldest first. */
  readonly givenBack: readonly {
    readonly cause: 'undone' | 'surplus';
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly at: number;
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

export type OfficeTaxCode = {
  readonly code: string;
  readonly rates: readonly {
    readonly orderTypeKind: string | null;
    readonly name: string;
    /** Millionths. */
    readonly ppm: number;
  }[];
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
  /** Each tax code with the rates that it comes to, by kind of order type (null: any). */
  readonly taxCodes: readonly OfficeTaxCode[];
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

/** A person's decision on a task. */
export type ResolutionView = {
  readonly act: ResolutionAct;
  readonly reason: string;
  readonly at: number;
  readonly byName: string | null;
};

type Task = {
  /** Id of the row that it is about. */
  readonly id: string;
  /** Hub time (ms) since when. */
  readonly at: number;
  /** Name of the device that it came from, or its id when nobody knows it any more. */
  readonly deviceName: string;
  readonly resolution: ResolutionView | null;
};

/** A column of a rejected row as text: what it is, and whether it is what keeps the row out. */
export type QuarantinedField = {
  readonly name: string;
  readonly type: 'text' | 'int' | 'json';
  readonly nullable: boolean;
  readonly value: string | null;
  readonly wrong: boolean;
};

/** A commit that the central hub set aside: what, why, from where, since when. */
export type QuarantineTask = Task & {
  readonly code: string;
  /** The hub's own words. */
  readonly reason: string;
  readonly rows: readonly {
    readonly kind: string;
    readonly id: string;
    readonly fields: readonly QuarantinedField[];
  }[];
  /** Whether the rows travelled with the verdict and are of kinds that this version knows. */
  readonly adoptable: boolean;
};

/** An identity that two devices used: a copied disk. `newName` went on under an identity of its own. */
export type ForkTask = Task & {
  readonly newName: string;
  readonly fromSeq: number;
  readonly toSeq: number;
};

/** The same fact with two contents: the first one stands, `differences` are columns that the device told otherwise. */
export type ConflictTask = Task & {
  readonly code: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly differences: readonly {
    readonly name: string;
    readonly stands: string | null;
    readonly told: string | null;
  }[];
};

export type EstateDevice = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly number: number;
  readonly enrolledAt: number;
  readonly epoch: number;
  /** Number of its newest commit that this office has heard of; 0 for none. */
  readonly lastSeq: number;
  /** `cloned`: another device used its identity, and nobody has looked at it yet. */
  readonly state: 'enrolled' | 'revoked' | 'cloned';
};

/** The devices of the site, and what of their replication a person must look at. */
export type EstateView = {
  readonly devices: readonly EstateDevice[];
  readonly quarantine: readonly QuarantineTask[];
  readonly forks: readonly ForkTask[];
  readonly conflicts: readonly ConflictTask[];
  /** Tasks that nobody has decided on. */
  readonly open: number;
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
    /**
     * Decides on a task, once. `adopted` commits the rows of a verdict anew, with `corrections` (texts by row
     * and column); it is refused as long as one of them does not fit.
     */
    resolve: {
      input: {
        subjectKind: ResolutionSubject;
        subjectId: string;
        act: ResolutionAct;
        reason: string;
        corrections?: readonly { row: number; column: string; value: string }[];
      };
      output: null;
    };
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
    estate: { params: Record<string, never>; result: EstateView };
    sync: { params: Record<string, never>; result: SyncView };
  };
};

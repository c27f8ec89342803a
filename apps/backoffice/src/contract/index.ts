import type { ResolutionAct, ResolutionSubject } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';
import type { OfficeCheck, OfficeCheckRow } from './check-views.ts';
import type { EstateView } from './estate-views.ts';
import type { OfficeMenu } from './menu-views.ts';
import type { OfficePeople } from './people-views.ts';
import type { SalesView } from './sales-views.ts';

export type * from './check-views.ts';
export type * from './estate-views.ts';
export type * from './menu-views.ts';
export type * from './people-views.ts';
export type * from './sales-views.ts';

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

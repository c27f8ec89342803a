import type { HalfPrice, ResolutionAct, ResolutionSubject } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';
import type { AllergenCommands, AllergenQueries } from './allergen-views.ts';
import type {
  AvailabilityCommands,
  AvailabilityQueries,
  OfficeHours,
} from './availability-views.ts';
import type { ChargeCommands, ChargeQueries } from './charge-views.ts';
import type { OfficeCheck, OfficeCheckRow } from './check-views.ts';
import type { CourseCommands, CourseQueries } from './course-views.ts';
import type { CurrencyCommands, CurrencyQueries } from './currency-views.ts';
import type { CustomerCommands, CustomerQueries } from './customer-views.ts';
import type { DaysCommands, DaysQueries } from './days-views.ts';
import type { DeliveryCommands, DeliveryQueries } from './delivery-views.ts';
import type { EstateView } from './estate-views.ts';
import type { GiftCommands, GiftQueries } from './gift-views.ts';
import type { KitchenNumberQueries } from './kitchen-number-views.ts';
import type { LoyaltyCommands, LoyaltyQueries } from './loyalty-views.ts';
import type { OfficeMenu } from './menu-views.ts';
import type { ModifierCommands, ModifierQueries } from './modifier-views.ts';
import type { OrderTypeCommands, OrderTypeQueries } from './order-type-views.ts';
import type { PaperCommands, PaperQueries } from './paper-views.ts';
import type { OfficePeople, OfficeReason, TakingOffCommands } from './people-views.ts';
import type { PeripheralCommands, PeripheralQueries } from './peripheral-views.ts';
import type { RoutingCommands, RoutingQueries } from './routing-views.ts';
import type { SalesView, TakenOffView } from './sales-views.ts';
import type { StationAlertCommands, StationAlertQueries } from './station-alert-views.ts';
import type { StripCommands, StripQueries } from './strip-views.ts';
import type { TaskCommands, TaskQueries } from './task-views.ts';
import type { TaxCommands, TaxQueries } from './tax-views.ts';
import type { TimeClockCommands, TimeClockQueries } from './time-clock-views.ts';
import type { TipCommands, TipQueries } from './tip-views.ts';

export type * from './allergen-views.ts';
export type * from './availability-views.ts';
export type * from './charge-views.ts';
export type * from './check-views.ts';
export type * from './course-views.ts';
export type * from './currency-views.ts';
export type * from './customer-views.ts';
export type * from './days-views.ts';
export type * from './delivery-views.ts';
export type * from './estate-views.ts';
export type * from './gift-views.ts';
export type * from './kitchen-number-views.ts';
export type * from './loyalty-views.ts';
export type * from './menu-views.ts';
export type * from './modifier-views.ts';
export type * from './order-type-views.ts';
export type * from './paper-views.ts';
export type * from './people-views.ts';
export type * from './peripheral-views.ts';
export type * from './routing-views.ts';
export type * from './sales-views.ts';
export type * from './station-alert-views.ts';
export type * from './strip-views.ts';
export type * from './task-views.ts';
export type * from './tax-views.ts';
export type * from './time-clock-views.ts';
export type * from './tip-views.ts';

export type ImportMenuResult = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly categoriesCreated: number;
};

export type BackOfficeContract = {
  commands: AllergenCommands &
    AvailabilityCommands &
    CourseCommands &
    CustomerCommands &
    DaysCommands &
    DeliveryCommands &
    ChargeCommands &
    LoyaltyCommands &
    TaxCommands &
    GiftCommands &
    TipCommands &
    CurrencyCommands &
    ModifierCommands &
    OrderTypeCommands &
    PaperCommands &
    PeripheralCommands &
    RoutingCommands &
    StationAlertCommands &
    StripCommands &
    TakingOffCommands &
    TaskCommands &
    TimeClockCommands & {
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
          soldBy?: 'weight' | null;
          barcode?: string | null;
          modifierGroupIds?: readonly string[];
          saleHours?: OfficeHours;
          minAge?: number | null;
          openPrice?: boolean;
          prepSeconds?: number | null;
          halfRule?: HalfPrice | null;
          /** Another item of the category has that name, and both are wanted. */
          sameName?: true;
        };
        output: { itemId: string };
      };
      removeItem: { input: { itemId: string }; output: null };
      /** Takes a removal back: the item is as it was, in its old place if that is free. */
      restoreItem: { input: { itemId: string }; output: null };
      /** Puts items of a category in other cells of its grid, counted from 0; all others stay where they are. */
      arrangeItems: {
        input: {
          categoryId: string;
          places: readonly { readonly itemId: string; readonly cell: number }[];
        };
        output: null;
      };
      saveCategory: {
        input: { id?: string; name?: string; hue?: number; saleHours?: OfficeHours };
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
            soldBy?: 'weight';
            barcode?: string;
          }[];
        };
        output: ImportMenuResult;
      };
      saveEmployee: {
        input: { id?: string; name?: string; roleId?: string; active?: boolean };
        output: { employeeId: string };
      };
      setPin: { input: { employeeId: string; pin: string }; output: null };
      /** The code of a person's badge as its reader types it; null: it was lost. */
      setBadge: { input: { employeeId: string; code: string | null }; output: null };
      /**
       * Sets the order in which hubs take over, all living ones by id, and those that never do. Refused when one is
       * not a living hub of the site (`unknown_hub`) or none is left to act (`all_excluded`).
       */
      saveHubOrder: {
        input: { order: readonly string[]; excluded: readonly string[] };
        output: null;
      };
      /**
       * A one-time code for a new device of this site, good for an hour, made by the hub in use: a site hub's is
       * redeemed at that hub (`url`), also while the central hub is away; the central one's at any hub.
       */
      createDeviceCode: {
        input: { kind: 'register' | 'kitchen' };
        output: { code: string; expiresAt: number; madeBy: 'site' | 'central'; url: string };
      };
      /** Shuts a device out for good; the central hub decides, so it has to be reached. */
      revokeDevice: { input: { deviceId: string }; output: null };
      /** Decides between moves of registers that could not see one another, or a move and a payment. */
      settleMove: {
        input: { checkId: string; moveId: string; choice: 'stands' | 'other' };
        output: null;
      };
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
  queries: AllergenQueries &
    AvailabilityQueries &
    CourseQueries &
    CustomerQueries &
    DaysQueries &
    DeliveryQueries &
    ChargeQueries &
    KitchenNumberQueries &
    LoyaltyQueries &
    TaxQueries &
    GiftQueries &
    TipQueries &
    CurrencyQueries &
    ModifierQueries &
    OrderTypeQueries &
    PaperQueries &
    PeripheralQueries &
    RoutingQueries &
    StationAlertQueries &
    StripQueries &
    TaskQueries &
    TimeClockQueries & {
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
      /** Who took off what, those with most first. */
      takenOff: { params: { businessDate?: string }; result: readonly TakenOffView[] };
      days: { params: Record<string, never>; result: readonly string[] };
      checks: {
        params: { businessDate?: string; status?: 'open' | 'settled' };
        result: readonly OfficeCheckRow[];
      };
      /** `at`: as it stood at that moment, UTC ms; its history is whole all the same. */
      check: { params: { checkId: string; at?: number | undefined }; result: OfficeCheck | null };
      menu: { params: Record<string, never>; result: OfficeMenu };
      people: { params: Record<string, never>; result: OfficePeople };
      reasons: { params: Record<string, never>; result: readonly OfficeReason[] };
      estate: { params: Record<string, never>; result: EstateView };
      sync: { params: Record<string, never>; result: SyncView };
    };
};

import type { ApprovedAct, PayCommand, Proof } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';
import type { AdjustCommands } from './adjust-contract.ts';
import type { AllergyCommands, AllergyQueries } from './allergy-views.ts';
import type { AvailabilityCommands, AvailabilityQueries } from './availability-contract.ts';
import type { CardCommands, CardQueries } from './card-contract.ts';
import type { CashCommands, CashQueries } from './cash-contract.ts';
import type { ChargeCommands } from './charge-contract.ts';
import type { CheckSummary, CheckView, TableView } from './check-views.ts';
import type { CourseCommands, HouseCourse } from './course-contract.ts';
import type { CustomerRecordCommands, CustomerRecordQueries } from './customer-record-contract.ts';
import type { CustomerCommands, CustomerQueries } from './customer-views.ts';
import type { DeliveryCommands, DeliveryQueries } from './delivery-contract.ts';
import type { DeviceCommands, DeviceQueries, LineWeight } from './device-contract.ts';
import type { FloorCommands, FloorQueries } from './floor-contract.ts';
import type { GiftCommands } from './gift-contract.ts';
import type { HistoryQueries } from './history-contract.ts';
import type { InvoiceCommands, InvoiceQueries } from './invoice-contract.ts';
import type { KitchenCommands, KitchenQueries } from './kitchen-contract.ts';
import type { LoyaltyCommands } from './loyalty-contract.ts';
import type { MailCommands, MailQueries } from './mail-contract.ts';
import type { MenuView } from './menu-views.ts';
import type { MoveCommands, MoveQueries } from './move-contract.ts';
import type { OrderCommands, OrderQueries } from './order-contract.ts';
import type { DrawerKickView, DrawerStateView, PrinterView, PrintJobView } from './print-views.ts';
import type { RefundCommands, RefundQueries } from './refund-contract.ts';
import type { SessionView, SiteView } from './session-views.ts';
import type { StripCommands, StripQueries } from './strip-contract.ts';
import type { TaskCommands, TaskQueries } from './task-contract.ts';
import type { TaxCommands } from './tax-contract.ts';
import type { TimeClockCommands, TimeClockQueries } from './time-clock-contract.ts';
import type { TipCommands, TipQueries } from './tip-contract.ts';
import type { TrainingCommands, TrainingQueries } from './training-contract.ts';

export type * from './adjust-contract.ts';
export type * from './allergy-views.ts';
export type * from './availability-contract.ts';
export type * from './card-contract.ts';
export type * from './cash-contract.ts';
export type * from './charge-contract.ts';
export type * from './check-views.ts';
export type * from './course-contract.ts';
export type * from './customer-record-contract.ts';
export type * from './customer-views.ts';
export type * from './delivery-contract.ts';
export type * from './device-contract.ts';
export type * from './device-views.ts';
export type * from './floor-contract.ts';
export type * from './gift-contract.ts';
export type * from './history-contract.ts';
export type * from './invoice-contract.ts';
export type * from './kitchen-contract.ts';
export type * from './loyalty-contract.ts';
export type * from './mail-contract.ts';
export type * from './menu-views.ts';
export type * from './move-contract.ts';
export type * from './order-contract.ts';
export type * from './print-views.ts';
export type * from './session-views.ts';
export type * from './strip-contract.ts';
export type * from './task-contract.ts';
export type * from './tax-contract.ts';
export type * from './time-clock-contract.ts';
export type * from './tip-contract.ts';
export * from './training-contract.ts';

/** A choice of modifiers as the register sends it; names and prices come from the menu, not the renderer. */
/**
 * In order: `depth` (absent: 0) 1 is chosen within the last one of depth 0 before it, and so on. `pre`: the
 * pre-modifier whose word stands before it.
 */
export type ModifierChoice = {
  readonly modifierId: string;
  readonly quantity: number;
  readonly depth?: number;
  readonly pre?: string;
};

/** What a register does and tells, in practice as at work. */
export type WorkContract = {
  commands: AdjustCommands &
    AllergyCommands &
    AvailabilityCommands &
    CardCommands &
    CashCommands &
    ChargeCommands &
    CourseCommands &
    CustomerCommands &
    CustomerRecordCommands &
    DeliveryCommands &
    DeviceCommands &
    InvoiceCommands &
    KitchenCommands &
    LoyaltyCommands &
    MailCommands &
    GiftCommands &
    FloorCommands &
    MoveCommands &
    OrderCommands &
    RefundCommands &
    StripCommands &
    TaskCommands &
    TaxCommands &
    TipCommands &
    TimeClockCommands & {
      login: { input: Proof; output: SessionView };
      logout: { input: Record<string, never>; output: null };
      openCheck: {
        input: {
          orderTypeId: string;
          tableId?: string;
          covers?: number;
          guestName?: string;
          /** The item that it is opened for; refused when that cannot be sold now. */
          firstItemId?: string;
        };
        output: { checkId: string };
      };
      describeCheck: {
        input: {
          checkId: string;
          tableId?: string | null;
          covers?: number | null;
          guestName?: string | null;
          phone?: string | null;
          address?: string | null;
          marker?: string | null;
          approvalId?: string;
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
          /** For an item that is sold by weight. */
          weight?: LineWeight;
          /** It is 86'd or sold out and is sold all the same, by who may say what is 86'd. */
          beyond?: true;
          /** The guest was seen to be old enough. */
          ageChecked?: true;
          /** Of an open item: what was typed. */
          open?: { name?: string; priceMinor: number };
          course?: number;
          seat?: number;
          /** Keys of the allergies that the item clashes with and that the person was shown. */
          confirms?: readonly string[];
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
          confirms?: readonly string[];
          approvalId?: string;
        };
        output: { lineId: string };
      };
      /** Of the `edits` of an unsent line this one is what the guest wants. */
      chooseEdit: { input: { lineId: string; approvalId?: string }; output: { lineId: string } };
      removeLine: { input: { lineId: string; approvalId?: string }; output: null };
      /** Takes a removal back: the line as it was, at the price that it had. */
      restoreLine: { input: { lineId: string }; output: { lineId: string } };
      sendCheck: {
        /** `early`: what is promised for later goes now. */
        input: { checkId: string; early?: true };
        /**
         * `held`: lines that wait for the fire of their course. `waitsUntil`: nothing was sent, it is promised for
         * later and goes then.
         */
        output: { roundId: string | null; tickets: number; held: number; waitsUntil?: number };
      };
      voidLine: {
        input: {
          lineId: string;
          /** Of a line that several checks share: the one it is done on. */
          checkId?: string;
          quantity: number;
          reasonId: string;
          disposition: 'not_made' | 'wasted';
          approvalId?: string;
        };
        output: null;
      };
      /** Applies a tender. Sends unsent lines first. Settles the check and issues the receipt when nothing is due. */
      pay: {
        input: PayCommand;
        output: {
          /** Absent where nothing was due: the check settles without a payment. */
          paymentId?: string;
          changeMinor: number;
          dueMinor: number;
          settled: boolean;
          receiptDisplay: string | null;
        };
      };
      /** A manager's one-time consent to one act, by PIN; dies after 60 s. `act` binds it. */
      approve: {
        input: Proof & { act: ApprovedAct };
        output: { approvalId: string; approverName: string };
      };
      /** Needs a permission, or the approval of somebody who has it. */
      reprintReceipt: { input: { receiptId: string; approvalId?: string }; output: null };
      /** Once more for a sale or refund whose drawer stayed shut. */
      openDrawerAgain: { input: { kickId: string }; output: null };
      /** What was bought, without prices. */
      printGiftReceipt: { input: { receiptId: string }; output: null };
      printGuestCheck: { input: { checkId: string }; output: null };
      /** `reprint`: a chit or guest check that is out already, once more and marked. */
      resolvePrintJob: {
        input: { jobKey: string; action: 'retry' | 'dismiss' | 'reprint' };
        output: null;
      };
      /** To another printer of `printers`: as it is while no byte has left, else marked as a possible duplicate. */
      reroutePrintJob: { input: { jobKey: string; printerId: string }; output: null };
      /**
       * One recorded sale, rung through the register's own rules at its own time and prices. Only at a site
       * with purpose 'replay'; needs no login. The same `externalRef` again changes nothing (`repeated`). The first sale
       * of a later business date makes the Z of the day before.
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
      /**
       * The Z of the last replayed day: those before have theirs once a later sale is replayed. Only at a site with purpose
       * 'replay'; needs no login; prints nothing. `display` is null where all that was sold stands in a Z.
       */
      replayZ: { input: Record<string, never>; output: { display: string | null } };
    };
  queries: AllergyQueries &
    AvailabilityQueries &
    CardQueries &
    CashQueries &
    CustomerQueries &
    CustomerRecordQueries &
    DeliveryQueries &
    DeviceQueries &
    FloorQueries &
    HistoryQueries &
    InvoiceQueries &
    KitchenQueries &
    MailQueries &
    MoveQueries &
    OrderQueries &
    RefundQueries &
    StripQueries &
    TaskQueries &
    TipQueries &
    TimeClockQueries & {
      site: { params: Record<string, never>; result: SiteView | null };
      /** The courses of the house in order; none: it has none. */
      courses: { params: Record<string, never>; result: readonly HouseCourse[] };
      menu: { params: Record<string, never>; result: MenuView };
      check: { params: { checkId: string }; result: CheckView | null };
      checks: { params: { status: 'open' | 'settled' }; result: readonly CheckSummary[] };
      tables: { params: Record<string, never>; result: readonly TableView[] };
      sync: { params: Record<string, never>; result: SyncView };
      printers: { params: Record<string, never>; result: readonly PrinterView[] };
      drawers: { params: Record<string, never>; result: readonly DrawerStateView[] };
      /** The last pulse to a drawer, as long as people may want to know what became of it. */
      drawerKick: { params: Record<string, never>; result: DrawerKickView | null };
      printJobs: { params: Record<string, never>; result: readonly PrintJobView[] };
      /** How long this device still takes no PIN, ms; 0 when it does. */
      pinWait: { params: Record<string, never>; result: { waitMs: number } };
      session: { params: Record<string, never>; result: SessionView | null };
    };
};

export type PosContract = {
  commands: WorkContract['commands'] & TrainingCommands;
  queries: WorkContract['queries'] & TrainingQueries;
};

import type { SubjectKind } from '@galley/domain';
import type { LineWeight, ModifierChoice, PosContract } from '@galley/pos/contract';

/** What can be 86'd. */
export type Subject = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
};

/** What the strip above the menu shows. */
export type StripMode = 'favourites' | 'recent' | 'suggestions';

/** Whether a window works, or practises on a register of its own (rule TM1). */
export type World = 'live' | 'training';

export type Route = 'sell' | 'tables' | 'checks' | 'pay';

/** What one wants on a check. */
export type LineWish = {
  readonly itemId: string;
  readonly quantity: number;
  readonly modifiers: readonly ModifierChoice[];
  readonly note?: string;
  /** The seat that it is for; absent: the whole table. */
  readonly seat?: number;
  /** The voided line that this is made instead of. */
  readonly replaces?: string;
  /** Allergies that it clashes with and that the person confirmed. */
  readonly confirms?: readonly string[];
  /** How an item that is sold by weight was weighed, and what that comes to. */
  readonly weight?: LineWeight;
  readonly weighedMinor?: number;
  /** It is 86'd or sold out, and is sold all the same. */
  readonly beyond?: true;
  /** The guest was seen to be old enough. */
  readonly ageChecked?: true;
  /** Of an open item: what was typed. */
  readonly open?: { readonly name?: string; readonly priceMinor: number };
};

/** A line just voided: the next item rung on its check is made instead of it. */
export type Replacing = {
  readonly checkId: string;
  readonly lineId: string;
  readonly name: string;
};

/** What the next check will be opened with. */
export type Draft = {
  readonly orderTypeId: string | null;
  readonly tableId: string | null;
  readonly covers: number | null;
  readonly guestName: string | null;
  /** Rung for a table that is not chosen yet: they go on its check as soon as it is. */
  readonly lines: readonly LineWish[];
};

/** What waits for a person to confirm an allergy: an item, or the edit of a line. */
export type ClashAsk = { readonly wish: LineWish; readonly lineId: string | null };

/** What makes a printed check come to less without taking a line off it. */
export type Lowering =
  | 'changeOrderType'
  | 'describeCheck'
  | 'attachCustomer'
  | 'exemptCheck'
  | 'takeOffCharge'
  | 'chooseZone';

/** The command that a guest check on paper made a matter of consent. */
export type TakeOffWish = { readonly name: string; readonly checkId: string } & (
  | {
      [N in Lowering]: {
        readonly command: N;
        readonly input: Omit<PosContract['commands'][N]['input'], 'approvalId'>;
      };
    }[Lowering]
  | { readonly command: 'removeLine'; readonly input: { readonly lineId: string } }
  | { readonly command: 'chooseEdit'; readonly input: { readonly lineId: string } }
  | { readonly command: 'clearUnsent'; readonly input: { readonly checkId: string } }
  | {
      readonly command: 'changeLine';
      readonly input: {
        readonly lineId: string;
        readonly quantity: number;
        readonly modifiers: readonly ModifierChoice[];
        readonly note?: string;
        readonly confirms?: readonly string[];
      };
    }
);

/** A payment as it was tapped. */
export type PayWish = PosContract['commands']['pay']['input'];

export type Sheet =
  | {
      readonly type: 'modifiers';
      readonly itemId: string;
      readonly lineId: string | null;
      readonly wish?: Partial<LineWish>;
    }
  | { readonly type: 'availability'; readonly subject: Subject }
  | { readonly type: 'allergies' }
  | { readonly type: 'clash'; readonly asks: readonly ClashAsk[] }
  /** Unsent lines that clash with what was noted after them; `send`: what is to happen once that is confirmed. */
  | {
      readonly type: 'unsent-clash';
      readonly checkId: string;
      readonly send?: { readonly early?: true };
    }
  | { readonly type: 'outages' }
  | {
      readonly type: 'send-lacking';
      readonly checkId: string;
      readonly early?: true;
      /** It goes by being paid. */
      readonly pays?: true;
    }
  /** Its promised time has no room for it; `pays`: it goes by being paid. */
  | { readonly type: 'slot-full'; readonly checkId: string; readonly pays?: true }
  | { readonly type: 'age'; readonly itemId: string; readonly quantity: number }
  | { readonly type: 'open-item'; readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> }
  | { readonly type: 'weigh'; readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> }
  | { readonly type: 'devices' }
  /** Drawers and reports; `then`: a payment that waits for an open drawer. */
  | { readonly type: 'cash'; readonly then?: PayWish }
  /** Gift cards are sold, loaded and looked at. */
  | { readonly type: 'gift-cards' }
  /** Tips by person: declared, passed on, shared out, paid out. */
  | { readonly type: 'tip-ledger' }
  | { readonly type: 'papers' }
  /** What waits for a manager. */
  | { readonly type: 'tasks' }
  | { readonly type: 'note'; readonly lineId: string }
  | { readonly type: 'void'; readonly lineId: string }
  /** `lineId` null: the whole check. */
  | { readonly type: 'remake'; readonly lineId: string }
  | { readonly type: 'adjust'; readonly lineId: string | null }
  /** Something that stands on a printed guest check is removed or made less. */
  | { readonly type: 'take-off'; readonly wish: TakeOffWish }
  | { readonly type: 'invoice'; readonly checkId: string }
  | { readonly type: 'refund'; readonly lineId: string | null }
  | { readonly type: 'reopen'; readonly checkId: string }
  | { readonly type: 'tip'; readonly checkId: string; readonly paymentId: string }
  | { readonly type: 'correct-tender'; readonly checkId: string; readonly paymentId: string }
  | { readonly type: 'reverse'; readonly checkId: string; readonly paymentId: string | null }
  | { readonly type: 'reprint'; readonly receiptId: string; readonly display: string }
  | {
      readonly type: 'mail';
      readonly paper: 'receipt' | 'invoice';
      readonly id: string;
      readonly display: string;
    }
  | { readonly type: 'describe' }
  /** Which table guests sit at from now on, of a check that becomes this order type. */
  | { readonly type: 'type-table'; readonly orderTypeId: string }
  | { readonly type: 'promise' }
  /** Where the check in hand is delivered to. */
  | { readonly type: 'delivery' }
  /** The check in hand is freed of tax. */
  | { readonly type: 'exempt' }
  /** Who the check in hand is for. */
  | { readonly type: 'customer-record' }
  | { readonly type: 'more' }
  /** How this screen looks, and how large. */
  | { readonly type: 'display' }
  /** What each key of a keyboard does. */
  | { readonly type: 'keys' }
  /** What happened to a check, and how it stood. */
  | { readonly type: 'history'; readonly checkId: string }
  /** Practice at this register. */
  | { readonly type: 'training' }
  /** Everything that this person may do now. */
  | { readonly type: 'palette' }
  | { readonly type: 'release'; readonly intentId: string; readonly amountMinor: number }
  | { readonly type: 'moves' }
  | { readonly type: 'sync' };

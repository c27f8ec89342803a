import type {
  BackTender,
  CheckException,
  CheckStatus,
  ChosenModifier,
  ForeignCash,
  Fraction,
  LineTax,
  OrderTypeKind,
  RefundWay,
  SlotLack,
  TaskClash,
  TaxTotal,
  Tender,
  Weighing,
} from '@galley/domain';
import type { ReducedView } from './adjust-contract.ts';
import type { AllergyView, LineAllergyView } from './allergy-views.ts';
import type { ChargeView } from './charge-contract.ts';
import type { CourseView } from './course-contract.ts';
import type { TableLife } from './floor-contract.ts';
import type { KitchenView } from './kitchen-contract.ts';
import type { KinView } from './move-contract.ts';
import type { OrderView } from './order-contract.ts';
import type { TaxView } from './tax-contract.ts';

/** `held`: the kitchen has it and waits for the fire of its course. */
export type LineState = 'new' | 'held' | 'sent' | 'made' | 'voided';

export type CheckView = KinView &
  OrderView &
  TaxView &
  ChargeView &
  ReducedView & {
    readonly id: string;
    readonly orderTypeId: string;
    readonly orderTypeName: string;
    readonly orderTypeKind: OrderTypeKind;
    readonly tableId: string | null;
    readonly tableLabel: string | null;
    readonly covers: number | null;
    readonly callNumber: string | null;
    readonly guestName: string | null;
    readonly openedAt: number;
    readonly openedByName: string;
    /** Who looks after the guests. */
    readonly serverId: string;
    readonly serverName: string;
    /** Tells checks of one party apart, `4`, or `4b` of another register; null for the one they came from. */
    readonly part: string | null;
    readonly status: CheckStatus;
    readonly businessDate: string;
    /** Highest age that its guests were seen to have; 0: nobody looked. */
    readonly ageChecked: number;
    readonly lines: readonly {
      readonly id: string;
      readonly itemId: string;
      readonly name: string;
      /** As far as it sits on this check. */
      readonly quantity: number;
      /** Set where no whole ones sit here: that part of `quantity`. */
      readonly fraction: Fraction | null;
      /** Seats that have it here; none: for the whole table. */
      readonly seats: readonly number[];
      /** Titles of the checks that have other parts of it. */
      readonly sharedWith: readonly string[];
      /** Live quantity = quantity less voided. */
      readonly voidedQuantity: number;
      readonly refundedQuantity: number;
      readonly unitPriceMinor: number;
      /** How a weighed line came to its price; null for what is sold by the piece. */
      readonly weighing: Weighing | null;
      readonly modifiers: readonly ChosenModifier[];
      readonly note: string | null;
      /** What its guests must not be served. */
      readonly allergies: readonly LineAllergyView[];
      /** It was sent and clashes, and nobody said so of it; absent: nothing is to be asked. */
      readonly clash?: TaskClash;
      /** What cut-off registers made of it, unsent, the one that counts first; absent: none is to be chosen. */
      readonly edits?: readonly { readonly lineId: string; readonly text: string }[];
      /** Another register took it off, unsent, and did not see that it was changed; absent: none did, or somebody said. */
      readonly takenOff?: true;
      /** The course that it belongs to now. */
      readonly course: number;
      /** A person held it before its send, or let it go with it; null: as its course. */
      readonly hold: boolean | null;
      /** Name of the voided line that this one is made instead of. */
      readonly insteadOf: string | null;
      readonly state: LineState;
      /** Full price; `amountMinor` is what is charged. */
      readonly listMinor: number;
      readonly amountMinor: number;
      readonly taxes: readonly LineTax[];
      readonly addedByName: string;
      readonly deviceId: string;
      /** Name of the meal deal that it is a part of. */
      readonly combo?: string | null;
      /** It is the fee for the delivery. */
      readonly fee?: true;
      /** It is the charge for service. */
      readonly charge?: true;
    }[];
    /** Its promised time has no room for it, and nobody agreed to that; null: it has, or it waits for none. */
    readonly slot: SlotLack | null;
    /** Other open checks that carry the same pager or table marker. */
    readonly markerAlso: readonly { readonly id: string; readonly title: string }[];
    /** The call number that its guest has, of the check that was reopened first; null: its own. */
    readonly wasCalled: string | null;
    /** Courses in order; empty where nothing is held and the house has none. */
    readonly courses: readonly CourseView[];
    readonly kitchen: KitchenView;
    readonly allergies: readonly AllergyView[];
    readonly subtotalMinor: number;
    readonly taxTotals: readonly TaxTotal[];
    readonly totalMinor: number;
    readonly paidMinor: number;
    readonly dueMinor: number;
    /** What of the due waits for the answer to a card: neither paid nor unpaid. */
    readonly pendingMinor: number;
    /** Why the last card that was charged was declined; null: it was not. */
    readonly cardDeclined: string | null;
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
      /** Cash of another currency that was handed over; null: none. */
      readonly foreign: ForeignCash | null;
      readonly reference: string | null;
      /** The tip on its slip; null: nobody noted one. */
      readonly tipMinor: number | null;
      /** Its slip can have one: a card that was charged stands. */
      readonly tippable: boolean;
      readonly paidAt: number;
      readonly takenByName: string;
      /** Taken by this register. */
      readonly own: boolean;
      /** The register that undid it or gave it back last; null: nobody did. */
      readonly reversedAtName: string | null;
      /** What of it was undone or given back. */
      readonly reversedMinor: number;
      /** What of it can have another tender; 0: nothing, or the check is not settled. */
      readonly correctableMinor: number;
      /** Its tender was wrong; another payment says how it was made. */
      readonly corrected: boolean;
      /** The money of the check that this one reopened. */
      readonly carried: boolean;
      /** It says how a payment was made whose tender was recorded wrongly. */
      readonly correction: boolean;
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
    /** It can go on as a new check. */
    readonly reopenable: boolean;
    /** What went back by one receipt each, and as which tender. */
    readonly refunds: readonly {
      readonly id: string;
      /** `quantity` 0: only part of the price. */
      readonly parts: readonly {
        readonly lineId: string;
        readonly lineName: string;
        readonly quantity: number;
      }[];
      readonly tender: BackTender;
      readonly amountMinor: number;
      /** Part of a refund to card that went back in cash. */
      readonly cashMinor: number;
      /** The check that goes on with it: no money went back; null: it is a refund. */
      readonly reopenedAs: string | null;
      /** Why in cash although a card could take it. */
      readonly cashReason: string | null;
      readonly refundedAt: number;
      readonly refundedByName: string;
      /** The register that gave it back. */
      readonly refundedAtName: string;
    }[];
  };

export type CheckSummary = {
  readonly id: string;
  readonly title: string;
  readonly orderTypeKind: OrderTypeKind;
  readonly tableId: string | null;
  readonly openedAt: number;
  readonly serverName: string;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly unsentCount: number;
  readonly status: CheckStatus;
  /** Paid in full while lines are not sent: must not go unnoticed. */
  readonly paidNotSent: boolean;
  /** When it is to be with the guest; null: as soon as possible. */
  readonly promisedAt: number | null;
  readonly overpaidMinor: number;
  readonly exceptions: readonly CheckException['type'][];
  readonly receiptDisplay: string | null;
};

export type TableView = TableLife & {
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
  /** Of all checks at the table. */
  readonly totalMinor: number | null;
  readonly checkCount: number;
};

/** What would go back for a quantity of a line; the first way is the one to propose, none: it cannot. */
export type RefundQuoteView = {
  readonly amountMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly ways: readonly RefundWay[];
  /** What the check was paid with, as it stands. */
  readonly paid: readonly { readonly tender: Tender; readonly amountMinor: number }[];
};

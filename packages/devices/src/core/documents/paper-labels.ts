import type { AllergenLabels } from './allergen-labels.ts';
import type { ReportLabels } from './report-labels.ts';

/** Every fixed word on paper. A language is one such object. */
export type PaperLabels = ReportLabels &
  AllergenLabels & {
    readonly receipt: string;
    readonly refundReceipt: string;
    readonly guestCheck: string;
    readonly notAReceipt: string;
    readonly refundOf: string;
    readonly taxNumber: string;
    readonly register: string;
    readonly server: string;
    readonly table: string;
    readonly covers: string;
    readonly seat: string;
    readonly callNumber: string;
    readonly subtotal: string;
    readonly total: string;
    readonly refundTotal: string;
    readonly amountDue: string;
    readonly change: string;
    readonly tip: string;
    readonly tax: string;
    readonly net: string;
    readonly gross: string;
    readonly reason: string;
    readonly refundedBy: string;
    readonly approvedBy: string;
    readonly course: string;
    readonly hold: string;
    readonly notYet: string;
    readonly rush: string;
    readonly allergy: string;
    /** Above what was noted when the food was ordered already. */
    readonly allergyAfter: string;
    readonly voided: string;
    readonly stopMaking: string;
    /** Before the name of the station that made a ticket over. */
    readonly movedFrom: string;
    /** Before the name of the station that makes it now. */
    readonly nowAt: string;
    /** Before the name of a station whose screen did not show it. */
    readonly notShownAt: string;
    readonly takeThere: string;
    /** Over what another register sent, and printed, as well. */
    readonly sentTwice: string;
    /** Before the place or the number of the check. */
    readonly cookOnce: string;
    /** Over what is made again; the reason follows. */
    readonly remake: string;
    /** Over what is not made again after all. */
    readonly notAgain: string;
    readonly remake_dropped: string;
    readonly remake_overcooked: string;
    readonly remake_undercooked: string;
    readonly remake_wrong_dish: string;
    readonly remake_went_cold: string;
    readonly remake_sent_back: string;
    readonly remake_not_safe: string;
    readonly remake_other: string;
    /** Over what is ready for the floor. */
    readonly toServe: string;
    readonly giftReceipt: string;
    readonly giftNote: string;
    readonly exchangeUntil: string;
    readonly xReport: string;
    readonly zReport: string;
    readonly zNumber: string;
    readonly businessDate: string;
    readonly openedAt: string;
    readonly closedAt: string;
    readonly printedBy: string;
    /** Headings and rows of a report. */
    readonly sales: string;
    readonly discounts: string;
    readonly tenders: string;
    readonly count: string;
    readonly amount: string;
    readonly paidIn: string;
    readonly paidOut: string;
    readonly drop: string;
    readonly openingFloat: string;
    readonly noSale: string;
    readonly declared: string;
    readonly drawer: string;
    readonly person: string;
    readonly signature: string;
    readonly sentAt: string;
    readonly useBy: string;
    readonly lot: string;
    readonly allergens: string;
    readonly piece: string;
    readonly copy: string;
    readonly possibleDuplicate: string;
    /** Before the name of a register. */
    readonly perhapsAlso: string;
    readonly anotherRegister: string;
    readonly training: string;
    readonly replay: string;
    readonly cash: string;
    readonly card: string;
    readonly gift: string;
    readonly giftCardsSold: string;
    readonly giftCardLeft: string;
    readonly validUntil: string;
    readonly onAnotherReceipt: string;
    /** Before what a cash total is rounded by. */
    readonly cashRounding: string;
    readonly invoice: string;
    readonly invoiceNumber: string;
    /** Before the number of a receipt that the invoice stands for. */
    readonly forReceipt: string;
    /** Before name and address of the guest. */
    readonly invoiceFor: string;
    /** Above what the host of a business meal writes by hand. */
    readonly hospitality: string;
    readonly occasion: string;
    readonly guestsOfHost: string;
    readonly placeAndDate: string;
    /** Before the number of the invoice that money back belongs to. */
    readonly creditNoteFor: string;
    /** Before the time at which guests were served first. */
    readonly servedFrom: string;
    readonly registerId: string;
    /** Before the number by which a guest pays no tax. */
    readonly taxExempt: string;
    readonly pointsUsed: string;
    readonly pointsEarned: string;
    /** A time follows: as of when. */
    readonly pointsBalance: string;
    /** The house pays. */
    readonly comp: string;
    readonly discount: string;
    /** Stands before the time of the guest check that this one takes the place of. */
    readonly replacesPrint: string;
    readonly givenBack: string;
    readonly paidAboveTotal: string;
    /** In place of lines on the receipt of a refund of an amount. */
    readonly partOfPrice: string;
    /** On the receipt of a check that was reopened, before the number of the earlier one. */
    readonly supersedes: string;
    /** In place of tenders on the receipt that takes the earlier one back. */
    readonly carriedOver: string;
    readonly paidTwice: string;
    /** Before a note: what the line stands in for. */
    readonly insteadOf: string;
    /** After a fraction: `1/3 of it, shared`. */
    readonly ofItShared: string;
    readonly partShared: string;
    readonly typedWeight: string;
    readonly labelWeight: string;
    readonly tare: string;
    /** Before a promised time. */
    readonly forTime: string;
    readonly marker: string;
    /** Before the name of a zone of deliveries. */
    readonly zone: string;
    readonly dineIn: string;
    readonly takeaway: string;
    readonly counter: string;
    readonly delivery: string;
    readonly catering: string;
  };

/** Writes an amount of minor units as text for paper, with or without a currency sign. */
export type MoneyFormat = (minor: number) => string;

/** Marks that a paper must carry because of how it came about. */
export type PaperMarks = {
  /** A second print of a paper that a guest may already hold. */
  readonly copy?: boolean;
  /** A kitchen reprint whose first print may have come out. */
  readonly possibleDuplicate?: boolean;
  /** The register that may have printed it as well; empty: another one. */
  readonly perhapsAlso?: string;
  readonly training?: boolean;
  readonly replay?: boolean;
};

export type BusinessIdentity = {
  readonly name: string;
  /** Address, telephone and the like, one entry a line. */
  readonly lines: readonly string[];
  readonly taxNumber?: string;
  /** What its country calls that number; absent: the paper's word for it. */
  readonly taxNumberName?: string;
};

export type PaperModifier = {
  readonly name: string;
  readonly quantity?: number;
  /** Its share of the line's amount, shown beside it; minor units. */
  readonly amount?: number;
  /** How far within another one; absent: 0. */
  readonly depth?: number;
};

export type PaperLine = {
  /** Already written as text: `2`, `0.45 kg`. */
  readonly quantity: string;
  readonly name: string;
  /** Set plainly under the name: weight and unit price, how it was weighed. */
  readonly detail?: readonly string[];
  readonly modifiers?: readonly PaperModifier[];
  readonly note?: string;
  /** Which of the rates at the foot are in it: letters of `PaperTax`. */
  readonly taxLetters?: string;
  /** Amount of the line with its modifiers, minor units. */
  readonly amount: number;
  /** Discounts and comps of this line; negative amounts. */
  readonly adjustments?: readonly PaperAmount[];
};

export type PaperAmount = { readonly label: string; readonly amount: number };

export type PaperTax = {
  /** By which lines name it. */
  readonly letter?: string;
  readonly name: string;
  /** Already written as text: `13.5%`. */
  readonly rate: string;
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
};

export type CallNumber = { readonly number: string; readonly guest?: string };

type CheckPaper = {
  readonly business: BusinessIdentity;
  /** Date and time as the guest reads them. */
  readonly at: string;
  readonly register: string;
  /** The register as an inspector asks for it. */
  readonly registerId?: string;
  /** When guests were served first, as they read it, where that is not `at`. */
  readonly servedFrom?: string;
  readonly server?: string;
  readonly orderType: string;
  readonly table?: string;
  readonly covers?: number;
  readonly call?: CallNumber;
  /** When it is to be with the guest, as people read it. */
  readonly promised?: string;
  /** Where it goes to: phone, address, table marker, one entry a line. */
  readonly guest?: readonly string[];
  readonly lines: readonly PaperLine[];
  readonly subtotal?: number;
  /** Discounts, service charge, rounding: everything between subtotal and total, in order. */
  readonly adjustments?: readonly PaperAmount[];
  readonly total: number;
  readonly taxes: readonly PaperTax[];
  /** Taxes come on top and stand between subtotal and total: the foot does not tell them again. */
  readonly taxesOnTop?: true;
  readonly taxNote?: string;
  readonly footer?: readonly string[];
  /** What a phone opens when it reads the code at the foot. */
  readonly qr?: string;
  readonly marks?: PaperMarks;
};

export type ReceiptInput = CheckPaper & {
  readonly receiptNumber: string;
  /** The receipt that it takes the place of. */
  readonly supersedes?: string;
  readonly payments: readonly PaperAmount[];
  readonly change?: number;
  readonly tip?: number;
  /** Of the guest's loyalty: what this visit earned, and what they have as of `at`, as the guest reads it. */
  readonly points?: { readonly earned: number; readonly balance: number; readonly at: string };
  /** Pin of the drawer to open before anything is printed. */
  readonly openDrawer?: 2 | 5;
};

/** An invoice to a named guest. */
export type InvoiceInput = CheckPaper & {
  readonly invoiceNumber: string;
  /** The receipts that it stands for. */
  readonly receiptNumbers: readonly string[];
  /** Name and address, one entry a line. */
  readonly recipient: readonly string[];
  readonly recipientTaxNumber?: string;
  readonly payments: readonly PaperAmount[];
  /** With lines for occasion, guests and signature. */
  readonly hospitality: boolean;
};

export type GuestCheckInput = CheckPaper & {
  readonly checkNumber?: string;
  /** When the print that this one takes the place of was made, as the guest reads it. */
  readonly replaces?: string;
};

/** Amounts are what goes back to the guest, as positive numbers. */
export type RefundReceiptInput = ReceiptInput & {
  readonly originalReceiptNumber: string;
  /** The invoice that it takes back of; the receipt is its credit note. */
  readonly creditOf?: string;
  readonly reason: string;
  /** Who gave the money back; `server` is who opened the check. */
  readonly refundedBy?: string;
  readonly approvedBy?: string;
};

export type ChitLine = {
  readonly quantity: string;
  readonly name: string;
  readonly modifiers?: readonly {
    readonly name: string;
    readonly quantity?: number;
    /** How far within another one; absent: 0. */
    readonly depth?: number;
  }[];
  readonly note?: string;
  readonly seat?: string;
  /** What its guests must not be served, each in words. */
  readonly allergies?: readonly string[];
};

export type KitchenChitInput = {
  readonly station: string;
  readonly at: string;
  readonly orderType: string;
  readonly table?: string;
  readonly call?: CallNumber;
  readonly server?: string;
  readonly covers?: number;
  /** When it is to be with the guest, as people read it. */
  readonly promised?: string;
  /** Where it goes to, one entry a line. */
  readonly guest?: readonly string[];
  readonly course?: string;
  /** The course as the house calls it; takes the place of its number. */
  readonly courseName?: string;
  /** It is not to be made yet. */
  readonly hold?: boolean;
  readonly rush?: boolean;
  /** Why this chit is printed, where no send is the reason; `below` tells what to do. */
  readonly banner?: { readonly text: string; readonly below?: string };
  readonly lines: readonly ChitLine[];
  readonly note?: string;
  readonly marks?: PaperMarks;
};

export type VoidChitInput = Omit<
  KitchenChitInput,
  'rush' | 'course' | 'courseName' | 'hold' | 'banner'
> & {
  readonly reason?: string;
};

import type { CustomerExemption, SaveCustomerCommand } from '@galley/domain';
import type { PointsAtCheck } from './loyalty-contract.ts';

/** A customer as the search shows them. Not what guests see while they pay: that is `CustomerView`. */
export type CustomerHit = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  /** In words, each once. */
  readonly allergies: readonly string[];
};

export type CustomerVisit = {
  readonly checkId: string;
  readonly title: string;
  readonly openedAt: number;
  readonly totalMinor: number;
  readonly open: boolean;
  /** What was had, as `2 × Chips`. */
  readonly items: readonly string[];
};

/** All that the house knows of a customer. */
export type CustomerRecord = CustomerHit & {
  readonly notes: string | null;
  /** What frees their checks of tax; `good`: today as well. Null: they pay tax. */
  readonly taxExemption: (CustomerExemption & { readonly good: boolean }) | null;
  /** Where something went to, the last first; then the address of the record. */
  readonly addresses: readonly string[];
  readonly allergens: readonly string[];
  /** Allergies in their own words. */
  readonly words: readonly string[];
  /** Checks of theirs at this site. */
  readonly visits: number;
  /** The last of them, the latest first. */
  readonly lastVisits: readonly CustomerVisit[];
};

/** The customer of a check. */
export type CustomerAtCheck = {
  readonly customer: CustomerRecord;
  /** Null: the house has no loyalty programme. */
  readonly points: PointsAtCheck | null;
  /** Allergies of theirs that nobody noted on the check yet. */
  readonly unnoted: {
    readonly allergens: readonly string[];
    readonly words: readonly string[];
    readonly texts: readonly string[];
  };
};

export type CustomerRecordCommands = {
  /** Notes a new customer (no id) or changes the given columns of one. */
  saveCustomer: { input: SaveCustomerCommand; output: { customerId: string } };
  /** Takes one address off a customer, of their record and of where something went to. */
  forgetAddress: { input: { customerId: string; address: string }; output: null };
  /** Says whose check it is; null: nobody's in particular. Fills name, number and address where none is. */
  attachCustomer: {
    input: { checkId: string; customerId: string | null; approvalId?: string };
    output: null;
  };
};

export type CustomerRecordQueries = {
  /** Meant by what was typed so far: beginnings of names, or at least three digits of a number. */
  findCustomers: { params: { text: string }; result: readonly CustomerHit[] };
  customerRecord: { params: { customerId: string }; result: CustomerRecord | null };
  customerAtCheck: { params: { checkId: string }; result: CustomerAtCheck | null };
};

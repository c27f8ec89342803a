import type { CustomerExemption, SaveCustomerCommand } from '@galley/domain';

/** A customer of the house, with what they had at this site. */
export type OfficeCustomer = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly notes: string | null;
  /** What frees their checks of tax; null: they pay it. */
  readonly taxExemption: CustomerExemption | null;
  readonly allergens: readonly string[];
  /** Allergies in their own words. */
  readonly words: readonly string[];
  /** All of them in words. */
  readonly allergies: readonly string[];
  readonly visits: number;
  /** UTC ms; null: never. */
  readonly lastVisit: number | null;
};

export type OfficeCustomers = {
  readonly customers: readonly OfficeCustomer[];
  /** How many there are in all. */
  readonly count: number;
  /** Customers who have one number: noted by registers that were cut off. */
  readonly sameNumber: readonly (readonly OfficeCustomer[])[];
};

export type CustomerCommands = {
  saveCustomer: { input: SaveCustomerCommand; output: { customerId: string } };
  /** Erases what is known of a customer. */
  forgetCustomer: { input: { customerId: string }; output: null };
};

export type CustomerQueries = {
  /** By name; or who is meant by what was typed. The first 200. */
  customers: { params: { text?: string }; result: OfficeCustomers };
};

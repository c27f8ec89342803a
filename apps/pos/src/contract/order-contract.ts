import type { OrderTypeKind } from '@galley/domain';
import type { DeliveryView } from './delivery-contract.ts';

/** What kind of order a check is, and for when; see the rules in docs/specs/order-types.md. */
export type OrderCommands = {
  /** Prices and taxes follow; the same again brings back what it came to before. */
  changeOrderType: {
    input: { checkId: string; orderTypeId: string; tableId?: string; approvalId?: string };
    /** `promiseGone` UTC ms: the promised time that the new type takes none of. */
    output: { beforeMinor: number; afterMinor: number; promiseGone: number | null };
  };
  /** `promisedAt` UTC ms; null: as soon as possible. `beyond`: into a full slot, by who may. */
  promiseOrder: {
    input: { checkId: string; promisedAt: number | null; beyond?: true };
    /** When it goes to the kitchen; null: with the next send. */
    output: { sendsAt: number | null };
  };
};

/** Why a promised order goes when it does: what it waits for in the kitchen, then the way to the guest. */
export type SendWhy = {
  /** Null: nothing of it is made. */
  readonly stationName: string | null;
  /** Whole minutes. */
  readonly minutes: number;
  readonly wayMinutes: number;
  /** True: from what the station took before and has open; false: a fixed time. */
  readonly learned: boolean;
};

export type SendView = {
  /** When the clock sends it, while nothing of it is with the kitchen; null: it waits for no clock. */
  readonly sendsAt: number | null;
  readonly sendsWhy: SendWhy | null;
};

/** For whom and for when a check is. */
export type OrderView = SendView & {
  readonly phone: string | null;
  readonly address: string | null;
  /** Number of the pager or table marker. */
  readonly marker: string | null;
  /** UTC ms; null: as soon as possible. */
  readonly promisedAt: number | null;
  /** Where it is delivered to; null: it is not, or the house has no zones. */
  readonly delivery: DeliveryView | null;
};

/** Where a promised order stands: `late` should have gone to the kitchen and has not. */
export type PromisedState = 'waiting' | 'late' | 'sent' | 'done';

/** An order that is promised for a time, as the list of what is to come has it. */
export type PromisedView = {
  readonly id: string;
  readonly title: string;
  readonly orderTypeName: string;
  readonly orderTypeKind: OrderTypeKind;
  readonly guestName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly promisedAt: number;
  /** When it goes to the kitchen by the clock. */
  readonly sendsAt: number;
  readonly sendsWhy: SendWhy | null;
  readonly state: PromisedState;
  readonly items: number;
  readonly totalMinor: number;
  readonly dueMinor: number;
};

/** A span of promised times. */
export type SlotView = {
  readonly at: number;
  readonly orders: number;
  readonly items: number;
  readonly full: boolean;
};

export type DaySlots = {
  /** The business date that they are of. */
  readonly date: string;
  readonly slots: readonly SlotView[];
};

export type OrderQueries = {
  /** Promised orders of today and later, soonest first. */
  promised: { params: Record<string, never>; result: readonly PromisedView[] };
  /** Slots of an order type on a date (YYYY-MM-DD); without one, of today. */
  slots: { params: { orderTypeId: string; date?: string; checkId?: string }; result: DaySlots };
};

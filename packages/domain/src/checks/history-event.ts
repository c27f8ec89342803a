import type { AdjustmentType } from '../adjustments/adjustments.table.ts';
import type { ClashState } from '../allergies/allergens.ts';
import type { EventType } from '../event-fact.ts';
import type { RemakeReason } from '../kitchen/remake/remake-reasons.ts';
import type { Tender } from '../tenders/tenders.table.ts';
import type { MoveType } from './checks.table.ts';

/** Events that are about a check or one of its receipts. */
export const CHECK_EVENT_TYPES = [
  'receipt_reprinted',
  'receipt_mailed',
  'invoice_reprinted',
  'invoice_mailed',
  'guest_check_printed',
  'table_changed',
  'handed_over',
  'age_checked',
  'age_refused',
  'order_type_changed',
  'tax_exempted',
  'service_charge_off',
  'service_charge_on',
  'promise_changed',
  'customer_changed',
  'slot_agreed',
  'delivery_allowed',
  'delivery_zone_chosen',
  'line_restored',
] as const satisfies readonly EventType[];
export type CheckEventType = (typeof CHECK_EVENT_TYPES)[number];

/** An allergy as a history has it. `key`: see `allergyKey`; `text` in English or in the guest's own words. */
export type AllergyTold = { readonly key: string; readonly text: string };
export type SeatedAllergy = AllergyTold & { readonly seat: number | null };
export type ClashTold = AllergyTold & { readonly state: ClashState };

/** What was taken off a price, and of what. `ppm` null: an amount; `points` null: the house pays. */
export type TakenOffTold = {
  readonly type: AdjustmentType;
  readonly ppm: number | null;
  readonly points: number | null;
  /** Null: the whole check. `name` null: a line that is not known here; `more` lines besides it. */
  readonly of: {
    readonly name: string | null;
    readonly quantity: number | null;
    readonly more: number;
  } | null;
};

/** A check by what people call it. */
export type MoveEnd = { readonly title: string };

type Quantity = { readonly quantity: number; readonly name: string | null };
type ByTender = { readonly tender: Tender };
type GivenBack = ByTender & { readonly reason: string | null };

/** What each kind of event has to tell. A line of which nothing is known here has the name null. */
type Told = {
  readonly opened: object;
  readonly line_added: Quantity;
  readonly line_changed: Quantity;
  readonly line_removed: { readonly name: string | null };
  readonly line_voided: Quantity & { readonly disposition: 'not_made' | 'wasted' };
  readonly sent: { readonly lines: number };
  readonly paid: ByTender;
  readonly paid_corrected: ByTender;
  /** Money of the check that this one is the reopening of. */
  readonly paid_carried: ByTender;
  readonly receipt: { readonly number: string };
  /** `quantity` 0: part of the price; `number` of its receipt. */
  readonly refunded: Quantity & ByTender & { readonly number: string | null };
  /** Taken back because the check was reopened as a new one. */
  readonly carried_over: Quantity & ByTender & { readonly number: string | null };
  readonly payment_undone: GivenBack;
  readonly surplus_given_back: GivenBack;
  readonly tender_corrected: GivenBack;
  readonly made: object;
  readonly made_again: Quantity & { readonly reason: RemakeReason };
  readonly voided_cleared: object;
  /** Null: what was taken off is not known here. */
  readonly taken_off: { readonly off: TakenOffTold | null };
  readonly taken_off_withdrawn: { readonly off: TakenOffTold | null };
  /** `from` and `to`: checks that lines left and came to; none of lines that stayed on their check. */
  readonly moved: {
    readonly way: Exclude<MoveType, 'paid'>;
    readonly names: readonly (string | null)[];
    readonly from: readonly MoveEnd[];
    readonly to: readonly MoveEnd[];
  };
  readonly allergy_noted: { readonly noted: readonly SeatedAllergy[] };
  readonly allergy_withdrawn: { readonly noted: readonly SeatedAllergy[] };
  readonly clash_confirmed: {
    readonly name: string | null;
    readonly clashes: readonly ClashTold[];
  };
  /** Of a newer program: told by its own name. */
  readonly other: { readonly event: string };
} & {
  /** `name`, `from` and `to`: what the event names, each null where it names none. */
  readonly [Type in CheckEventType]: {
    readonly name: string | null;
    readonly from: string | null;
    readonly to: string | null;
  };
};

export type HistoryKind = keyof Told;

/** What happened to a check, as values: each screen words it in its own language (rule LG14). */
export type HistoryEvent = {
  readonly [Kind in HistoryKind]: { readonly kind: Kind } & Told[Kind];
}[HistoryKind];

/** The event of one kind. */
export type HistoryOf<Kind extends HistoryKind> = { readonly kind: Kind } & Told[Kind];

/** Words for every kind of event. */
export type HistoryWording = { readonly [Kind in HistoryKind]: (event: HistoryOf<Kind>) => string };

/** One event in these words. */
export const worded = (event: HistoryEvent, words: HistoryWording): string =>
  (words[event.kind] as (event: HistoryEvent) => string)(event);

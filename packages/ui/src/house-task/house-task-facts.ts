/** What waits for a manager about a check, or about what was sold. */
export type HouseTaskFacts = {
  readonly key: string;
  readonly type:
    | 'paid_not_sent'
    | 'paid_twice'
    | 'voided_after_payment'
    | 'overpaid'
    | 'added_after_payment'
    | 'moved_in_after_payment'
    | 'raised_after_payment'
    | 'undone_after_payment'
    | 'due_after_payment'
    | 'over_voided'
    | 'edited_twice'
    | 'removed_and_changed'
    | 'late_change'
    | 'sent_twice'
    | 'refunded_twice'
    | 'given_back_twice'
    | 'corrected_twice'
    | 'reopened_twice'
    | 'refunded_and_reopened'
    | 'retyped_after_payment'
    | 'exempted_after_payment'
    | 'taxed_after_payment'
    | 'merged_taxed'
    | 'merged_untaxed'
    | 'merged_exempt'
    | 'split_taxed'
    | 'split_untaxed'
    | 'merged_shared'
    | 'reduced_twice'
    | 'reduced_after_payment'
    | 'moved_twice'
    | 'moved_after_settlement'
    | 'oversold'
    | 'out_at_station'
    | 'clash_unconfirmed'
    | 'slot_overfull'
    | 'promised_twice'
    | 'sent_unpromised'
    | 'customer_twice'
    | 'handed_twice'
    | 'retyped_twice'
    | 'card_pending'
    | 'late_card'
    | 'card_refund_failed'
    | 'left_unpaid';
  readonly checkId: string | null;
  readonly checkTitle: string;
  /** The row that it is about: of a move its id, of what is 86'd the line's. */
  readonly subjectId: string;
  readonly since: number;
  readonly byName: string;
  readonly deviceName: string;
  readonly names: readonly string[];
  readonly quantity: number;
  readonly amountMinor: number;
  /** Of `sent_twice` and `edited_twice` the lines that `names` tells of, one by one; of what was rung late too, where all were sent. */
  readonly lineIds?: readonly string[];
  /** Of `sent_twice` the line that they were all rung instead of. */
  readonly insteadOf?: string;
  /** Of `clash_unconfirmed` alone: which allergies of which seat; null: no seat alone. */
  readonly clash?: {
    readonly seat: number | null;
    readonly asks: readonly {
      readonly key: string;
      readonly text: string;
      readonly state: 'contains' | 'may_contain' | 'unknown';
    }[];
  };
  /** Of `slot_overfull` alone: a promised time with more in it than it has room for; `nextAt` null: none has room. */
  readonly slot?: {
    readonly promisedAt: number;
    readonly at: number;
    readonly unit: 'orders' | 'items';
    readonly room: number;
    readonly taken: number;
    readonly nextAt: number | null;
  };
  /** Of `promised_twice` the time that counts and the other one; of `sent_unpromised` that time and when it was sent. */
  readonly promise?: { readonly promisedAt: number; readonly beside: number };
  /** Of `customer_twice` alone; a name is empty where the customer was erased or may not be told. */
  readonly customers?: {
    /** Null: it stands at nobody. */
    readonly stands: string | null;
    readonly standsDevice: string;
    readonly beside: string;
    readonly besideDevice: string;
    readonly besideId: string;
    /** Whose points were used on it, where that is not whom it stands at. */
    readonly payer: string | null;
    readonly open: boolean;
  };
  /** Of `handed_twice` people, of `retyped_twice` order types: what the check goes by, and what it was made beside. */
  readonly rivals?: {
    readonly stands: string;
    readonly standsDevice: string;
    readonly beside: string;
    readonly besideDevice: string;
    readonly besideId: string;
    readonly open: boolean;
  };
  /** Of `merged_shared` where the rest can still be merged as well: into this check. */
  readonly mergeInto?: string;
  /** Of `split_taxed` that can still be freed of tax, of `split_untaxed` that can still be taxed. */
  readonly exemption?: { readonly number: string; readonly reason: string };
  /** Of `over_voided` how many were voided in all, and how many there were. */
  readonly askedQuantity?: number;
  readonly thereQuantity?: number;
  /** Titles of checks. */
  readonly standsAt: string;
  readonly otherAt: string;
  /** The checks of `standsAt` one by one. */
  readonly checks: readonly { readonly checkId: string; readonly title: string }[];
};

export type FreeTableFacts = { readonly tableId: string; readonly label: string };

/** What cut-off registers did at the floor. */
export type FloorTaskFacts = {
  readonly key: string;
  readonly type: 'two_parties' | 'seated_twice' | 'seated_and_gone' | 'kept_twice' | 'moved_twice';
  readonly tableLabel: string | null;
  readonly partyId: string | null;
  /** Null: guests without a name. */
  readonly partyName: string | null;
  readonly gone: 'no_show' | 'cancelled' | null;
  /** UTC ms. */
  readonly since: number;
  /** Of `moved_twice` alone: where the guests were brought to. */
  readonly places: readonly FreeTableFacts[];
  /** Of `kept_twice` alone: the reservations, and a table that each could have instead. */
  readonly parties: readonly {
    readonly partyId: string;
    /** Null: guests without a name. */
    readonly name: string | null;
    readonly size: number;
    readonly at: number;
    readonly free: FreeTableFacts | null;
  }[];
  readonly checks: readonly {
    readonly checkId: string;
    readonly title: string;
    readonly guestName: string | null;
    readonly covers: number | null;
    readonly serverName: string;
    readonly tableLabel: string | null;
    /** Of parties that nothing else tells apart: when and where their checks were opened. */
    readonly mark?: string;
    /** Of `two_parties`: a table that they could have instead. */
    readonly free?: FreeTableFacts | null;
  }[];
};

/** How a task of the floor is answered in one tap. */
export type FloorTaskAnswer =
  | { readonly answer: 'together'; readonly checkIds: readonly string[] }
  | { readonly answer: 'keep'; readonly partyId: string; readonly checkId: string }
  | { readonly answer: 'here' | 'not_here'; readonly partyId: string }
  | { readonly answer: 'rebook'; readonly partyId: string; readonly tableId: string }
  | { readonly answer: 'beside'; readonly partyIds: readonly [string, string] }
  | { readonly answer: 'sit'; readonly checkId: string; readonly tableId: string };

/** What of a card's slip the house keeps: never a card number. */
export type CardSlip = {
  /** The processor's own name of the payment. */
  readonly reference: string | null;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly authCode: string | null;
};

/**
 * `approved`: money moved. `declined`: none did and none will under this key. `unknown`: neither may be believed; ask
 * again by `lookup`. `offline`: the terminal approved it by itself, and the processor does not know of it yet.
 */
export type CardResult =
  | ({ readonly outcome: 'approved'; readonly offline: boolean } & CardSlip)
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/**
 * `ready`: terminal and processor answer. `alone`: the terminal is cut off from its processor and may approve up to
 * the limit by itself. `unreachable`: nothing can be charged now.
 */
export type CardReach =
  | { readonly state: 'ready' }
  | { readonly state: 'alone' }
  | { readonly state: 'unreachable'; readonly reason: string };

/** One payment or refund. `key` is its idempotency key: the same key is the same money, however often it is sent. */
export type CardWish = {
  readonly key: string;
  /** Minor units of `currency` (ISO 4217), above zero. */
  readonly amountMinor: number;
  readonly currency: string;
  /** What the processor called it, where that is known already. */
  readonly reference: string | null;
};

export type ChargeWish = CardWish & {
  /** Up to which amount the terminal may approve while cut off; 0: never. Minor units. */
  readonly offlineLimitMinor: number;
  /** Is called before the guest can present a card, where the processor names a payment beforehand. */
  readonly onReference: (reference: string) => void;
};

export type RefundWish = CardWish & {
  /** The payment that it goes back to. */
  readonly original: { readonly key: string; readonly reference: string | null };
};

/**
 * A card terminal with the processor behind it. No call rejects: what goes wrong on the way is `unknown`, because the
 * other end may have acted. Every call may be repeated with the same key.
 */
export type CardPort = {
  /** Adapter and terminal, as stored with each intent: `simulator:127.0.0.1:9106`, `stripe:tmr_…`. */
  readonly terminal: string;
  /** Asked before a card is presented. */
  reach(): Promise<CardReach>;
  /** Takes money now; answers once the guest is done, which may take minutes. */
  authorise(wish: ChargeWish): Promise<CardResult>;
  /** Brings what the terminal approved by itself to the processor. */
  capture(wish: CardWish): Promise<CardResult>;
  /** Ends a charge that is not approved yet: `declined` once nothing can come of it any more. */
  void(wish: CardWish): Promise<CardResult>;
  /** Gives money of an earlier payment back to its card. */
  refund(wish: RefundWish): Promise<CardResult>;
  /**
   * What became of a charge. What the processor has never heard of is closed there first, so that nothing that is
   * still on its way can charge: only then it is `declined`.
   */
  lookup(wish: CardWish): Promise<CardResult>;
  /** What became of a refund; undefined: the processor has never heard of it. */
  lookupRefund(wish: RefundWish): Promise<CardResult | undefined>;
};

import type { GiftEntry, SaveGiftRuleCommand } from '@galley/domain';

/** A gift card as the office shows it; the middle of its code stays with who holds it. Minor units. */
export type OfficeGiftCard = {
  readonly id: string;
  readonly code: string;
  /** UTC ms. */
  readonly issuedAt: number;
  readonly byName: string;
  readonly expiresOn: string | null;
  readonly expired: boolean;
  readonly balanceMinor: number;
  /** The latest first. */
  readonly entries: readonly GiftEntry[];
};

export type OfficeGiftCards = {
  /** Months that a new card is valid; 0: it does not expire. */
  readonly months: number;
  /** What the house owes on cards that still pay. */
  readonly owedMinor: number;
  /** What is left on expired ones. */
  readonly expiredMinor: number;
  /** The latest first. */
  readonly cards: readonly OfficeGiftCard[];
};

export type GiftCommands = {
  saveGiftRule: { input: SaveGiftRuleCommand; output: null };
};

export type GiftQueries = {
  giftCards: { params: Record<string, never>; result: OfficeGiftCards };
};

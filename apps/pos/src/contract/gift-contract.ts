import type { GiftEntry, LoadGiftCardCommand } from '@galley/domain';

/** A gift card as this register knows it. Amounts are minor units. */
export type GiftCardView = {
  readonly giftCardId: string;
  readonly code: string;
  readonly balanceMinor: number;
  /** What this register may take off it now. */
  readonly hereMinor: number;
  /** The last business date on which it pays; null: it does not expire. */
  readonly expiresOn: string | null;
  readonly expired: boolean;
  /** UTC ms since which this register hears of nobody; null: it does. */
  readonly asOf: number | null;
  /** The latest first. */
  readonly entries: readonly GiftEntry[];
};

export type GiftCommands = {
  /** Sells a card, or puts more on one; its slip is printed. */
  loadGiftCard: {
    input: LoadGiftCardCommand;
    output: { giftCardId: string; code: string; balanceMinor: number; changeMinor: number };
  };
  /** Looks a card up and holds what is on it; null: no card of this code is known here. */
  findGiftCard: { input: { code: string }; output: GiftCardView | null };
  /** Others may have what this register holds of it. */
  letGoGiftCard: { input: { giftCardId: string }; output: null };
};

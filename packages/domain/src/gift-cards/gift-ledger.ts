import { sum } from '../rows.ts';

/** The subject of allowances under which gift cards are loaded and spent, in minor units. */
export const GIFT_SUBJECT = 'gift_card';

/** Ids of what is put on a card: each follows from what it is for, so that nothing is put on twice (rule GV3). */
export const giftCreditIds = {
  loaded: (loadId: string): string => `${loadId}:load`,
  back: (reversalId: string): string => `${reversalId}:back`,
};

/** Beginning of ids of what a payment spends: a number follows, as it may come from several grants. */
export const giftSpendId = (paymentId: string): string => `${paymentId}:paid`;

const TYPES = { load: 'loaded', back: 'given_back', paid: 'paid' } as const;

export type GiftEntryType = (typeof TYPES)[keyof typeof TYPES];

/** Something put on a card (above 0) or spent of it (below 0). */
export type GiftMove = {
  readonly id: string;
  readonly at: number;
  readonly amountMinor: number;
};

export type GiftEntry = {
  readonly type: GiftEntryType;
  /** The load, payment or reversal. */
  readonly subjectId: string;
  readonly at: number;
  readonly amountMinor: number;
};

export type GiftLedger = {
  readonly balanceMinor: number;
  /** The latest first; what one payment spent of several grants is one. */
  readonly entries: readonly GiftEntry[];
};

/**
 * What is on a card from what was put on and spent (rule GV3). A replica that has heard of a spend and not yet of
 * what it was spent from shows 0, never less.
 */
export const projectGiftCard = (moves: readonly GiftMove[]): GiftLedger => {
  const entries = new Map<string, GiftEntry>();
  for (const { id, at, amountMinor } of new Map(moves.map((one) => [one.id, one])).values()) {
    const [subjectId = id, word = ''] = id.split(':');
    const type = TYPES[word as keyof typeof TYPES] ?? 'loaded';
    const before = entries.get(`${type} ${subjectId}`)?.amountMinor ?? 0;
    entries.set(`${type} ${subjectId}`, { type, subjectId, at, amountMinor: before + amountMinor });
  }
  const all = [...entries.values()];
  const latest = (a: GiftEntry, b: GiftEntry): number =>
    b.at - a.at || (a.subjectId < b.subjectId ? -1 : 1);
  const balanceMinor = Math.max(0, sum(all.map((one) => one.amountMinor)));
  return { balanceMinor, entries: all.sort(latest) };
};

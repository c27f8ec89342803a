/** The subject of allowances under which points are put in and spent; its id is that of the customer. */
export const POINTS_SUBJECT = 'loyalty';

/**
 * Ids of what is put in: each follows from what it is for, so that a second register that writes the same puts
 * nothing in twice (rules LY2, LY7).
 */
export const creditIds = {
  earned: (checkId: string): string => `${checkId}:earned`,
  back: (adjustmentId: string): string => `${adjustmentId}:back`,
  /** Of points that a reopening carried over: the same for every check that goes on from the one that was reopened. */
  carriedBack: (firstId: string, reopenedId: string): string => `${firstId}:again:${reopenedId}`,
  refunded: (adjustmentId: string, refundId: string): string => `${adjustmentId}:back:${refundId}`,
  corrected: (correctionId: string): string => `${correctionId}:up`,
};

/** Beginnings of ids of what is spent: a number follows, as it may come from several grants. */
export const spendIds = {
  used: (adjustmentId: string): string => `${adjustmentId}:used`,
  refunded: (checkId: string, refundId: string): string => `${checkId}:refund:${refundId}`,
  corrected: (correctionId: string): string => `${correctionId}:down`,
};

/** What an entry is for, by the second part of its id. */
const TYPES = {
  earned: 'earned',
  back: 'given_back',
  again: 'given_back',
  up: 'corrected',
  used: 'used',
  refund: 'taken_back',
  down: 'corrected',
} as const;

export type PointsEntryType = (typeof TYPES)[keyof typeof TYPES];

/** Something put in (above 0) or spent (below 0) of the points of a customer. */
export type PointsMove = { readonly id: string; readonly at: number; readonly points: number };

export type PointsEntry = {
  readonly type: PointsEntryType;
  /** The check, adjustment or correction. */
  readonly subjectId: string;
  readonly at: number;
  readonly points: number;
};

export type PointsLedger = {
  readonly balance: number;
  /** The latest first; what was spent at once from several grants is one. */
  readonly entries: readonly PointsEntry[];
};

const entryOf = ({ id, at, points }: PointsMove): PointsEntry => {
  const [subjectId = id, word = ''] = id.split(':');
  return { type: TYPES[word as keyof typeof TYPES] ?? 'corrected', subjectId, at, points };
};

/**
 * The points of one customer from what was put in and spent (rule LY3). A replica that has heard of a spend and not
 * yet of what it was spent from shows 0, never less.
 */
export const projectPoints = (moves: readonly PointsMove[]): PointsLedger => {
  const entries = new Map<string, PointsEntry>();
  for (const move of new Map(moves.map((one) => [one.id, one])).values()) {
    const entry = entryOf(move);
    const key = `${entry.type} ${entry.subjectId} ${entry.at}`;
    entries.set(key, { ...entry, points: entry.points + (entries.get(key)?.points ?? 0) });
  }
  const all = [...entries.values()];
  const balance = all.reduce((total, { points }) => total + points, 0);
  const latest = (a: PointsEntry, b: PointsEntry): number =>
    b.at - a.at || (a.subjectId < b.subjectId ? -1 : 1);
  return { balance: Math.max(0, balance), entries: all.sort(latest) };
};

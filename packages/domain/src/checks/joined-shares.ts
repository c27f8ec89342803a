import type { LineShare } from './checks.table.ts';
import { gcd } from './line-shares.ts';

const placeKey = ({ checkId, seat }: LineShare): string => `${checkId}\u0000${seat ?? ''}`;

/** Shares of one check and seat as one, in lowest terms, none of nothing; the order of their first ones stays. */
export const joinShares = (shares: readonly LineShare[]): LineShare[] => {
  const joined = new Map<string, LineShare>();
  for (const share of shares) {
    if (share.parts === 0) continue;
    const before = joined.get(placeKey(share));
    joined.set(placeKey(share), { ...share, parts: share.parts + (before?.parts ?? 0) });
  }
  const all = [...joined.values()];
  const common = all.reduce((divisor, { parts }) => gcd(divisor, parts), 0);
  return all.map((share) => ({ ...share, parts: share.parts / common }));
};

/** All that sits on one check to another; `seat` undefined keeps the seats. */
export const sendShares = (
  shares: readonly LineShare[],
  from: string,
  to: string,
  seat?: number | null,
): LineShare[] =>
  joinShares(
    shares.map((share) =>
      share.checkId === from
        ? { ...share, checkId: to, seat: seat === undefined ? share.seat : seat }
        : share,
    ),
  );

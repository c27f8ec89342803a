import type { Proof } from '@galley/domain';
import { useEffect, useRef } from 'react';

/** A code as a reader that types gave it, or the number of one of an attached reader. */
export type Badge = Pick<Proof, 'badge' | 'scan'>;
type Take = (badge: Badge) => void;

const takers: Take[] = [];

/** Where a PIN is asked for, a badge does as well: whoever asked last gets it. */
export const useBadges = (take: Take): void => {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const mine: Take = (badge) => latest.current(badge);
    takers.push(mine);
    return () => void takers.splice(takers.indexOf(mine), 1);
  }, []);
};

/** False where nobody asks who one is. */
export const presentBadge = (badge: Badge): boolean => {
  const take = takers.at(-1);
  take?.(badge);
  return take !== undefined;
};

import { mulDivRound } from '@galley/base';
import { isPermitted } from '../decision.ts';
import type { Permission } from '../staff/staff.table.ts';

const ALL = 1_000_000;

type Limited = {
  readonly permissions: readonly Permission[];
  readonly discountLimitPpm?: number | null;
};

/**
 * How much of a price somebody may take off, in parts per million. A role that says nothing may take off all of it
 * when it may approve discounts, else nothing.
 */
export const discountLimit = ({ permissions, discountLimitPpm }: Limited): number =>
  discountLimitPpm ?? (isPermitted(permissions, 'approve_discount') ? ALL : 0);

/** Rounded as the amounts themselves are: 10 % of 6.55 is 0.66. */
export const isWithinLimit = (who: Limited, takenMinor: number, listMinor: number): boolean => {
  const limit = discountLimit(who);
  return limit >= ALL || takenMinor <= mulDivRound(listMinor, limit, ALL);
};

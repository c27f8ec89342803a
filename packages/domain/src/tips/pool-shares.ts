import { allocate } from '@galley/base';
import { sum, type TipPoolRow } from '../rows.ts';
import { poolSubject, type TipShare } from './tip-ledger.table.ts';
import type { LedgerLine } from './tip-ledger.ts';

/** Somebody who may give to a pool or take from it on a date. */
export type PoolPerson = {
  readonly employeeId: string;
  readonly roleId: string;
  /** Whoever may close the day. */
  readonly manager: boolean;
  /** Minutes of finished shifts of the date. */
  readonly minutes: number;
  readonly salesMinor: number;
};

export type PoolDay = {
  readonly businessDate: string;
  readonly people: readonly PoolPerson[];
  readonly lines: readonly LedgerLine[];
};

export type PoolResult = {
  readonly pool: TipPoolRow;
  readonly subjectId: string;
  readonly inMinor: number;
  /** What each got more than they gave, without zeros; sums to zero. */
  readonly shares: readonly TipShare[];
};

const MILLION = 1_000_000n;

/** Pools of the site that stand on a date, in their order. */
export const poolsOn = (pools: readonly TipPoolRow[], date: string): TipPoolRow[] =>
  pools
    .filter(({ fromDate, untilDate }) => fromDate <= date && (untilDate ?? date) >= date)
    .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

const earnedBy = ({ lines, businessDate }: PoolDay, { source }: TipPoolRow, id: string): number =>
  sum(
    lines
      .filter((one) => one.employeeId === id && one.businessDate === businessDate)
      .filter(({ type }) =>
        type === 'card' ? source !== 'cash' : type === 'declared' && source !== 'card',
      )
      .map(({ amountMinor }) => amountMinor),
  );

const givenBy = (pool: TipPoolRow, day: PoolDay, { employeeId, roleId }: PoolPerson): number => {
  const gives = pool.giverRoleIds === null || pool.giverRoleIds.includes(roleId);
  const earned = gives ? Math.max(0, earnedBy(day, pool, employeeId)) : 0;
  return Number((BigInt(earned) * BigInt(pool.ppm)) / MILLION);
};

const weightOf = (pool: TipPoolRow, person: PoolPerson): number => {
  if (person.manager && pool.managers === 0) return 0;
  const points = pool.takers.find(({ roleId }) => roleId === person.roleId)?.points ?? 0;
  if (pool.basis === 'hours') return points * person.minutes;
  if (pool.basis === 'sales') return points * Math.max(0, person.salesMinor);
  return person.minutes > 0 || person.salesMinor > 0 ? points : 0;
};

/** Nobody who could take from it: everybody keeps their own (rule TP9). */
const shareOne = (
  pool: TipPoolRow,
  day: PoolDay,
  left: Map<string, number>,
): Pick<PoolResult, 'inMinor' | 'shares'> => {
  const { people } = day;
  const weights = people.map((person) => weightOf(pool, person));
  if (sum(weights) === 0) return { inMinor: 0, shares: [] };
  const given = people.map((person) =>
    Math.min(givenBy(pool, day, person), left.get(person.employeeId) ?? 0),
  );
  const got = allocate(sum(given), weights);
  const shares = people.map(({ employeeId }, index) => {
    const gave = given[index] ?? 0;
    left.set(employeeId, (left.get(employeeId) ?? 0) - gave);
    return { employeeId, amountMinor: (got[index] ?? 0) - gave };
  });
  return { inMinor: sum(given), shares: shares.filter(({ amountMinor }) => amountMinor !== 0) };
};

/**
 * What each pool of a date takes and gives, to the cent by largest remainder (rules TP8, TP9). Several pools take one
 * after the other, and never more from a person than is left of their own tips of the date.
 */
export const sharePools = (pools: readonly TipPoolRow[], day: PoolDay): PoolResult[] => {
  const people = [...day.people].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
  const sorted = { ...day, people };
  const ofAll = { source: 'all' } as TipPoolRow;
  const left = new Map(
    people.map(({ employeeId }) => [employeeId, Math.max(0, earnedBy(sorted, ofAll, employeeId))]),
  );
  return poolsOn(pools, day.businessDate).map((pool) => ({
    ...{ pool, subjectId: poolSubject(pool.id, day.businessDate) },
    ...shareOne(pool, sorted, left),
  }));
};

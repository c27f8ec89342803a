import { type CheckState, isFee, sum } from '@galley/domain';
import type { PointsAtCheck } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { pointsBalance } from './check-points.ts';

/** The points of the customer of a check, and how many of them can be used on it here and now (rule LY5). */
export const pointsAtCheck = (
  core: Pick<PosCore, 'read' | 'points' | 'sync'>,
  state: CheckState,
  customerId: string,
): PointsAtCheck | null => {
  const programme = core.read.programme();
  if (programme?.active !== 1) return null;
  const { leastPoints, pointMinor } = programme;
  const goods = sum(
    state.lines.filter((line) => !isFee(line)).map(({ amountMinor }) => amountMinor),
  );
  const here = core.points.here(customerId);
  const fits = Math.floor(Math.min(goods, state.dueMinor) / pointMinor);
  return {
    balance: pointsBalance(core, customerId),
    asOf: core.sync.cutOffSince?.() ?? null,
    here,
    most: state.status === 'open' ? Math.min(here, fits) : 0,
    leastPoints,
    pointMinor,
  };
};

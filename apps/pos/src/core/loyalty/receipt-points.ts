import type { ReceiptInput } from '@galley/devices/core';
import type { CheckState, SiteRow } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { paperTime } from '../printing/paper-text.ts';
import { earnedPoints, pointsBalance } from './check-points.ts';

/** What a customer earned by the visit, and what they have as far as this register has heard (rule LY10). */
export const pointsOnReceipt = (
  core: PosCore,
  state: CheckState,
  site: SiteRow,
): Pick<ReceiptInput, 'points'> => {
  const { customerId, id } = state.check;
  if (customerId === null || core.read.programme()?.active !== 1) return {};
  const earned = earnedPoints(core, state, site);
  const told = core.read.earnedBy(id) === undefined ? earned : 0;
  const at = paperTime(core.sync.cutOffSince?.() ?? core.clock.now(), site);
  return { points: { earned, balance: pointsBalance(core, customerId) + told, at } };
};

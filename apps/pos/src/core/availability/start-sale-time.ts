import type { CoreContext } from '@galley/shell/core';
import type { PosCore } from '../pos-core.ts';
import { SALE_TIME } from '../queries/availability.query.ts';

/** As soon as others hear of a change: within a second. */
const TICK_MS = 1000;

const runningCountdowns = ({ availability, read }: PosCore) => {
  const counted = read.countedItems();
  if (counted.length === 0) return [];
  const now = availability.now();
  return counted.flatMap((itemId) => now.countdownOf(itemId) ?? []);
};

/** By the clock things come back and hours begin; portions are held and given back; a cut is told. */
export const startSaleTime = (context: CoreContext, core: PosCore): void => {
  let cut = core.sync.cutOffSince?.() ?? null;
  const tick = (): void => {
    const before = cut;
    cut = core.sync.cutOffSince?.() ?? null;
    if (core.availability.turned() || cut !== before) context.invalidate([SALE_TIME]);
    core.portions.keep(runningCountdowns(core));
  };
  const timer = setInterval(tick, TICK_MS);
  context.onShutdown(() => clearInterval(timer));
};

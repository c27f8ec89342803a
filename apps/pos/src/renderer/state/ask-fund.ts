import type { Failure, Result } from '@galley/base';
import { openSheet, type PayWish } from './ui.store.ts';

/** Cash that no drawer is open for waits on the sheet that opens it; true where that is why it was refused. */
export const askFund = (outcome: Result<unknown, Failure>, then: PayWish): boolean => {
  if (outcome.ok || outcome.error.code !== 'fund_needed') return false;
  openSheet({ type: 'cash', then });
  return true;
};

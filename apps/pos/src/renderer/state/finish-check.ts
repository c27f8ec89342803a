import { toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import { pay } from './orders.ts';

/** Nothing is due and no receipt tells it yet: issues it, without a payment (rule CK7). */
export const finishCheck = async (checkId: string): Promise<void> => {
  const nothing = { tender: 'cash' as const, amountMinor: 0, tenderedMinor: 0 };
  const done = await pay({ checkId, ...nothing });
  if (done?.receiptDisplay) toaster.show({ message: words.receiptIssued(done.receiptDisplay) });
};

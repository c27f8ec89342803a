import { toaster } from '@galley/ui';
import { printWords } from '../app/print-words.ts';
import { words } from '../app/words.ts';
import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { openSheet } from './ui.store.ts';

export const printGuestCheck = async (checkId: string): Promise<void> => {
  const outcome = await asPersonNow()('printGuestCheck', { checkId });
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: words.guestCheckPrinting });
};

export const reprintReceipt = async (receiptId: string, display: string): Promise<void> => {
  const outcome = await asPersonNow()('reprintReceipt', { receiptId });
  if (!outcome.ok && outcome.error.code === 'approval_needed')
    return openSheet({ type: 'reprint', receiptId, display });
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: words.receiptReprinting(display) });
};

export const resolvePrintJob = async (
  jobKey: string,
  action: 'retry' | 'dismiss' | 'reprint',
): Promise<void> => {
  const outcome = await asPersonNow()('resolvePrintJob', { jobKey, action });
  if (!outcome.ok) report(outcome.error);
};

export const reroutePrintJob = async (jobKey: string, printerId: string): Promise<void> => {
  const outcome = await asPersonNow()('reroutePrintJob', { jobKey, printerId });
  if (!outcome.ok) report(outcome.error);
};

export const openDrawerAgain = async (kickId: string): Promise<void> => {
  const outcome = await asPersonNow()('openDrawerAgain', { kickId });
  if (!outcome.ok) report(outcome.error);
};

export const printGiftReceipt = async (receiptId: string, display: string): Promise<void> => {
  const outcome = await asPersonNow()('printGiftReceipt', { receiptId });
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: printWords.giftReceiptPrinting(display) });
};

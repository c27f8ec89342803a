import type { InvoiceView, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { invoiceWords as words } from '../app/invoice-words.ts';
import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { rpc } from './rpc.ts';

/** Invoices of a check as they come; undefined until they are known. */
export const useInvoices = (checkId: string): readonly InvoiceView[] | undefined => {
  const [invoices, setInvoices] = useState<readonly InvoiceView[]>();
  useEffect(() => {
    setInvoices(undefined);
    return rpc().watch('invoices', { checkId }, setInvoices);
  }, [checkId]);
  return invoices;
};

export const issueInvoice = async (input: Input<PosContract, 'issueInvoice'>): Promise<boolean> => {
  const outcome = await asPersonNow()('issueInvoice', input);
  if (outcome.ok) toaster.show({ message: words.made(outcome.value.invoiceDisplay), tone: 'ok' });
  else report(outcome.error);
  return outcome.ok;
};

export const reprintInvoice = async (invoiceId: string, display: string): Promise<void> => {
  const outcome = await asPersonNow()('reprintInvoice', { invoiceId });
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: words.printing(display) });
};

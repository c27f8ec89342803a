import type { JobKind, PaperContext, ReceiptDoc } from '@galley/devices/core';
import type { SiteRow, TemplatePaper } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { receiptPrinter } from './destination.ts';
import { paperContext } from './paper-context.ts';
import { printJob } from './print-job.ts';
import { onlyPulse } from './pulse.ts';

/** A paper of the receipt printer, in the words of its template; without a printer its pulse alone. */
export const receiptPaper = (
  { read, identity }: PosCore,
  site: SiteRow,
  kind: JobKind & TemplatePaper,
  jobKey: string,
  document: (context: PaperContext) => ReceiptDoc,
): OutboxJob[] => {
  const printer = receiptPrinter(read, identity);
  const context = paperContext(read, site, kind);
  if (printer === undefined) return onlyPulse(jobKey, kind, document(context));
  return [printJob(jobKey, kind, printer, document(context), context.labels)];
};

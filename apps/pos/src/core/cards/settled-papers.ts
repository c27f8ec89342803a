import type { CheckState, SendFacts, Settled, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { fireChits, ticketsOfFire } from '../courses/fire-chits.ts';
import type { PosCore } from '../pos-core.ts';
import { kitchenChits } from '../printing/chit-jobs.ts';
import { itemLabels } from '../printing/label-jobs.ts';
import { saleReceiptJobs } from '../printing/receipt-jobs.ts';

/** The papers that come with a payment: chits and labels of what it sent, and the receipt of what it settled. */
export const settledPapers = (
  core: PosCore,
  { sent, fires, receipt }: Settled,
  { stations }: SendFacts,
  after: CheckState,
  site: SiteRow,
): OutboxJob[] => [
  ...kitchenChits(core, sent.tickets, stations, after.check, site),
  ...fires.flatMap((fire) => fireChits(core, fire, ticketsOfFire(core, fire), after, site)),
  ...itemLabels(core, sent.tickets, after.check, site),
  ...(receipt === undefined ? [] : saleReceiptJobs(core, after, receipt, site)),
];

import { err, ok } from '@galley/base';
import { invoiceDisplay, receiptDisplay } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import { z } from 'zod';
import type { MailView } from '../../contract/index.ts';
import { actingNow } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { MAILS } from './mail-queue.ts';

const STATES: Readonly<Record<string, MailView['state']>> = {
  sending: 'sending',
  failed_safe: 'away',
  refused: 'refused',
  handed_over: 'sent',
};

const viewOf = ({ read }: PosCore, job: StoredJob): MailView => {
  const id = job.jobKey.split('/')[0] ?? '';
  const [receipt, invoice] = [read.receipt(id), read.invoice(id)];
  return {
    jobKey: job.jobKey,
    paper: invoice === undefined ? 'receipt' : 'invoice',
    number: invoice ? invoiceDisplay(invoice) : receipt ? receiptDisplay(receipt) : '',
    to: job.target,
    state: STATES[job.state] ?? 'waiting',
    cause: job.cause,
    at: job.createdAt,
  };
};

/** E-mails that wait, were refused or went lately; see `MailsView`. */
export const mailsQuery: PosQuery<'mails'> = (core) => ({
  schema: noParams,
  kinds: [MAILS],
  ask: () =>
    ok({ ready: core.mails.ready, mails: core.mails.list().map((job) => viewOf(core, job)) }),
});

/** Tries an e-mail again now, or gives it up (rule EM5). */
export const resolveMailHandler: PosHandler<'resolveMail'> = (core) => ({
  schema: z.object({ jobKey: z.string().min(1).max(200), action: z.enum(['retry', 'dismiss']) }),
  run({ jobKey, action }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return err(acting.error);
    const done = core.mails.resolve(jobKey, action);
    if (done.ok) void core.mails.tick();
    return done;
  },
});

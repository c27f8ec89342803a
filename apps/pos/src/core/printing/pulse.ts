import type { JobKind, ReceiptDoc } from '@galley/devices/core';
import type { PulseReason } from '@galley/domain';
import type { Outbox, OutboxJob } from '@galley/sync/replica';
import { MAIL } from '../mail/mail-job.ts';
import { keptJob, kindOf, readKept } from './print-job.ts';

/** A pulse among the jobs of the device outbox: no paper. */
export const DRAWER_PULSE = 'drawer-pulse';

/** What stands in the outbox and is no paper. */
const NO_PAPER: readonly string[] = [DRAWER_PULSE, MAIL];

/** The outbox without the pulses and e-mails that stand in it. */
export const papersOf = (outbox: Outbox): Outbox => ({
  ...outbox,
  list: (states) => outbox.list(states).filter(({ kind }) => !NO_PAPER.includes(kind)),
});

/** Who sends a pulse to a drawer and what for. */
export type Pulse = { readonly employeeId: string | null; readonly reason: PulseReason | null };

/** A pulse that a paper asked for: by the id of what the paper is about. */
export type PaperPulse = { readonly about: string; readonly reason: PulseReason | null };

const REASONS: Partial<Readonly<Record<JobKind, PulseReason>>> = {
  receipt: 'sale',
  'refund-receipt': 'refund',
};

/** What stands for a paper that is not printed and opens the drawer: there is no printer, but maybe a drawer. */
const ONLY_PULSE = 'only-pulse';

const hasPulse = ({ blocks }: ReceiptDoc): boolean => blocks.some(({ type }) => type === 'drawer');

/** The pulse of a paper that no printer takes; nothing where the paper has none. `takePulse` takes it out again. */
export const onlyPulse = (jobKey: string, kind: JobKind, doc: ReceiptDoc): OutboxJob[] =>
  hasPulse(doc) ? [{ jobKey, kind, target: ONLY_PULSE, doc: null }] : [];

const pulseOf = (job: OutboxJob): PaperPulse => {
  const [about = ''] = job.jobKey.split('/');
  return { about, reason: REASONS[kindOf(job)] ?? null };
};

const withoutPulse = (job: OutboxJob): { job?: OutboxJob; pulse?: PaperPulse } => {
  if (job.target === ONLY_PULSE) return { pulse: pulseOf(job) };
  const kept = readKept(job);
  const blocks = kept?.doc.blocks.filter(({ type }) => type !== 'drawer') ?? [];
  if (kept === undefined || blocks.length === kept.doc.blocks.length) return { job };
  const still = keptJob(job.kind, { ...kept, doc: { ...kept.doc, blocks } });
  return { job: still, pulse: pulseOf(job) };
};

/**
 * The papers without the pulse that one of them has: a paper may wait, or come out of another printer; the drawer has
 * to open now, and here.
 */
export const takePulse = (
  jobs: readonly OutboxJob[],
): { readonly jobs: readonly OutboxJob[]; readonly pulse?: PaperPulse } => {
  const parts = jobs.map(withoutPulse);
  const pulse = parts.find((part) => part.pulse !== undefined)?.pulse;
  return { jobs: parts.flatMap(({ job }) => job ?? []), ...(pulse === undefined ? {} : { pulse }) };
};

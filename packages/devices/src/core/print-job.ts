import { z } from 'zod';
import { printTargetSchema } from './print-target.ts';
import { printerModelIdSchema } from './printer-model.ts';
import { receiptDocSchema } from './receipt-doc.ts';

/**
 * How far a job is.
 * - `queued`: waits its turn; no byte has left.
 * - `sending`: bytes are leaving.
 * - `waiting`: all bytes have left; the proof is awaited.
 * - `blocked`: the printer needs a hand (see `cause`); it goes on by itself after that.
 * - `printed`: proved, at the level in `evidence`.
 * - `handed_over`: the system took all bytes for a line that cannot answer; nothing more will be known.
 * - `failed_safe`: no byte of the job left; it is tried again by itself.
 * - `unknown`: at least one byte left and there is no proof; never sent again by itself.
 * - `cancelled`: taken back before the first byte.
 */
export const jobStateSchema = z.enum([
  'queued',
  'sending',
  'waiting',
  'blocked',
  'printed',
  'handed_over',
  'failed_safe',
  'unknown',
  'cancelled',
]);
export type JobState = z.infer<typeof jobStateSchema>;

/** L0: handed to the operating system; L1: the printer passed a fence; L2: it reported completion. */
export const evidenceSchema = z.enum(['none', 'L0', 'L1', 'L2']);
export type Evidence = z.infer<typeof evidenceSchema>;

/** `no-owner`: whoever keeps the journal did not say in time that the job is written down. */
export const jobCauseSchema = z.enum([
  'unreachable',
  'no-permission',
  'in-use',
  'no-owner',
  'no-answer',
  'connection-lost',
  'timed-out',
  'one-way-line',
  'paper-out',
  'cover-open',
  'cutter-error',
  'printer-error',
  'offline',
  'shutdown',
]);
export type JobCause = z.infer<typeof jobCauseSchema>;

/**
 * One piece of paper asked for. `jobKey` names it for ever (see `printJobKey`): the same key is
 * printed once, however often it is asked for.
 */
export const printRequestSchema = z.object({
  jobKey: z.string().min(1).max(200),
  printerId: z.string().min(1).max(200),
  target: printTargetSchema,
  model: printerModelIdSchema,
  /** The printer was seen to answer `GS ( H`, or to read over it; missing: not tried. */
  processIds: z.boolean().optional(),
  doc: receiptDocSchema,
});
export type PrintRequest = z.infer<typeof printRequestSchema>;

/** A change of a job. `bytesSent` counts the job's own bytes, `at` is milliseconds since 1970. */
export const jobReportSchema = z.object({
  jobKey: z.string(),
  state: jobStateSchema,
  evidence: evidenceSchema,
  cause: jobCauseSchema.optional(),
  bytesSent: z.int().min(0),
  at: z.int(),
});
export type JobReport = z.infer<typeof jobReportSchema>;

export const jobKindSchema = z.enum([
  'receipt',
  'refund-receipt',
  'gift-receipt',
  'guest-check',
  'kitchen-chit',
  'void-chit',
  'allergy-chit',
  'runner-chit',
  'label',
  'x-report',
  'z-report',
  'cash-slip',
  'foreign',
  'report',
]);
export type JobKind = z.infer<typeof jobKindSchema>;

/** The unique key of a job. `copy` 0 is the first print, `revision` counts sends of that copy. */
export function printJobKey(
  documentId: string,
  kind: JobKind,
  copy: number,
  revision: number,
): string {
  return `${documentId}/${kind}/${copy}/${revision}`;
}

export type AfterUnknown = 'reprint-marked' | 'ask-a-person';

/**
 * What to do with a job that ended `unknown`. A kitchen must not miss food, so it gets a second
 * chit marked as a possible duplicate; a paper that proves a payment is never doubled unasked.
 */
export function afterUnknown(kind: JobKind): AfterUnknown {
  return kind.endsWith('-chit') ? 'reprint-marked' : 'ask-a-person';
}

export type AfterRestart = 'enqueue' | 'unknown' | 'done';

/** What the journal's owner does with a job whose device process is gone, by its last report. */
export function afterRestart(last: Pick<JobReport, 'state' | 'bytesSent'>): AfterRestart {
  if (isFinal(last.state) && last.state !== 'unknown') return 'done';
  if (last.state === 'unknown') return 'unknown';
  if (last.state === 'queued' || last.state === 'failed_safe') return 'enqueue';
  return last.state === 'blocked' && last.bytesSent === 0 ? 'enqueue' : 'unknown';
}

/** True once nothing more will be reported for the job. */
export function isFinal(state: JobState): boolean {
  return ['printed', 'handed_over', 'unknown', 'cancelled'].includes(state);
}

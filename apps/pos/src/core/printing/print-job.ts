import type { Json } from '@galley/base';
import {
  type Block,
  englishLabels,
  type JobKind,
  jobKindSchema,
  type PrintRequest,
  printerAddress,
  printerModelIdSchema,
  printJobKey,
  printRequestSchema,
  type ReceiptDoc,
} from '@galley/devices/core';
import type { OutboxJob, StoredJob } from '@galley/sync/replica';
import { z } from 'zod';
import type { NamedPrinter, PrinterAddress } from './destination.ts';

const destinationSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('receipts') }),
  z.object({ to: z.literal('station'), stationId: z.string() }),
  z.object({ to: z.literal('printer'), id: z.string() }),
]);

/** What the outbox keeps: the request as it was asked for and, in newer jobs, whose printer is meant. */
const keptSchema = printRequestSchema.extend({ destination: destinationSchema.optional() });
export type KeptRequest = z.infer<typeof keptSchema>;

/** What a stored job says; undefined for one that this version cannot read. */
export const readKept = ({ doc }: Pick<OutboxJob, 'doc'>): KeptRequest | undefined => {
  const parsed = keptSchema.safeParse(doc);
  return parsed.success ? parsed.data : undefined;
};

export const kindOf = (job: Pick<StoredJob, 'kind'>): JobKind =>
  jobKindSchema.catch('receipt').parse(job.kind);

/** A model that this version does not know is driven as a plain 80-mm printer. */
const modelOf = (name: string | undefined): PrintRequest['model'] =>
  printerModelIdSchema.catch('generic-80').parse(name);

/** Where a request goes and how its printer is driven. */
export const addressOf = ({ target, model }: PrinterAddress) => ({
  printerId: printerAddress(target),
  target,
  model: modelOf(model),
});

/** One piece of paper as a row of the device outbox. */
export const printJob = (
  jobKey: string,
  kind: JobKind,
  printer: NamedPrinter,
  doc: ReceiptDoc,
): OutboxJob => {
  const { destination } = printer;
  const request: KeptRequest = { jobKey, ...addressOf(printer), doc, destination };
  return { jobKey, kind, target: request.printerId, doc: request as unknown as Json };
};

/** What the device process gets: the paper for one printer, or for the one that the job was written for. */
export const requestFor = (
  { destination: _, ...request }: KeptRequest,
  printer: PrinterAddress | undefined,
): PrintRequest => (printer === undefined ? request : { ...request, ...addressOf(printer) });

const duplicateMark: Block = {
  type: 'text',
  align: 'center',
  spans: [{ text: ` ${englishLabels.possibleDuplicate} `, bold: true, invert: true, height: 2 }],
};

const isMarked = ({ blocks: [first] }: ReceiptDoc): boolean =>
  JSON.stringify(first) === JSON.stringify(duplicateMark);

const withMark = (doc: ReceiptDoc): ReceiptDoc =>
  isMarked(doc) ? doc : { ...doc, blocks: [duplicateMark, ...doc.blocks] };

/** How often a copy was sent before this job. */
export const revisionOf = ({ jobKey }: Pick<StoredJob, 'jobKey'>): number =>
  Number(jobKey.split('/')[3] ?? 0);

/** States of jobs whose paper may lie there. */
const MAY_BE_OUT: readonly string[] = ['unknown', 'sending', 'waiting', 'printed', 'handed_over'];

export const mayBeOut = ({ state }: Pick<StoredJob, 'state'>): boolean =>
  MAY_BE_OUT.includes(state);

/**
 * The same paper as a later send of its copy, marked when an earlier one may lie there, and for another printer where
 * one is named. Undefined for a job that cannot be read.
 */
export const nextSend = (
  job: StoredJob,
  revision: number,
  printer?: NamedPrinter,
): OutboxJob | undefined => {
  const kept = readKept(job);
  if (kept === undefined) return undefined;
  const [documentId = '', , copy = '0'] = job.jobKey.split('/');
  const jobKey = printJobKey(documentId, kindOf(job), Number(copy), revision);
  const doc = mayBeOut(job) ? withMark(kept.doc) : kept.doc;
  const where =
    printer === undefined ? {} : { ...addressOf(printer), destination: printer.destination };
  const next: KeptRequest = { ...kept, ...where, jobKey, doc };
  return { jobKey, kind: job.kind, target: next.printerId, doc: next as unknown as Json };
};

import type { Json } from '@galley/base';
import {
  type Block,
  englishLabels,
  type JobKind,
  jobKindSchema,
  type PaperLabels,
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
  z.object({ to: z.literal('labels') }),
  z.object({ to: z.literal('pass') }),
  z.object({ to: z.literal('fallback') }),
  z.object({ to: z.literal('station'), stationId: z.string() }),
  z.object({ to: z.literal('printer'), id: z.string() }),
]);

/** What the outbox keeps: the request as it was asked for and, in newer jobs, whose printer is meant. */
const keptSchema = printRequestSchema.extend({
  destination: destinationSchema.optional(),
  /** The words that mark a reprint, in the language of the paper. */
  duplicateWords: z.string().optional(),
  /** Whose it was when another printer began it; missing: the printer that has it is its own. */
  meantFor: z.string().optional(),
});
export type KeptRequest = z.infer<typeof keptSchema>;

const parseKept = (doc: Json): KeptRequest | undefined => {
  const parsed = keptSchema.safeParse(doc);
  return parsed.success ? parsed.data : undefined;
};

/** By the document itself, which the outbox keeps for as long as it says the same. */
const known = new WeakMap<object, { readonly kept: KeptRequest | undefined }>();

/** What a stored job says; undefined for one that this version cannot read. */
export const readKept = ({ doc }: Pick<OutboxJob, 'doc'>): KeptRequest | undefined => {
  if (typeof doc !== 'object' || doc === null) return undefined;
  const before = known.get(doc);
  if (before !== undefined) return before.kept;
  const kept = parseKept(doc);
  known.set(doc, { kept });
  return kept;
};

/** A request as the outbox keeps it: what crosses to the device process is JSON, field by field. */
const toJson = (kept: object): Json => z.json().parse(JSON.parse(JSON.stringify(kept)));

/** The row of the device outbox that keeps a request. */
export const keptJob = (kind: string, kept: KeptRequest): OutboxJob => ({
  jobKey: kept.jobKey,
  kind,
  target: kept.printerId,
  doc: toJson(kept),
});

export const kindOf = (job: Pick<OutboxJob, 'kind'>): JobKind =>
  jobKindSchema.catch('receipt').parse(job.kind);

/** A model that this version does not know is driven as a plain 80-mm printer. */
const modelOf = (name: string | undefined): PrintRequest['model'] =>
  printerModelIdSchema.options.find((known) => known === name) ?? 'generic-80';

/** Where a request goes and how its printer is driven. */
export const addressOf = ({ target, model, processIds }: PrinterAddress) => ({
  printerId: printerAddress(target),
  target,
  model: modelOf(model),
  ...(processIds === undefined ? {} : { processIds }),
});

/** One piece of paper as a row of the device outbox. */
export const printJob = (
  jobKey: string,
  kind: JobKind,
  printer: NamedPrinter,
  doc: ReceiptDoc,
  labels: Pick<PaperLabels, 'possibleDuplicate'> = englishLabels,
): OutboxJob => {
  const { destination } = printer;
  const duplicateWords = labels.possibleDuplicate;
  return keptJob(kind, { jobKey, ...addressOf(printer), doc, destination, duplicateWords });
};

/** What the device process gets: the paper for one printer, or for the one that the job was written for. */
export const requestFor = (
  { destination: _, duplicateWords: __, meantFor: ___, ...request }: KeptRequest,
  printer: PrinterAddress | undefined,
): PrintRequest => {
  if (printer === undefined) return request;
  const { processIds: _ofAnother, ...paper } = request;
  return { ...paper, ...addressOf(printer) };
};

/**
 * The row of a paper that another printer has than it was written for, or than the one that is `home` to it now: the
 * destination stays, and whose it is as it begins too, because roles may be given away later.
 */
export const writtenFor = (
  job: Pick<StoredJob, 'doc'>,
  { printerId, target, model }: PrintRequest,
  home: string,
): { target: string; doc: Json } | Record<never, never> => {
  const kept = readKept(job);
  if (kept === undefined) return {};
  const { processIds: _ofAnother, meantFor: _before, ...paper } = kept;
  const whose = home === printerId ? {} : { meantFor: home };
  const doc = toJson({ ...paper, ...whose, printerId, target, model });
  return { target: printerId, doc };
};

/** The row of a paper of which nothing has left, once a person named another printer; undefined for one that cannot be read. */
export const meantFor = (
  job: Pick<StoredJob, 'doc'>,
  printer: NamedPrinter,
): { target: string; doc: Json } | undefined => {
  const kept = readKept(job);
  if (kept === undefined) return undefined;
  const { processIds: _ofAnother, meantFor: _before, ...paper } = kept;
  const where = addressOf(printer);
  const doc = toJson({ ...paper, ...where, destination: printer.destination });
  return { target: where.printerId, doc };
};

const duplicateMark = (words = englishLabels.possibleDuplicate): Block => ({
  type: 'text',
  align: 'center',
  spans: [{ text: ` ${words} `, bold: true, invert: true, height: 2 }],
});

const withMark = ({ doc, duplicateWords }: KeptRequest): ReceiptDoc => {
  const mark = duplicateMark(duplicateWords);
  const marked = JSON.stringify(doc.blocks[0]) === JSON.stringify(mark);
  return marked ? doc : { ...doc, blocks: [mark, ...doc.blocks] };
};

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
  const before = readKept(job);
  if (before === undefined) return undefined;
  const { meantFor: _, ...kept } = before;
  const [documentId = '', , copy = '0'] = job.jobKey.split('/');
  const jobKey = printJobKey(documentId, kindOf(job), Number(copy), revision);
  const doc = mayBeOut(job) ? withMark(kept) : kept.doc;
  const where =
    printer === undefined ? {} : { ...addressOf(printer), destination: printer.destination };
  return keptJob(job.kind, { ...kept, ...where, jobKey, doc });
};

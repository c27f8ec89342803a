import type { Failure, Json, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  afterRestart,
  afterUnknown,
  type Block,
  deviceEventSchema,
  englishLabels,
  type JobKind,
  type JobReport,
  jobKindSchema,
  type PrintRequest,
  printJobKey,
} from '@galley/devices/core';
import type { DevicePort } from '@galley/shell/core';
import type { OutboxJob, Replica, StoredJob } from '@galley/sync/replica';
import { createHandOver, type HandOverPorts } from './hand-over.ts';

type QueuePorts = Pick<HandOverPorts, 'printerNow'> & {
  readonly replica: Replica;
  readonly devices: DevicePort;
  invalidate(topics: Iterable<string>): void;
};

/** The register's papers: from the outbox to the device process and its reports back into the outbox. */
export type PrintQueue = {
  /** Gives the device process what waits in the outbox. */
  handOver(): void;
  /** Jobs that are under way or wait for a person, oldest first. */
  unfinished(): StoredJob[];
  /** Jobs that were proved lately, oldest first: whoever asked for a paper wants to see that it came. */
  printedSince(at: number): StoredJob[];
  /** A person prints a job again, or says that it need not be. */
  resolve(jobKey: string, action: 'retry' | 'dismiss'): Result<null, Failure>;
};

/** Nobody asks for this paper any more: printed again under another key, or not wanted. */
const DISMISSED = 'dismissed';
/** Waits here, with no byte of it out. */
const QUEUED = 'queued';
const UNDER_WAY = ['queued', 'sending', 'waiting', 'blocked', 'failed_safe'] as const;

/** A job that stopped half way counts as sent: what left may be on paper. */
const storedState = (report: JobReport, before: StoredJob): string => {
  const begun = report.bytesSent > 0 || before.state === 'sending' || before.state === 'waiting';
  return report.state === 'blocked' && begun ? 'sending' : report.state;
};

/** A busy quarter of an hour prints fewer papers; older ones are not looked through. */
const LATELY = 100;

/** Rows that name printers. */
const PRINTER_KINDS = ['receipt_printer', 'station'] as const;

const asReported = (job: StoredJob): Pick<JobReport, 'state' | 'bytesSent'> => ({
  state: job.state as JobReport['state'],
  bytesSent: 0,
});

const duplicateMark: Block = {
  type: 'text',
  align: 'center',
  spans: [{ text: ` ${englishLabels.possibleDuplicate} `, bold: true, invert: true, height: 2 }],
};

const kindOf = (job: StoredJob): JobKind => jobKindSchema.catch('receipt').parse(job.kind);

/** The same paper as the next send of its copy, marked when its first print may have come out. */
const nextRevision = (job: StoredJob): OutboxJob => {
  const request = job.doc as unknown as PrintRequest;
  const [documentId = '', , copy = '0', revision = '0'] = job.jobKey.split('/');
  const jobKey = printJobKey(documentId, kindOf(job), Number(copy), Number(revision) + 1);
  const marked = job.state === 'unknown' || job.state === 'sending' || job.state === 'waiting';
  const [first] = request.doc.blocks;
  const isMarked = JSON.stringify(first) === JSON.stringify(duplicateMark);
  const doc = {
    blocks: [...(marked && !isMarked ? [duplicateMark] : []), ...request.doc.blocks],
  };
  const { kind, target } = job;
  return { jobKey, kind, target, doc: { ...request, jobKey, doc } as unknown as Json };
};

export const createPrintQueue = ({
  replica,
  devices,
  printerNow,
  invalidate,
}: QueuePorts): PrintQueue => {
  const { outbox } = replica;
  const handing = createHandOver({ outbox, devices, printerNow });

  const latest = replica.db
    .prepare(
      `SELECT job_key FROM (SELECT job_key, state, updated_at, rowid AS place FROM device_outbox
         ORDER BY rowid DESC LIMIT ${LATELY})
        WHERE state = 'printed' AND updated_at >= ? ORDER BY place`,
    )
    .pluck();

  const handOver = (): void => {
    handing.give();
    invalidate(['print-jobs']);
  };

  const replace = (job: StoredJob) => {
    const done = replica.commit({ facts: [], outbox: [nextRevision(job)] });
    if (!done.ok) return done;
    outbox.setState(job.jobKey, { state: DISMISSED, cause: job.cause });
    handOver();
    return ok(null);
  };

  /** Bytes left and nothing is proved: food must not be missed, a proof of payment not doubled. */
  const onUnknown = (job: StoredJob): void => {
    if (afterUnknown(kindOf(job)) === 'reprint-marked') replace(job);
  };

  const onReport = (report: JobReport): void => {
    const before = outbox.get(report.jobKey);
    if (before === undefined || before.state === DISMISSED) return;
    const askedBack = handing.askedBack(report.jobKey);
    const cancelled = askedBack ? QUEUED : DISMISSED;
    const state = report.state === 'cancelled' ? cancelled : storedState(report, before);
    outbox.setState(report.jobKey, {
      state,
      evidence: report.evidence,
      cause: report.cause ?? null,
    });
    const after = outbox.get(report.jobKey);
    if (after?.state === 'unknown' && before.state !== 'unknown') onUnknown(after);
    if (askedBack) handing.answered(report);
    invalidate(['print-jobs']);
  };

  const onRefused = (jobKey: string | undefined, reason: string): void => {
    if (jobKey === undefined) return;
    outbox.setState(jobKey, { state: 'unknown', cause: reason.slice(0, 200) });
    handing.drop(jobKey);
    invalidate(['print-jobs']);
  };

  /** A new device process knows nothing: what never left goes again, what may have left is unknown. */
  const onOpen = (): void => {
    handing.startOver();
    for (const job of outbox.list(UNDER_WAY)) {
      if (afterRestart(asReported(job)) !== 'unknown') continue;
      outbox.setState(job.jobKey, { state: 'unknown', cause: 'connection-lost' });
      const now = outbox.get(job.jobKey);
      if (now !== undefined) onUnknown(now);
    }
    handOver();
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'job') onReport(event.data);
    if (event.data.type === 'refused') onRefused(event.data.jobKey, event.data.reason);
  });
  devices.onOpen(onOpen);
  replica.onChange(({ kinds }) => {
    if (!PRINTER_KINDS.some((kind) => kinds.has(kind))) return;
    handing.follow();
    invalidate(['print-jobs']);
  });

  return {
    handOver,
    unfinished: () => outbox.list([...UNDER_WAY, 'unknown']).map(handing.located),
    printedSince: (at) =>
      (latest.all(at) as string[]).flatMap((jobKey) => outbox.get(jobKey) ?? []),
    resolve(jobKey, action) {
      const job = outbox.get(jobKey);
      if (job === undefined || job.state === DISMISSED || job.state === 'printed') {
        return err(failure('unknown_job', 'This paper does not wait here any more.', 'jobKey'));
      }
      if (action === 'retry' && job.state !== 'unknown') {
        handing.again(jobKey);
        invalidate(['print-jobs']);
        return ok(null);
      }
      if (job.state !== 'unknown') devices.postMessage({ type: 'cancel', jobKey });
      if (action === 'retry') return replace(job);
      outbox.setState(jobKey, { state: DISMISSED, cause: job.cause });
      handing.drop(jobKey);
      invalidate(['print-jobs']);
      return ok(null);
    },
  };
};

import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { DevicePort } from '@galley/shell/core';
import type { Outbox, StoredJob } from '@galley/sync/replica';
import type { PrintJobAct } from '../../contract/index.ts';
import type { NamedPrinter } from './destination.ts';
import type { HandOver } from './hand-over.ts';
import { kindOf, mayBeOut, meantFor, revisionOf } from './print-job.ts';

/** A person said that this paper is not wanted. Nothing else makes it so. */
export const DISMISSED = 'dismissed';
/** A later send of the same copy stands for this one. */
export const REPLACED = 'replaced';
/** Nobody asks for this paper under this key any more. */
export const GONE: readonly string[] = [DISMISSED, REPLACED];
/** Out, as well as that can be known. */
export const DONE: readonly string[] = ['printed', 'handed_over'];

export type QueueError = Failure<'unknown_job' | 'under_way' | 'ask_for_copy' | 'unreadable_job'>;

export const refuse = (code: QueueError['code'], message: string): Result<never, QueueError> =>
  err(failure(code, message, 'jobKey'));

export const unreadable = () =>
  refuse('unreadable_job', 'This paper cannot be read here. Dismiss it, print a copy.');

const unknownJob = () => refuse('unknown_job', 'This paper does not wait here any more.');

/** What a person does with a paper. */
export type PersonActs = {
  /** Prints a job again, or says that it need not be. */
  resolve(jobKey: string, action: 'retry' | 'dismiss' | 'reprint'): Result<null, Failure>;
  /** Sends a job to another printer. */
  reroute(jobKey: string, printer: NamedPrinter): Result<null, Failure>;
};

type ActPorts = {
  readonly outbox: Pick<Outbox, 'get' | 'setState'>;
  readonly devices: Pick<DevicePort, 'postMessage'>;
  readonly handing: Pick<HandOver, 'again' | 'drop' | 'follow'>;
  sendAgain(job: StoredJob, revision: number, printer?: NamedPrinter): Result<null, Failure>;
  changed(): void;
};

const keyOfSend = ({ jobKey }: StoredJob, revision: number): string =>
  `${jobKey.split('/').slice(0, 3).join('/')}/${revision}`;

/** The key under which the same copy is sent once more. */
export const followingKey = (job: StoredJob): string => keyOfSend(job, revisionOf(job) + 1);

/** The first send of this copy that was never asked for. */
const freeRevision = (outbox: Pick<Outbox, 'get'>, job: StoredJob): number => {
  let revision = revisionOf(job) + 1;
  while (outbox.get(keyOfSend(job, revision)) !== undefined) revision += 1;
  return revision;
};

export const isForGuests = (job: StoredJob): boolean =>
  kindOf(job) === 'receipt' || kindOf(job) === 'refund-receipt';

/** What a person can do with a paper that has an effect. */
export const actsFor = (job: StoredJob): readonly PrintJobAct[] => {
  if (DONE.includes(job.state)) return isForGuests(job) ? [] : ['reprint', 'reroute'];
  if (job.state === 'unknown') return ['retry', 'reroute', 'dismiss'];
  if (mayBeOut(job)) return ['dismiss'];
  return job.state === 'queued' ? ['reroute', 'dismiss'] : ['retry', 'reroute', 'dismiss'];
};

export const createPersonActs = (ports: ActPorts): PersonActs => {
  const { outbox, devices, handing, changed } = ports;

  const sendAgain = (job: StoredJob, printer?: NamedPrinter): Result<null, Failure> =>
    ports.sendAgain(job, freeRevision(outbox, job), printer);

  const dismiss = (job: StoredJob): Result<null, Failure> => {
    if (job.state !== 'unknown') devices.postMessage({ type: 'cancel', jobKey: job.jobKey });
    outbox.setState(job.jobKey, { state: DISMISSED, cause: job.cause });
    handing.drop(job.jobKey);
    changed();
    return ok(null);
  };

  const retry = (job: StoredJob): Result<null, Failure> => {
    if (job.state === 'unknown') return sendAgain(job);
    handing.again(job.jobKey);
    changed();
    return ok(null);
  };

  const reprint = (job: StoredJob, printer?: NamedPrinter): Result<null, Failure> =>
    isForGuests(job)
      ? refuse('ask_for_copy', 'A copy of a receipt is printed from the check.')
      : sendAgain(job, printer);

  /** Written down before the device process is asked: a register that dies in between sends it where it was told. */
  const moveUnsent = (job: StoredJob, printer: NamedPrinter): Result<null, Failure> => {
    const meant = meantFor(job, printer);
    if (meant === undefined) return unreadable();
    outbox.setState(job.jobKey, { state: job.state, cause: job.cause, ...meant });
    handing.follow();
    changed();
    return ok(null);
  };

  return {
    resolve(jobKey, action) {
      const job = outbox.get(jobKey);
      if (job === undefined || GONE.includes(job.state)) return unknownJob();
      if (action === 'reprint' && DONE.includes(job.state)) return reprint(job);
      if (DONE.includes(job.state)) return unknownJob();
      return action === 'dismiss' ? dismiss(job) : retry(job);
    },
    reroute(jobKey, printer) {
      const job = outbox.get(jobKey);
      if (job === undefined || GONE.includes(job.state)) return unknownJob();
      if (DONE.includes(job.state)) return reprint(job, printer);
      if (mayBeOut(job) && job.state !== 'unknown') {
        return refuse('under_way', 'This paper is being printed. Wait until it is out or unknown.');
      }
      return job.state === 'unknown' ? sendAgain(job, printer) : moveUnsent(job, printer);
    },
  };
};

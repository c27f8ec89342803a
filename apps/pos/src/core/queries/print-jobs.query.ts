import { ok } from '@galley/base';
import { printerAddress } from '@galley/devices/core';
import { receiptDisplay } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import type { PrintJobView } from '../../contract/index.ts';
import { lostWords } from '../devices/device-process-view.ts';
import type { PosCore } from '../pos-core.ts';
import { allPrinters, printerNow } from '../printing/destination.ts';
import { UNSENT } from '../printing/hand-over.ts';
import { paperFor } from '../printing/paper-for.ts';
import { actsFor, DONE, isForGuests } from '../printing/person-acts.ts';
import { readKept } from '../printing/print-job.ts';
import { printTitle } from './print-title.ts';
import { noParams, type PosQuery } from './query.ts';

/** Long enough for whoever waits at the printer, short enough for a list. */
const PRINTED_SHOWN_MS = 10 * 60_000;

/** A path or an address of before says nothing to people. */
const TAKEN_OFF = 'a printer that was taken off';

/** Whose a paper is as the rows of now have it, or, once it has begun, as they had it then. */
const homeOf = ({ read, identity }: PosCore, job: StoredJob): string => {
  const kept = readKept(job);
  if (!UNSENT.includes(job.state)) return kept?.meantFor ?? job.target;
  const meant = kept?.destination && printerNow(read, identity, kept.destination);
  return meant === undefined ? job.target : printerAddress(meant.target);
};

/** Where a paper is and where it was meant to be, by the names that people use. */
const placeOf = (core: PosCore, job: StoredJob) => {
  const { read, identity } = core;
  const nameAt = (address: string): string =>
    allPrinters(read, identity).find(({ target }) => printerAddress(target) === address)?.name ??
    TAKEN_OFF;
  const home = homeOf(core, job);
  return {
    printer: job.target,
    printerName: nameAt(job.target),
    insteadOf: home === job.target ? null : nameAt(home),
  };
};

/** What may be in a guest's hand is printed again as a copy that its number counts, never as it was. */
const copiedFrom = ({ read }: PosCore, job: StoredJob): PrintJobView['receipt'] => {
  if (!DONE.includes(job.state) || !isForGuests(job)) return null;
  const receipt = read.receipt(job.jobKey.split('/')[0] ?? '');
  return receipt === undefined ? null : { id: receipt.id, display: receiptDisplay(receipt) };
};

const jobView = (core: PosCore, job: StoredJob, printers: number): PrintJobView => {
  const place = placeOf(core, job);
  const { title, named } = printTitle(core.read, job);
  return {
    jobKey: job.jobKey,
    title: named ? title : `${title} for ${place.printerName}`,
    whose: paperFor(job),
    ...place,
    state: job.state as PrintJobView['state'],
    evidence: job.evidence as PrintJobView['evidence'],
    cause: job.cause,
    receipt: copiedFrom(core, job),
    acts: actsFor(job).filter((act) => act !== 'reroute' || printers > 1),
    at: job.createdAt,
  };
};

/** Papers behind one of these do not move either. */
const HELD_UP: readonly PrintJobView['state'][] = ['blocked', 'failed_safe', 'sending', 'waiting'];

/** Whatever holds up a printer holds up every paper behind it as well. */
const withTrouble = (jobs: readonly PrintJobView[]): PrintJobView[] => {
  const causes = new Map<string, string>();
  return jobs.map((job) => {
    const cause = causes.get(job.printer);
    if (job.cause !== null && HELD_UP.includes(job.state)) causes.set(job.printer, job.cause);
    return job.state === 'queued' && job.cause === null && cause !== undefined
      ? { ...job, state: 'blocked', cause }
      : job;
  });
};

/** Nothing of a paper moves while nobody talks to the printers, whatever was heard of it last. */
const withoutProcess = (jobs: readonly PrintJobView[]): PrintJobView[] =>
  jobs.map((job) =>
    job.state === 'unknown'
      ? job
      : {
          ...job,
          state: job.state === 'queued' ? 'blocked' : job.state,
          cause: 'no-device-process',
        },
  );

export const printJobsQuery: PosQuery<'printJobs'> = (core) => ({
  schema: noParams,
  kinds: ['print-jobs'],
  ask() {
    const printed = core.printing.printedSince(core.clock.now() - PRINTED_SHOWN_MS);
    const printers = allPrinters(core.read, core.identity).length;
    const viewOf = (job: StoredJob): PrintJobView => jobView(core, job, printers);
    const unfinished = core.printing.unfinished().map(viewOf);
    const lost = lostWords(core.deviceHealth()) !== null;
    const standing = lost ? withoutProcess(unfinished) : withTrouble(unfinished);
    return ok([...standing, ...printed.map(viewOf)]);
  },
});

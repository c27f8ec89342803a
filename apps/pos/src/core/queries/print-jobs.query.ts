import { ok } from '@galley/base';
import { printerAddress } from '@galley/devices/core';
import { receiptDisplay } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import type { PrintJobView } from '../../contract/index.ts';
import { lostWords } from '../devices/device-process-view.ts';
import type { PosCore } from '../pos-core.ts';
import {
  allPrinters,
  type Destination,
  printerNow,
  rememberByDestination,
} from '../printing/destination.ts';
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

/** The printers as the rows of now have them, read once for all papers of a list. */
type Printers = {
  readonly count: number;
  nameAt(address: string): string;
  /** Where the papers of a destination go; undefined where no printer is named for it. */
  addressFor(destination: Destination): string | undefined;
};

const printersOf = ({ read, identity }: PosCore): Printers => {
  const all = allPrinters(read, identity);
  const names = new Map(
    all.toReversed().map(({ target, name }) => [printerAddress(target), name ?? TAKEN_OFF]),
  );
  const addresses = rememberByDestination((destination) => {
    const meant = printerNow(read, identity, destination);
    return meant && printerAddress(meant.target);
  });
  return {
    count: all.length,
    nameAt: (address) => names.get(address) ?? TAKEN_OFF,
    addressFor: addresses.of,
  };
};

/** Whose a paper is as the rows of now have it, or, once it has begun, as they had it then. */
const homeOf = (printers: Printers, job: StoredJob): string => {
  const kept = readKept(job);
  if (!UNSENT.includes(job.state)) return kept?.meantFor ?? job.target;
  return (kept?.destination && printers.addressFor(kept.destination)) ?? job.target;
};

/** Where a paper is and where it was meant to be, by the names that people use. */
const placeOf = (printers: Printers, job: StoredJob) => {
  const home = homeOf(printers, job);
  return {
    printer: job.target,
    printerName: printers.nameAt(job.target),
    insteadOf: home === job.target ? null : printers.nameAt(home),
  };
};

/** What may be in a guest's hand is printed again as a copy that its number counts, never as it was. */
const copiedFrom = ({ read }: PosCore, job: StoredJob): PrintJobView['receipt'] => {
  if (!DONE.includes(job.state) || !isForGuests(job)) return null;
  const receipt = read.receipt(job.jobKey.split('/')[0] ?? '');
  return receipt === undefined ? null : { id: receipt.id, display: receiptDisplay(receipt) };
};

const jobView = (core: PosCore, job: StoredJob, printers: Printers): PrintJobView => {
  const place = placeOf(printers, job);
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
    acts: actsFor(job).filter((act) => act !== 'reroute' || printers.count > 1),
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
    const printers = printersOf(core);
    const viewOf = (job: StoredJob): PrintJobView => jobView(core, job, printers);
    const unfinished = core.printing.unfinished().map(viewOf);
    const lost = lostWords(core.deviceHealth()) !== null;
    const standing = lost ? withoutProcess(unfinished) : withTrouble(unfinished);
    return ok([...standing, ...printed.map(viewOf)]);
  },
});

import { ok } from '@galley/base';
import type { StoredJob } from '@galley/sync/replica';
import type { PrintJobView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { printTitle } from './print-title.ts';
import { noParams, type PosQuery } from './query.ts';

/** Long enough for whoever waits at the printer, short enough for a list. */
const PRINTED_SHOWN_MS = 10 * 60_000;

const jobView = ({ read }: PosCore, job: StoredJob): PrintJobView => ({
  jobKey: job.jobKey,
  title: printTitle(read, job),
  printer: job.target,
  state: job.state as PrintJobView['state'],
  evidence: job.evidence as PrintJobView['evidence'],
  cause: job.cause,
  at: job.createdAt,
});

const HELD_UP: readonly PrintJobView['state'][] = ['blocked', 'sending', 'waiting'];

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

export const printJobsQuery: PosQuery<'printJobs'> = (core) => ({
  schema: noParams,
  kinds: ['print-jobs'],
  ask() {
    const printed = core.printing.printedSince(core.clock.now() - PRINTED_SHOWN_MS);
    const unfinished = core.printing.unfinished().map((job) => jobView(core, job));
    return ok([...withTrouble(unfinished), ...printed.map((job) => jobView(core, job))]);
  },
});

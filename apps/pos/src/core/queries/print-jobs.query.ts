import { ok } from '@galley/base';
import type { JobKind } from '@galley/devices/core';
import type { StoredJob } from '@galley/sync/replica';
import type { PrintJobView } from '../../contract/index.ts';
import { noParams, type PosQuery } from './query.ts';

const TITLES: Readonly<Record<JobKind, string>> = {
  receipt: 'Receipt',
  'refund-receipt': 'Refund receipt',
  'guest-check': 'Guest check',
  'kitchen-chit': 'Kitchen chit',
  'void-chit': 'Void chit',
  report: 'Report',
};

const jobView = (job: StoredJob): PrintJobView => ({
  jobKey: job.jobKey,
  title: `${TITLES[job.kind as JobKind] ?? 'Paper'} to ${job.target}`,
  state: job.state as PrintJobView['state'],
  cause: job.cause,
  at: job.createdAt,
});

export const printJobsQuery: PosQuery<'printJobs'> = (core) => ({
  schema: noParams,
  kinds: ['print-jobs'],
  ask: () => ok(core.printing.unfinished().map(jobView)),
});

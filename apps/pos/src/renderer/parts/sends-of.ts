import type { PrintJobView } from '@galley/pos/contract';

const copyOf = (jobKey: string): string => jobKey.split('/').slice(0, 3).join('/');

/** The latest send of the copy that a job is a send of; undefined once nothing is told of it. */
export const latestSend = (
  jobs: readonly PrintJobView[],
  jobKey: string,
): PrintJobView | undefined =>
  jobs
    .filter((job) => copyOf(job.jobKey) === copyOf(jobKey))
    .sort((a, b) => Number(a.jobKey.split('/')[3]) - Number(b.jobKey.split('/')[3]))
    .at(-1);

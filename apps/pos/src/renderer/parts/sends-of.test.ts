import type { PrintJobView } from '@galley/pos/contract';
import { expect, test } from 'vitest';
import { latestSend } from './sends-of.ts';

const job = (jobKey: string) => ({ jobKey }) as PrintJobView;

test('[PN22] the state of a test paper is that of its latest send', () => {
  const jobs = ['evt_1/report/0/0', 'evt_1/report/0/10', 'evt_1/report/0/2', 'evt_2/report/0/11'];
  expect(latestSend(jobs.map(job), 'evt_1/report/0/0')?.jobKey).toBe('evt_1/report/0/10');
  expect(latestSend([], 'evt_1/report/0/0')).toBeUndefined();
});

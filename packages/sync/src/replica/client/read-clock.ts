import type { Clock } from '@galley/base';
import { timeResponseSchema } from '../../protocol/index.ts';
import { realTimers, type Timers } from '../../timers.ts';
import type { Http } from './http.ts';

/** More than this between wall clock and steady clock during one question: somebody set the clock. */
const SET_MS = 1000;

/**
 * Hub time less local time in ms, taking the answer for half a round trip old. Rejects when the local clock was
 * set meanwhile: the difference would be to a clock that is gone, and hub time would come out wrong.
 */
export const readClock = async (
  http: Http,
  token: string,
  clock: Clock,
  timers: Timers = realTimers,
): Promise<number> => {
  const [asked, from] = [clock.now(), timers.elapsed()];
  const request = { method: 'GET', path: '/v1/time', token, timeoutMs: 2000 } as const;
  const { status, body } = await http.send(request);
  const took = timers.elapsed() - from;
  const half = took / 2;
  if (status !== 200) throw new Error(`/v1/time answered ${status}`);
  if (Math.abs(clock.now() - asked - took) > SET_MS) throw new Error('the clock was set meanwhile');
  return Math.round(timeResponseSchema.parse(body).now - (asked + half));
};

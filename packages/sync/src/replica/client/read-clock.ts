import type { Clock } from '@galley/base';
import { timeResponseSchema } from '../../protocol/index.ts';
import { realTimers, type Timers } from '../../timers.ts';
import type { Http } from './http.ts';

/** Hub time less local time in ms, taking the answer for half a round trip old. */
export const readClock = async (
  http: Http,
  token: string,
  clock: Clock,
  timers: Timers = realTimers,
): Promise<number> => {
  const [asked, from] = [clock.now(), timers.elapsed()];
  const request = { method: 'GET', path: '/v1/time', token, timeoutMs: 2000 } as const;
  const { status, body } = await http.send(request);
  const half = (timers.elapsed() - from) / 2;
  if (status !== 200) throw new Error(`/v1/time answered ${status}`);
  return Math.round(timeResponseSchema.parse(body).now - (asked + half));
};

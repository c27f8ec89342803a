import { realTimers, type Timers } from '../../timers.ts';
import type { HubStore } from '../store.ts';

export type Readiness = 'ready' | 'database_unreachable' | 'database_busy';

/** What has no answer by then has none for a monitor, whatever comes of it later. */
const SOON_MS = 3000;

/** Whether the database answers soon; every connection at work or waiting for a lock is `database_busy`. */
export const readinessOf = (
  store: Pick<HubStore, 'ping'>,
  timers: Pick<Timers, 'after'> = realTimers,
): Promise<Readiness> =>
  new Promise((tell) => {
    const timer = timers.after(SOON_MS, () => tell('database_busy'));
    const end = (state: Readiness): void => {
      timer.cancel();
      tell(state);
    };
    store.ping().then(
      () => end('ready'),
      () => end('database_unreachable'),
    );
  });

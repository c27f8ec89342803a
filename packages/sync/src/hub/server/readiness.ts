import { realTimers, type Timers } from '../../timers.ts';
import type { HubStore } from '../store.ts';

export type Readiness = 'ready' | 'database_unreachable' | 'database_busy';

/** What has no answer by then has none for a monitor, whatever comes of it later. */
const SOON_MS = 3000;

/** Nothing that a hub does holds a scope for so long: whoever wants to push there cannot. */
const LOCKED_MS = 10_000;

/**
 * Whether the database answers soon; every connection at work or waiting for a lock is `database_busy`, and so is a
 * scope into which nobody could write for 10 s.
 */
export const readinessOf = (
  store: Pick<HubStore, 'ping' | 'waitingMs'>,
  timers: Pick<Timers, 'after'> = realTimers,
): Promise<Readiness> =>
  new Promise((tell) => {
    const timer = timers.after(SOON_MS, () => tell('database_busy'));
    const end = (state: Readiness): void => {
      timer.cancel();
      tell(state);
    };
    store.ping().then(
      () => end((store.waitingMs?.() ?? 0) > LOCKED_MS ? 'database_busy' : 'ready'),
      () => end('database_unreachable'),
    );
  });

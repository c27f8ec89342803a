import type { Clock, Rng } from '@galley/base';
import type { HubStore } from '../store.ts';
import type { LiveLog } from './live-log.ts';
import type { ScopeWatch } from './scope-watch.ts';

export type ShapeDeps = {
  readonly store: HubStore;
  readonly log: LiveLog;
  readonly watch: ScopeWatch;
  readonly clock: Clock;
  readonly rng: Rng;
  /** How long a live request is held, and when an SSE stream sends a sign of life and ends, in ms. */
  readonly holdMs?: number;
  readonly keepAliveMs?: number;
  readonly streamMs?: number;
};

import type { Clock, Rng } from '@galley/base';
import type { ReaderNotes } from '../collect/reader-notes.ts';
import type { Gatekeeper } from '../gatekeeper/gatekeeper.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubStore } from '../store.ts';
import type { Floors } from './floors.ts';
import type { LiveLog } from './live-log.ts';
import type { ScopeWatch } from './scope-watch.ts';

export type ShapeDeps = {
  readonly store: HubStore;
  /** Whose declarations say who reads what. */
  readonly kinds: KindTable;
  readonly log: LiveLog;
  readonly watch: ScopeWatch;
  readonly floors: Floors;
  readonly readers: ReaderNotes;
  readonly clock: Clock;
  readonly rng: Rng;
  /** The Electric sync service in place of this hub's own log. */
  readonly gatekeeper?: Gatekeeper;
  /** How long a live request is held, and when an SSE stream sends a sign of life and ends, in ms. */
  readonly holdMs?: number;
  readonly keepAliveMs?: number;
  readonly streamMs?: number;
};

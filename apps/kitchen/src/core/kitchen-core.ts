import type { Clock, IdSource } from '@galley/base';
import type { PaceKeeper } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { Hearing } from './hearing.ts';
import type { KitchenReads } from './reads/kitchen-reads.ts';
import type { SyncStatusView } from './sync-status-view.ts';

/** What every handler of the kitchen core works with. */
export type KitchenCore = {
  readonly replica: Pick<Replica, 'commit' | 'commandResult' | 'identity' | 'pending'>;
  readonly reads: KitchenReads;
  /** The device's own clock, without its steps. */
  readonly clock: Clock;
  readonly hubClock: Clock;
  readonly ids: IdSource;
  readonly syncStatus: () => SyncStatusView;
  readonly hearing: Hearing;
  /** What stations took in the last weeks. */
  readonly pace: PaceKeeper;
  /** When a board that somebody looks at changes by the clock next, hub time, ms. */
  readonly courseTime: { next: number | null };
};

/** Hub time, ms: what tickets are stamped with. */
export const hubNow = ({ hubClock }: Pick<KitchenCore, 'hubClock'>): number =>
  Math.round(hubClock.now());

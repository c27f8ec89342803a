import type { Clock, Failure, IdSource, Result } from '@galley/base';
import type { AtHub, PinKeeper, Sessions } from '@galley/shell/core';
import type { AllowanceRequest, AllowanceResponse, SyncView } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import type { OfficeReads } from './reads/office-reads.ts';
import type { Pace } from './reads/pace.ts';

/** What every handler of the back office's core works with. */
export type Office = {
  readonly replica: Pick<Replica, 'allowance' | 'commit' | 'commandResult' | 'identity'>;
  readonly reads: OfficeReads;
  /** The device's own clock, without its steps. */
  readonly clock: Clock;
  readonly hubClock: Clock;
  readonly ids: IdSource;
  readonly pins: PinKeeper;
  readonly sessions: Sessions;
  /** Session that only a reader of the data folder can name (rule OF4). */
  readonly houseSession: string;
  readonly syncView: () => SyncView;
  /** A request of this device's own to the hub in use. */
  readonly atHub: AtHub;
  /** Asks the central hub for an allowance; absent: nobody grants here. */
  readonly askAllowance?: (wish: AllowanceRequest) => Promise<Result<AllowanceResponse, Failure>>;
  /** Spares work when commits come in crowds. */
  readonly pace: Pace;
  readonly invalidate: (topics: Iterable<string>) => void;
};

/** Hub time, ms: what facts are stamped with. */
export const hubNow = ({ hubClock }: Pick<Office, 'hubClock'>): number =>
  Math.round(hubClock.now());

import type { Clock, IdSource } from '@galley/base';
import type { DevicePort, PinKeeper, Sessions } from '@galley/shell/core';
import type { SyncView } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';

/** What the register needs of its host; tests bring their own. */
export type PosPorts = {
  readonly replica: Replica;
  /** Corrected wall clock: the device's own plus the offset that the hub taught. */
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pins: PinKeeper;
  /** Log-ins of this device; `verifierOf` reads from the register's own replica. */
  openSessions(verifierOf: (employeeId: string) => string | undefined): Sessions;
  readonly devices: DevicePort;
  /** This register was started for replaying recorded sales (GALLEY_SEED=replay). */
  readonly takesReplays: boolean;
  readonly sync: {
    view(): SyncView;
    /** Tells peers whether somebody is logged in here. */
    setOpen(open: boolean): void;
  };
  invalidate(topics: Iterable<string>): void;
};

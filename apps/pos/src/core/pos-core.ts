import type { Clock, IdSource } from '@galley/base';
import type { DevicePort, PinKeeper, Sessions } from '@galley/shell/core';
import type { SyncView } from '@galley/sync/protocol';
import type { Identity, Replica } from '@galley/sync/replica';
import { printerNow } from './printing/destination.ts';
import { createPrintQueue, type PrintQueue } from './printing/print-queue.ts';
import { type CheckStates, createCheckStates } from './read/check-states.ts';
import { createReader, type Reader } from './read/reader.ts';
import { type Approvals, createApprovals } from './staff/approvals.ts';

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

/** Everything that the handlers of the register share. */
export type PosCore = PosPorts & {
  readonly identity: Identity;
  readonly read: Reader;
  readonly checkStates: CheckStates;
  readonly sessions: Sessions;
  readonly approvals: Approvals;
  readonly printing: PrintQueue;
};

export const createPosCore = (ports: PosPorts, identity: Identity): PosCore => {
  const read = createReader(ports.replica.db);
  return {
    ...ports,
    identity,
    read,
    checkStates: createCheckStates(ports.replica, read),
    sessions: ports.openSessions((employeeId) => read.verifier(employeeId)?.verifier),
    approvals: createApprovals(ports.clock),
    printing: createPrintQueue({
      ...ports,
      printerNow: (destination) => printerNow(read, identity, destination),
    }),
  };
};

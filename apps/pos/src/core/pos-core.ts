import type { Sessions } from '@galley/shell/core';
import type { Identity } from '@galley/sync/replica';
import { createRegisterDevices, type RegisterDevices } from './devices/register-devices.ts';
import type { PosPorts } from './pos-ports.ts';
import { allPrinters, printersNow } from './printing/destination.ts';
import { createPrintQueue, type PrintQueue } from './printing/print-queue.ts';
import { type CheckStates, createCheckStates } from './read/check-states.ts';
import { createReader, type Reader } from './read/reader.ts';
import { createDrawers, type Drawers } from './records/drawers.ts';
import { createIdentities, type Identities } from './records/identities.ts';
import { createReadingRecorder } from './records/readings.ts';
import { type Approvals, createApprovals } from './staff/approvals.ts';

/** Everything that the handlers of the register share. */
export type PosCore = PosPorts & {
  readonly identity: Identity;
  readonly read: Reader;
  readonly checkStates: CheckStates;
  readonly sessions: Sessions;
  readonly approvals: Approvals;
  readonly printing: PrintQueue;
  readonly attached: RegisterDevices;
  readonly drawers: Drawers;
  readonly identities: Identities;
};

export const createPosCore = (ports: PosPorts, identity: Identity): PosCore => {
  const read = createReader(ports.replica.db);
  const records = { ...ports, read, identity };
  return {
    ...ports,
    identity,
    read,
    checkStates: createCheckStates(ports.replica, read),
    sessions: ports.openSessions((employeeId) => read.verifier(employeeId)?.verifier),
    approvals: createApprovals(ports.clock),
    attached: createRegisterDevices({
      ...ports,
      read,
      deviceId: identity.deviceId,
      number: identity.number,
      onReading: createReadingRecorder(records).take,
    }),
    printing: createPrintQueue({
      ...ports,
      now: () => ports.clock.now(),
      printersNow: (destination) => printersNow(read, identity, destination),
      allPrinters: () => allPrinters(read, identity),
    }),
    drawers: createDrawers(records),
    identities: createIdentities(records),
  };
};

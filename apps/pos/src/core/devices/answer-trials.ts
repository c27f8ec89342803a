import { createTrialDesk, type DeviceTrials } from '@galley/shell/core';
import type { Identity } from '@galley/sync/replica';
import type { PosPorts } from '../pos-ports.ts';
import type { Reader } from '../read/reader.ts';

type Ports = Pick<PosPorts, 'replica' | 'devices' | 'clock'> & {
  readonly read: Pick<Reader, 'deviceTrial' | 'deviceTrialAnswer'>;
  readonly identity: Pick<Identity, 'deviceId'>;
};

/** Tries devices that hang on this register for whoever asks from another machine. */
export const answerTrials = (
  { replica, devices, read, identity, clock }: Ports,
  trials: DeviceTrials,
): void => {
  const desk = createTrialDesk({
    devices,
    trials,
    hostId: () => identity.deviceId,
    wish: read.deviceTrial,
    told: read.deviceTrialAnswer,
    commit: (fact) => void replica.commit({ facts: [fact] }),
    now: () => clock.now(),
    // A register's device process is always there, or being started again.
    wantDevices: () => undefined,
  });
  replica.onChange(({ kinds }) => {
    if (kinds.has('device_trial')) desk.follow();
  });
  devices.onOpen(desk.follow);
};

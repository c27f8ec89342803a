import { type Failure, invariant, ok, type Result } from '@galley/base';
import { INDEXES, KINDS, trainingDeviceId } from '@galley/domain';
import { createSessions, type DevicePort } from '@galley/shell/core';
import { generateDeviceKeys, type Identity, openReplica, type Replica } from '@galley/sync/replica';
import { createPosCore, type PosCore } from '../pos-core.ts';
import { copySettings } from './copy-settings.ts';
import type { TrainingFiles } from './training-files.ts';
import { grantInPractice } from './training-grants.ts';

/** A device that no hub ever let in: what it signs, nobody takes (rule TM2). */
const enrol = (replica: Replica, live: Identity) => {
  const grant = {
    ...{ deviceId: trainingDeviceId(live.deviceId), tenantId: live.tenantId, siteId: live.siteId },
    ...{ number: live.number, epoch: 1, token: 'training' },
    ...(live.pepper === undefined ? {} : { pepper: live.pepper }),
  };
  return replica.enrol(grant, { kind: 'register', name: live.name, keys: generateDeviceKeys() });
};

const openStore = (live: PosCore, file: string) => {
  const opened = openReplica({ file, kinds: KINDS, indexes: INDEXES, clock: live.clock });
  if (!opened.ok || opened.value.identity() !== undefined) return opened;
  const enrolled = enrol(opened.value, live.identity);
  if (enrolled.ok) return opened;
  opened.value.close();
  return enrolled;
};

/** The whole register once more on a replica of its own, without hub, peers and devices of the house (rule TM2). */
export const openTrainingCore = (
  live: PosCore,
  files: TrainingFiles,
  devices: DevicePort,
): Result<PosCore, Failure> => {
  files.make();
  const opened = openStore(live, files.replica);
  if (!opened.ok) return opened;
  const replica = opened.value;
  const copied = copySettings(live.replica, replica, live.identity.deviceId);
  if (!copied.ok) {
    replica.close();
    return copied;
  }
  const identity = replica.identity();
  invariant(identity !== undefined, 'practice has a device of its own once it is opened');
  replica.onChange(({ kinds }) => live.invalidate(kinds));
  const { clock, ids, pins, deviceHealth, invalidate } = live;
  const core = createPosCore(
    {
      ...{ replica, clock, ids, pins, devices, deviceHealth, invalidate },
      openSessions: (verifierOf) =>
        createSessions({ file: files.sessions, clock, ids, verifierOf }),
      takesReplays: false,
      sync: {
        view: live.sync.view,
        setOpen: () => undefined,
        askAllowance: grantInPractice(replica, clock),
      },
    },
    identity,
  );
  return ok(core);
};

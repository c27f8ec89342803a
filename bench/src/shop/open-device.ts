import { join } from 'node:path';
import type { Failure, Result } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { systemClock } from '@galley/shell/node';
import { enrolDevice, generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';

export type NewDevice = {
  readonly kind: 'register' | 'kitchen';
  readonly name: string;
  readonly folder: string;
  readonly code: string;
  readonly centralUrl: string;
};

const value = <T>(outcome: Result<T, Failure>): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

/** An empty replica of a device that the central hub has just enrolled. */
export const openDevice = async (wanted: NewDevice): Promise<Replica> => {
  const { kind, name, folder, code, centralUrl } = wanted;
  const file = join(folder, `${name}.db`);
  const replica = value(openReplica({ file, kinds: KINDS, indexes: INDEXES, clock: systemClock }));
  const keys = generateDeviceKeys();
  const granted = value(await enrolDevice({ hubUrl: centralUrl, code, kind, name, keys }));
  value(replica.enrol(granted, { kind, name, keys }));
  return replica;
};

import { join } from 'node:path';
import { invariant } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';

export const TENANT = 'ten_bench';
export const SITE = 'sit_bench';
export const clock = { now: () => Date.now() };

/** An enrolled register's replica in a fresh folder, with the product's kinds and indexes. */
export const openRegister = (folder: string): Replica => {
  const file = join(folder, 'register.db');
  const opened = openReplica({ file, kinds: KINDS, clock, indexes: INDEXES });
  invariant(opened.ok, 'the replica opens in a fresh folder');
  const granted = {
    deviceId: 'dev_bench',
    tenantId: TENANT,
    siteId: SITE,
    epoch: 1,
    number: 1,
    token: 'bench',
  };
  const enrolment = { kind: 'register', name: 'Bench', keys: generateDeviceKeys() } as const;
  invariant(opened.value.enrol(granted, enrolment).ok, 'a fresh replica enrols');
  return opened.value;
};

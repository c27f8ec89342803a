import { err, failure, invariant, ok } from '@galley/base';
import type { EnrollResponse, EpochResponse, ForkResponse } from '../protocol/index.ts';
import {
  type Enrolment,
  type Identity,
  identityOf,
  readIdentity,
  writeIdentity,
  writeKeys,
} from './identity.ts';
import type { DeviceKeys } from './node-crypto.ts';
import { adoptIdentity, beginEpoch, type Recovering } from './recover.ts';
import { attempt, type Core, createDevice } from './replica-core.ts';
import type { Replica } from './replica-types.ts';
import { openFailureOf } from './sqlite-failure.ts';

export const enrol = (
  core: Core,
  response: EnrollResponse,
  enrolment: Enrolment,
): ReturnType<Replica['enrol']> => {
  const { db, options, parts } = core;
  const known = readIdentity(db);
  if (known !== undefined && known.deviceId !== response.deviceId) {
    return err(failure('other_device', `This database belongs to ${known.name} already.`));
  }
  const identity = identityOf(response, enrolment);
  try {
    writeKeys(options.file, enrolment.keys);
    writeIdentity(db, identity);
  } catch (error) {
    const problem = openFailureOf(options.file, error);
    if (problem === undefined) throw error;
    return err(problem);
  }
  core.device = createDevice(identity, enrolment.keys, options.clock, parts);
  if (core.clockOffset !== undefined) core.device.hlc.setOffset(core.clockOffset);
  return ok(identity);
};

export const recovering = (core: Core): Recovering => {
  const { db, parts, options, device } = core;
  invariant(device !== undefined, 'only an enrolled device recovers');
  return { db, parts, file: options.file, ...device };
};

export const takeEpoch = (
  core: Core,
  granted: EpochResponse,
  agreed: number,
): ReturnType<Replica['beginEpoch']> => {
  const state = recovering(core);
  const done = attempt(() => beginEpoch(state, granted, agreed));
  if (!done.ok) return done;
  core.device = { ...state, identity: done.value };
  core.committed.tell();
  return done;
};

export const adopt = (
  core: Core,
  response: ForkResponse,
  keys: DeviceKeys,
): ReturnType<Replica['adopt']> => {
  const done = attempt(() => adoptIdentity(recovering(core), response, keys));
  if (!done.ok) return done;
  core.device = createDevice(done.value, keys, core.options.clock, core.parts);
  if (core.clockOffset !== undefined) core.device.hlc.setOffset(core.clockOffset);
  core.committed.tell();
  return done;
};

/** The same device with another token or number, or with the pepper that it lacked. */
export const amend = (
  core: Core,
  change: Partial<Pick<Identity, 'token' | 'number' | 'pepper'>>,
): ReturnType<Replica['takeToken']> => {
  const { db, signer, hlc, identity } = recovering(core);
  const next = { ...identity, ...change };
  const done = attempt(() => writeIdentity(db, next));
  if (!done.ok) return done;
  core.device = { signer, hlc, identity: next };
  return ok(next);
};

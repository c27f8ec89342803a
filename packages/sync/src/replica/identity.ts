import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import type { Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type Database from 'better-sqlite3';
import type { DeviceKind, EnrollResponse } from '../protocol/index.ts';
import { type DeviceKeys, keysOfPrivateJwk } from './node-crypto.ts';
import type { OpenFailure } from './sqlite-failure.ts';

/** Who this device is, as the hub granted it at enrolment. */
export type Identity = {
  readonly deviceId: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly number: number;
  readonly epoch: number;
  readonly kid: string;
  readonly token: string;
  readonly pepper?: string;
};

export type Enrolment = {
  readonly kind: DeviceKind;
  readonly name: string;
  readonly keys: DeviceKeys;
};

type Stored = {
  readonly device_id: string;
  readonly tenant_id: string;
  readonly site_id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly number: number;
  readonly epoch: number;
  readonly kid: string;
  readonly token: string;
  readonly pepper: string | null;
};

const statements = new WeakMap<Database.Database, Database.Statement<[], Stored>>();

/** It is asked for at each turn: prepared once for each file. */
const selectOf = (db: Database.Database): Database.Statement<[], Stored> => {
  const known = statements.get(db) ?? db.prepare<[], Stored>('SELECT * FROM sync_identity');
  statements.set(db, known);
  return known;
};

export const readIdentity = (db: Database.Database): Identity | undefined => {
  const row = selectOf(db).get();
  if (row === undefined) return undefined;
  return {
    deviceId: row.device_id,
    tenantId: row.tenant_id,
    siteId: row.site_id,
    kind: row.kind,
    name: row.name,
    number: row.number,
    epoch: row.epoch,
    kid: row.kid,
    token: row.token,
    ...(row.pepper === null ? {} : { pepper: row.pepper }),
  };
};

export const identityOf = (response: EnrollResponse, enrolment: Enrolment): Identity => ({
  deviceId: response.deviceId,
  tenantId: response.tenantId,
  siteId: response.siteId,
  kind: enrolment.kind,
  name: enrolment.name,
  number: response.number,
  epoch: response.epoch,
  kid: enrolment.keys.kid,
  token: response.token,
  ...(response.pepper === undefined ? {} : { pepper: response.pepper }),
});

export const writeIdentity = (db: Database.Database, identity: Identity): void => {
  db.prepare(
    `INSERT OR REPLACE INTO sync_identity VALUES
      (1, @deviceId, @tenantId, @siteId, @kind, @name, @number, @epoch, @kid, @token, @pepper)`,
  ).run({ pepper: null, ...identity });
};

const keyFile = (file: string): string => `${file}.key`;

const nextKeyFile = (file: string): string => `${file}.key.next`;

/** Lays the key of an identity to come beside the one in use: whichever fits the database counts. */
export const stageKeys = (file: string, keys: DeviceKeys): void =>
  writeKeyFile(nextKeyFile(file), keys);

/** The staged key becomes the key, once the database has its identity. */
export const promoteKeys = (file: string): void => renameSync(nextKeyFile(file), keyFile(file));

/** The private key lies beside the database, readable by its owner only. */
export const writeKeys = (file: string, keys: DeviceKeys): void =>
  writeKeyFile(keyFile(file), keys);

const writeKeyFile = (path: string, keys: DeviceKeys): void => {
  const handle = openSync(path, 'w', 0o600);
  try {
    chmodSync(path, 0o600);
    writeSync(handle, `${JSON.stringify(keys.privateKey)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const readJwk = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** The keys of an enrolled device; a failure when the file is gone or belongs to another device. */
export const readKeys = (file: string, identity: Identity): Result<DeviceKeys, OpenFailure> => {
  for (const path of [keyFile(file), nextKeyFile(file)]) {
    const keys = keysOfPrivateJwk(readJwk(path));
    if (keys?.kid === identity.kid) return ok(keys);
  }
  return err(
    failure(
      'damaged',
      `The device key ${keyFile(file)} is missing or not the one of ${identity.name}. Put it back, or enrol this device anew.`,
    ),
  );
};

import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  askStandby,
  type DeviceKeys,
  generateDeviceKeys,
  type Replica,
} from '@galley/sync/replica';

/** The hub reads this file as that of its own enrolment. */
const FILE = 'site-hub-identity.json';
/** The hub's key before its identity: an answer that was lost is got again by it. */
const KEY_FILE = 'site-hub-key.json';

export const standbyHubId = (folder: string): string | undefined => {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const { deviceId } = JSON.parse(readFileSync(file, 'utf8')) as { deviceId?: unknown };
  return typeof deviceId === 'string' ? deviceId : undefined;
};

/** The device is shut out, and its hub with it: neither comes back but by a new enrolment. */
export const forgetStandby = (folder: string): void => {
  for (const name of [FILE, KEY_FILE]) rmSync(join(folder, name), { force: true });
};

const write = (file: string, value: object): void => {
  writeFileSync(`${file}.tmp`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  chmodSync(`${file}.tmp`, 0o600);
  renameSync(`${file}.tmp`, file);
};

const keysIn = (folder: string): DeviceKeys => {
  const file = join(folder, KEY_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DeviceKeys;
  const keys = generateDeviceKeys();
  write(file, keys);
  return keys;
};

/**
 * Asks, while the central hub can be reached, for the identity of the site hub that this device would start.
 * The id of that hub, or undefined: then it is asked again later.
 */
export const obtainStandby = async (
  replica: Replica,
  hubUrl: string,
  folder: string,
): Promise<string | undefined> => {
  const held = standbyHubId(folder);
  if (held !== undefined) return held;
  const { deviceId = '', token = '', name = '' } = replica.identity() ?? {};
  const keys = keysIn(folder);
  const granted = await askStandby({ hubUrl, deviceId, token, keys });
  if (granted === undefined) return undefined;
  write(join(folder, FILE), { ...granted, name: `Hub at ${name}`, keys });
  rmSync(join(folder, KEY_FILE), { force: true });
  return granted.deviceId;
};

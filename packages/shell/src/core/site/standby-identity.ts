import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrollResponseSchema } from '@galley/sync/protocol';
import { createHttp, generateDeviceKeys, type Replica } from '@galley/sync/replica';

/** The hub reads this file as that of its own enrolment. */
const FILE = 'site-hub-identity.json';

export const standbyHubId = (folder: string): string | undefined => {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const { deviceId } = JSON.parse(readFileSync(file, 'utf8')) as { deviceId?: unknown };
  return typeof deviceId === 'string' ? deviceId : undefined;
};

/** The device is shut out, and its hub with it: neither comes back but by a new enrolment. */
export const forgetStandby = (folder: string): void => rmSync(join(folder, FILE), { force: true });

const write = (file: string, value: object): void => {
  writeFileSync(`${file}.tmp`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  chmodSync(`${file}.tmp`, 0o600);
  renameSync(`${file}.tmp`, file);
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
  const { token = '', name = '' } = replica.identity() ?? {};
  const keys = generateDeviceKeys();
  const http = createHttp(hubUrl);
  try {
    const body = JSON.stringify({ publicKey: keys.publicKey });
    const path = '/v1/devices/standby';
    const answer = await http.send({ method: 'POST', path, token, body, timeoutMs: 10_000 });
    const granted = enrollResponseSchema.safeParse(answer.body);
    if (answer.status !== 200 || !granted.success) return undefined;
    write(join(folder, FILE), { ...granted.data, name: `Hub at ${name}`, keys });
    return granted.data.deviceId;
  } catch {
    return undefined;
  } finally {
    http.close();
  }
};

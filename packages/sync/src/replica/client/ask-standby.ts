import { standbyHash } from '../../core/index.ts';
import {
  type EnrollResponse,
  enrollResponseSchema,
  proofWantedSchema,
  type StandbyRequest,
} from '../../protocol/index.ts';
import { createSigner, type DeviceKeys, sha256 } from '../node-crypto.ts';
import { createHttp } from './http.ts';

export type StandbyWish = {
  readonly hubUrl: string;
  /** The device that would start the hub. */
  readonly deviceId: string;
  readonly token: string;
  /** Of the hub, on disk already: a lost answer is got again by them. */
  readonly keys: DeviceKeys;
};

const TIMEOUT_MS = 10_000;

/** Asks a hub for the identity of the hub that this device would start; undefined when nobody gives it now. */
export const askStandby = async (wish: StandbyWish): Promise<EnrollResponse | undefined> => {
  const { hubUrl, deviceId, token, keys } = wish;
  const { publicKey, kid } = keys;
  const http = createHttp(hubUrl);
  const ask = (body: StandbyRequest) =>
    http.send({
      ...{ method: 'POST', path: '/v1/devices/standby', token, timeoutMs: TIMEOUT_MS },
      body: JSON.stringify(body),
    });
  try {
    let answer = await ask({ publicKey });
    const wanted = proofWantedSchema.safeParse(answer.body).data;
    if (answer.status === 409 && wanted !== undefined) {
      const { challenge } = wanted;
      const hash = standbyHash(sha256, { standby: deviceId, kid, challenge });
      const proof = { challenge, sig: createSigner(keys).sign(hash) };
      answer = await ask({ publicKey, proof });
    }
    return answer.status === 200 ? enrollResponseSchema.safeParse(answer.body).data : undefined;
  } catch {
    return undefined;
  } finally {
    http.close();
  }
};

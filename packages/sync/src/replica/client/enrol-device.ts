import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { enrolmentHash } from '../../core/index.ts';
import {
  type DeviceKind,
  type EnrollRequest,
  type EnrollResponse,
  enrollResponseSchema,
  proofWantedSchema,
} from '../../protocol/index.ts';
import { createSigner, type DeviceKeys, sha256 } from '../node-crypto.ts';
import { createHttp, type HttpAnswer } from './http.ts';

export type EnrolRequest = {
  readonly hubUrl: string;
  /** One-time code from the back office. */
  readonly code: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly keys: DeviceKeys;
};

/**
 * Asks a hub to admit this device. Failures: the hub's own code (`unknown_code`, …), `unreachable` when
 * nothing answered, `bad_answer` when what answered is no hub.
 */
export const enrolDevice = async (
  request: EnrolRequest,
): Promise<Result<EnrollResponse, Failure>> => {
  const { hubUrl, code, kind, name, keys } = request;
  const body: EnrollRequest = { code, kind, name, publicKey: keys.publicKey };
  const http = createHttp(hubUrl);
  const ask = (wish: EnrollRequest) =>
    http.send({
      method: 'POST',
      path: '/v1/devices/enroll',
      body: JSON.stringify(wish),
      timeoutMs: 10_000,
    });
  try {
    const answer = await ask(body);
    const wanted = proofWantedSchema.safeParse(answer.body).data;
    if (answer.status !== 409 || wanted === undefined) return resultOf(hubUrl, answer);
    const proof = proofFor(code, keys, wanted.challenge);
    return resultOf(hubUrl, await ask({ ...body, proof }));
  } catch (error) {
    return err(failure('unreachable', `The hub at ${hubUrl} does not answer (${String(error)}).`));
  } finally {
    http.close();
  }
};

/** The hub knows the key: an earlier answer was lost, or the device joins once more. */
const proofFor = (code: string, keys: DeviceKeys, challenge: string) => {
  const enroll = sha256(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
  const wish = { enroll, kid: keys.kid, challenge };
  return { challenge, sig: createSigner(keys).sign(enrolmentHash(sha256, wish)) };
};

const resultOf = (
  hubUrl: string,
  { status, body }: HttpAnswer,
): Result<EnrollResponse, Failure> => {
  const granted = enrollResponseSchema.safeParse(body);
  if (status === 200 && granted.success) return ok(granted.data);
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && typeof message === 'string') return err(failure(code, message));
  return err(failure('bad_answer', `${hubUrl} answered ${status}; is that a hub?`));
};

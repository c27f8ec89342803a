import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DeviceKind,
  type EnrollRequest,
  type EnrollResponse,
  enrollResponseSchema,
} from '../../protocol/index.ts';
import type { DeviceKeys } from '../node-crypto.ts';
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
  try {
    const answer = await http.send({
      method: 'POST',
      path: '/v1/devices/enroll',
      body: JSON.stringify(body),
      timeoutMs: 10_000,
    });
    return resultOf(hubUrl, answer);
  } catch (error) {
    return err(failure('unreachable', `The hub at ${hubUrl} does not answer (${String(error)}).`));
  } finally {
    http.close();
  }
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

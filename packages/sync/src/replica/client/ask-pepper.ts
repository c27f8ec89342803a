import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { pepperResponseSchema } from '../../protocol/index.ts';
import { createHttp } from './http.ts';

const TIMEOUT_MS = 10_000;

/**
 * Asks a hub for the pepper of the tenant, by the token of a register or a back office. Failures: the hub's own
 * code, `unreachable`, or `bad_answer`.
 */
export const askPepper = async (
  hubUrl: string,
  token: string,
): Promise<Result<string, Failure>> => {
  const http = createHttp(hubUrl);
  try {
    const path = '/v1/devices/pepper';
    const { status, body } = await http.send({
      ...{ method: 'POST', path, token, body: '{}', timeoutMs: TIMEOUT_MS },
    });
    const told = pepperResponseSchema.safeParse(body);
    if (status === 200 && told.success) return ok(told.data.pepper);
    const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
    if (typeof code === 'string' && typeof message === 'string') return err(failure(code, message));
    return err(failure('bad_answer', `${hubUrl} answered ${status}.`));
  } catch (error) {
    return err(failure('unreachable', `The hub at ${hubUrl} does not answer (${String(error)}).`));
  } finally {
    http.close();
  }
};

import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { createHttp, type Replica, type SyncClient } from '@galley/sync/replica';
import { z } from 'zod';

/** A request of this device to the hub in use; the hub's own words when it refuses. */
export type AtHub = (path: string, body: object) => Promise<Result<unknown, Failure>>;

const TIMEOUT_MS = 10_000;
const refusal = z.object({ code: z.string(), message: z.string() });

const unreached = failure('unreachable', 'No hub is reached now. Try again once one is.');

export const createAtHub =
  (replica: Pick<Replica, 'identity'>, sync: Pick<SyncClient, 'hub'>): AtHub =>
  async (path, body) => {
    const { url } = sync.hub();
    const token = replica.identity()?.token;
    if (url === undefined || token === undefined) return err(unreached);
    const http = createHttp(url);
    try {
      const text = JSON.stringify(body);
      const answer = await http.send({
        ...{ method: 'POST', path, token, body: text, timeoutMs: TIMEOUT_MS },
      });
      if (answer.status === 200) return ok(answer.body);
      const told = refusal.safeParse(answer.body);
      return err(
        told.success
          ? failure(told.data.code, told.data.message)
          : failure('hub_refused', `The hub answered ${answer.status}.`),
      );
    } catch {
      return err(unreached);
    } finally {
      http.close();
    }
  };

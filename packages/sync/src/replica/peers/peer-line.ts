import { z } from 'zod';
import { createHttp, type Http, type HttpAnswer, type HttpRequest } from '../client/http.ts';
import { sha256 } from '../node-crypto.ts';
import type { Replica } from '../replica.ts';
import { peerHash, peerHeader } from './peer-auth.ts';

const wrappedSchema = z.object({ nonce: z.string().optional(), answer: z.unknown() });

/**
 * Requests to another device of the site, each signed with this device's key and the nonce that the other one
 * gave last. Speaks to the pusher as a hub's line does.
 */
export const createPeerLine = (
  replica: Replica,
  to: string,
  url: string,
  open: (url: string) => Http = createHttp,
): Http => {
  const http = open(url);
  let nonce = 'none';
  let queue: Promise<unknown> = Promise.resolve();
  const once = async (wanted: HttpRequest): Promise<HttpAnswer> => {
    const from = replica.identity()?.deviceId ?? '';
    const body = wanted.body ?? '';
    const hash = peerHash(sha256, { from, to, path: wanted.path, nonce, body });
    const authorization = peerHeader(from, nonce, replica.sign(hash));
    const { token: _hubs, ...rest } = wanted;
    const { status, body: raw } = await http.send({ ...rest, authorization });
    const wrapped = wrappedSchema.safeParse(raw);
    if (!wrapped.success) throw new Error(`no device answers at ${url}`);
    nonce = wrapped.data.nonce ?? 'none';
    return { status, body: wrapped.data.answer };
  };
  const send = async (wanted: HttpRequest): Promise<HttpAnswer> => {
    const answer = await once(wanted);
    return answer.status === 401 ? once(wanted) : answer;
  };
  return {
    send(wanted) {
      // One at a time: a nonce is good for one request.
      const result = queue.then(() => send(wanted));
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => http.close(),
  };
};

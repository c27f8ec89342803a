import type { Clock, Rng } from '@galley/base';
import { type PeerBeat, peerBeatSchema } from '../../protocol/index.ts';
import { nodeCrypto, sha256 } from '../node-crypto.ts';
import type { Replica } from '../replica.ts';
import { createNonces, parsePeerHeader, peerHash } from './peer-auth.ts';
import type { PeerDevice, PeerDevices } from './peer-devices.ts';
import { type PeerAnswer, takePeerPush } from './peer-push.ts';

export type PeerEndpointOptions = {
  readonly replica: Replica;
  readonly devices: PeerDevices;
  readonly clock: Clock;
  readonly rng: Rng;
  /** What this device says of itself. */
  readonly beat: () => PeerBeat;
  /** A peer was heard. */
  readonly onBeat: (beat: PeerBeat) => void;
};

/** What a device answers to others of its site, without HTTP: `body` is the request's text. */
export type PeerEndpoint = {
  handle(path: string, authorization: string | undefined, body: string): PeerAnswer;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * `POST /v1/beat` and `POST /v1/push` between devices. Whoever asks is an enrolled, unrevoked device of this
 * site by its signature; every answer brings the nonce for the next request.
 */
export const createPeerEndpoint = (options: PeerEndpointOptions): PeerEndpoint => {
  const { replica, devices } = options;
  const nonces = createNonces(options.rng);
  const deny = (from: string, code: string): PeerAnswer => ({
    status: 401,
    body: { nonce: nonces.next(from), answer: { code, message: 'Sign with this nonce.' } },
  });
  const signed = (path: string, header: string | undefined, body: string) => {
    const claim = parsePeerHeader(header);
    const sender = claim && devices.device(claim.from);
    if (claim === undefined || sender === undefined) return undefined;
    const to = replica.identity()?.deviceId ?? '';
    const { from, nonce, sig } = claim;
    const hash = peerHash(sha256, { from, to, path, nonce, body });
    const genuine = nonces.take(from, nonce) && nodeCrypto.verify(sender.publicKey, hash, sig);
    return { sender, genuine };
  };
  const answer = (path: string, sender: PeerDevice, body: string): PeerAnswer => {
    if (path === '/v1/push') return takePeerPush(options, sender, parse(body));
    const beat = peerBeatSchema.safeParse(parse(body));
    if (!beat.success) return { status: 400, body: { code: 'bad_request', message: 'No beat.' } };
    const { deviceId, kind, name } = sender;
    options.onBeat({ ...beat.data, deviceId, kind, name });
    return { status: 200, body: options.beat() };
  };
  return {
    handle(path, authorization, body) {
      if (path !== '/v1/beat' && path !== '/v1/push') {
        return { status: 404, body: { answer: { code: 'not_found', message: 'Nothing here.' } } };
      }
      const claim = signed(path, authorization, body);
      if (claim === undefined) {
        return { status: 401, body: { answer: { code: 'unknown', message: 'Not of this site.' } } };
      }
      const { sender, genuine } = claim;
      if (!genuine) return deny(sender.deviceId, 'unauthenticated');
      if (sender.revoked) {
        return { status: 403, body: { answer: { code: 'revoked', message: 'Revoked.' } } };
      }
      const { status, body: said } = answer(path, sender, body);
      return { status, body: { nonce: nonces.next(sender.deviceId), answer: said } };
    },
  };
};

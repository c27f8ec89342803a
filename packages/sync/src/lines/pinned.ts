import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';

/**
 * A hub's address may end in `#sha256=<hex>`: the SHA-256 of its TLS key (SPKI). Then that key is the proof of
 * who answers, and no certificate authority is asked; without it an https address is checked as usual.
 */
export const pinOf = (url: string): string | undefined =>
  /^#sha256=([0-9a-f]{64})$/.exec(new URL(url).hash)?.[1];

/** The address with the key that is expected there, if any. */
export const pinned = (url: string, fingerprint: string | null | undefined): string =>
  fingerprint == null ? url : `${url}#sha256=${fingerprint}`;

/** SHA-256 of the certificate's public key (SPKI), hex: it outlives the certificate. */
export const keyFingerprint = (spki: Uint8Array): string =>
  createHash('sha256').update(spki).digest('hex');

const presented = (socket: TLSSocket): string | undefined => {
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
  return key === undefined ? undefined : keyFingerprint(key);
};

/** Whoever answers has another key than the one that this device was told of at its enrolment. */
export class WrongKeyError extends Error {
  constructor(host: string) {
    super(
      `What answers at ${host} has another key than the hub that this device knows. Nothing was sent. If the hub was set up anew, enter its address again with its new key.`,
    );
    this.name = 'WrongKeyError';
  }
}

class PinningAgent extends HttpsAgent {
  readonly #pin: string;

  constructor(pin: string) {
    super({ keepAlive: true });
    this.#pin = pin;
  }

  /** Hands the socket out only once the key has been seen: not a byte of a request goes to a stranger. */
  override createConnection(
    options: RequestOptions,
    ready?: (error: Error | null, socket: never) => void,
  ): undefined {
    const host = options.host ?? 'localhost';
    const socket = connect({
      host,
      port: Number(options.port ?? 443),
      rejectUnauthorized: false,
    });
    const fail = (error: Error): void => ready?.(error, undefined as never);
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      socket.off('error', fail);
      if (presented(socket) === this.#pin) {
        ready?.(null, socket as never);
        return;
      }
      socket.on('error', () => undefined);
      socket.destroy();
      fail(new WrongKeyError(`${host}:${options.port}`));
    });
    return undefined;
  }
}

export type LineAgent = HttpAgent | HttpsAgent;

/** Connections to one address that stay open, and prove who answers where the address says so. */
export const createAgent = (url: string): LineAgent => {
  if (new URL(url).protocol !== 'https:') return new HttpAgent({ keepAlive: true });
  const pin = pinOf(url);
  return pin === undefined ? new HttpsAgent({ keepAlive: true }) : new PinningAgent(pin);
};

/** For clients with connections of their own: the agent that checks the key, where one is named. */
export const agentFor = (url: string): { readonly agent?: LineAgent } =>
  pinOf(url) === undefined ? {} : { agent: createAgent(url) };

/** `request` of the address's scheme. */
export const requestOf = (url: string): typeof httpRequest =>
  new URL(url).protocol === 'https:' ? (httpsRequest as typeof httpRequest) : httpRequest;

const NO_BODY = new Set([204, 304]);

/** `fetch` to the one hub, over connections that check its key; for clients that take a fetch of their own. */
export const createLineFetch = (hubUrl: string): typeof fetch => {
  if (pinOf(hubUrl) === undefined) return fetch;
  const agent = createAgent(hubUrl);
  return (input, init) =>
    new Promise((settle, fail) => {
      const wanted = new Request(input, init);
      const { method, signal } = wanted;
      const headers = Object.fromEntries(wanted.headers);
      const url = new URL(wanted.url);
      const request = requestOf(hubUrl)(url, { agent, method, headers, signal }, (response) => {
        const status = response.statusCode ?? 502;
        const fields = Object.entries(response.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        );
        const body = NO_BODY.has(status) ? null : (Readable.toWeb(response) as ReadableStream);
        settle(new Response(body, { status, headers: fields }));
      });
      request.on('error', fail);
      wanted.arrayBuffer().then((bytes) => request.end(Buffer.from(bytes)), fail);
    });
};

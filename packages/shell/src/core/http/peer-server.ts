import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { gunzipSync } from 'node:zlib';
import type { Result } from '@galley/base';
import type { PeerEndpoint } from '@galley/sync/replica';
import type { Certificate } from '../../node/tls/self-signed.ts';
import { type ListenFailure, listenOn } from './listen.ts';

const PACKED_LIMIT = 8_000_000;
const UNPACKED_LIMIT = 32_000_000;
const ANSWER_WITHIN_MS = 10_000;

export type PeerServerOptions = {
  readonly endpoint: PeerEndpoint;
  readonly listen: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly tls?: Certificate;
  readonly appName: string;
  readonly onError: (cause: unknown) => void;
};

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
};

const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((settle, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > PACKED_LIMIT) settle(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => settle(Buffer.concat(chunks)));
    request.on('error', fail);
  });

const textOf = (request: IncomingMessage, body: Buffer): string | undefined => {
  if (request.headers['content-encoding'] !== 'gzip') return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: UNPACKED_LIMIT }).toString('utf8');
  } catch {
    return undefined;
  }
};

const answer = async (
  { endpoint, onError }: PeerServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    if (request.method !== 'POST') return reply(response, 405, { answer: { code: 'method' } });
    const body = await readBody(request);
    const text = body && textOf(request, body);
    if (text === undefined) return reply(response, 413, { answer: { code: 'too_large' } });
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const said = endpoint.handle(path, request.headers.authorization, text);
    reply(response, said.status, said.body);
  } catch (cause) {
    onError(cause);
    if (!response.headersSent) reply(response, 503, { answer: { code: 'unavailable' } });
  }
};

/** The small door of a device for others of its site: beats, and commits when there is no hub. */
export const startPeerServer = async (
  options: PeerServerOptions,
): Promise<Result<{ readonly port: number; close(): Promise<void> }, ListenFailure>> => {
  const { tls, listen, port, appName } = options;
  const serve = (request: IncomingMessage, response: ServerResponse) =>
    void answer(options, request, response);
  const server = tls === undefined ? createServer(serve) : createSecureServer(tls, serve);
  server.requestTimeout = ANSWER_WITHIN_MS;
  const listening = await listenOn(server, { appName, listen, port });
  if (!listening.ok) return listening;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { ok: true, value: { port: listening.value, close } };
};

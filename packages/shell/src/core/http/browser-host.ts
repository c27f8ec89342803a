import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Result } from '@galley/base';
import type { Certificate } from '../../node/tls/self-signed.ts';
import type { RpcServer } from '../rpc/index.ts';
import { type ListenFailure, listenOn } from './listen.ts';
import { type AddressGuard, createAddressGuard } from './own-addresses.ts';
import { type Door, serveSockets } from './rpc-sockets.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { readStatic } from './static-files.ts';

const ANSWER_WITHIN_MS = 10_000;

export type BrowserHostOptions = {
  readonly rpc: RpcServer;
  /** Folder of the built renderer with its index.html. */
  readonly staticDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on: 127.0.0.1 unless the operator opens the app to the network. */
  readonly listen: string;
  /** Secret that a window shows to be let in. */
  readonly token: string;
  readonly appName: string;
  /** A page for a screen that strangers look at, with a token of its own that opens nothing else. */
  readonly customer?: Door & { readonly page: string };
  /** With it the host speaks TLS; for hosts that are open to the network. */
  readonly tls?: Certificate;
};

export type BrowserHost = {
  readonly port: number;
  /** Address for a browser, with the token in the fragment. */
  readonly address: string;
  readonly customerAddress?: string;
  close(): Promise<void>;
};

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(status === 204 ? undefined : text);
};

const NOTHING_HERE = 'There is nothing at this address.';

/** Browsers ask for an icon by themselves; a page without one is no fault to be shown in its console. */
const statusOfMissing = (path: string): number => (path === '/favicon.ico' ? 204 : 404);

const serveFile = async (staticDir: string, request: IncomingMessage, response: ServerResponse) => {
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  const file = await readStatic(staticDir, path);
  if (file === undefined) return plain(response, statusOfMissing(path), NOTHING_HERE);
  const length = { 'content-length': file.body.length };
  response.writeHead(200, { ...SECURITY_HEADERS, ...file.headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
};

const answer = (
  staticDir: string,
  guard: AddressGuard | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  if (guard?.hostAllowed(request) !== true)
    plain(response, 421, 'This address is not one of this host.');
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    plain(response, 405, 'Only GET is answered here.');
  else void serveFile(staticDir, request, response);
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

const shownHost = (listen: string): string =>
  ['0.0.0.0', '::', 'localhost'].includes(listen) ? '127.0.0.1' : listen;

/**
 * Serves a renderer and its core's RPC to browsers. The page is public (it holds no data); the WebSocket
 * wants the token, a page of this very origin and this host's name.
 */
export const startBrowserHost = async (
  options: BrowserHostOptions,
): Promise<Result<BrowserHost, ListenFailure>> => {
  const { staticDir, tls, listen, customer } = options;
  const scheme = tls === undefined ? 'http' : 'https';
  let guard: AddressGuard | undefined;
  const serve = (request: IncomingMessage, response: ServerResponse) =>
    answer(staticDir, guard, request, response);
  const server = tls === undefined ? createServer(serve) : createSecureServer(tls, serve);
  server.requestTimeout = ANSWER_WITHIN_MS;
  const listening = await listenOn(server, options);
  if (!listening.ok) return listening;
  guard = createAddressGuard(scheme, listen, listening.value);
  const doors = [{ token: options.token }, ...(customer === undefined ? [] : [customer])];
  const sockets = serveSockets(server, { rpc: options.rpc, doors, guard });
  const origin = `${scheme}://${shownHost(listen)}:${listening.value}`;
  const host: BrowserHost = {
    port: listening.value,
    address: `${origin}/#token=${options.token}`,
    ...(customer && { customerAddress: `${origin}/${customer.page}#token=${customer.token}` }),
    close: () => {
      sockets.close();
      return closeServer(server);
    },
  };
  return { ok: true, value: host };
};

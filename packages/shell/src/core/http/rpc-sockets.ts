import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MAX_MESSAGE_BYTES, RPC_PROTOCOL, TOKEN_PREFIX } from '../../contract/index.ts';
import { webSocketPort } from '../../node/ports/web-socket-port.ts';
import type { RpcServer } from '../rpc/index.ts';
import type { AddressGuard } from './own-addresses.ts';

const HEARTBEAT_MS = 5000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares digests, so that neither content nor length of the token shows in the time it takes. */
const sameToken = (given: string, token: string): boolean =>
  timingSafeEqual(digest(given), digest(token));

const givenToken = (request: IncomingMessage): string => {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  const token = offered.map((name) => name.trim()).find((name) => name.startsWith(TOKEN_PREFIX));
  return token?.slice(TOKEN_PREFIX.length) ?? '';
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? '';

/** A token, and what a window that holds it may ask; undefined: everything. */
export type Door = { readonly token: string; readonly only?: readonly string[] };

/** Every door is tried, so that the time tells nothing of which one it was. */
const doorOf = (request: IncomingMessage, doors: readonly Door[]): Door | undefined => {
  const given = givenToken(request);
  return doors.filter(({ token }) => sameToken(given, token)).at(0);
};

/** Why a socket is refused, as the status line to answer; undefined: welcome. */
const refusal = (request: IncomingMessage, guard: AddressGuard, door: Door | undefined) => {
  if (!guard.hostAllowed(request)) return '421 Misdirected Request';
  if (pathOf(request) !== '/rpc') return '404 Not Found';
  if (!guard.originAllowed(request)) return '403 Forbidden';
  return door === undefined ? '401 Unauthorized' : undefined;
};

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** Ends sockets whose other side is gone without a word (a tablet out of reach). */
const keepAlive = (sockets: WebSocketServer): NodeJS.Timeout => {
  const heard = new WeakSet<WebSocket>();
  sockets.on('connection', (socket) => {
    heard.add(socket);
    socket.on('pong', () => heard.add(socket));
  });
  const beat = (socket: WebSocket) => {
    if (!heard.delete(socket)) return socket.terminate();
    socket.ping();
  };
  return setInterval(() => sockets.clients.forEach(beat), HEARTBEAT_MS).unref();
};

/** Serves the RPC at /rpc to windows that come from this host's own page and hold a token. */
export const serveSockets = (
  server: Server,
  options: {
    readonly rpc: RpcServer;
    readonly doors: readonly Door[];
    readonly guard: AddressGuard;
  },
): { close(): void } => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(RPC_PROTOCOL) ? RPC_PROTOCOL : false),
  });
  const beating = keepAlive(sockets);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const door = doorOf(request, options.doors);
    const status = refusal(request, options.guard, door);
    if (status !== undefined) return refuse(socket, status);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      options.rpc.connect(webSocketPort(opened), door?.only);
    });
  });
  return {
    close: () => {
      clearInterval(beating);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocket, WebSocketServer } from 'ws';
import { beatSchema, type Roster } from '../../protocol/index.ts';
import type { Device } from '../store.ts';
import type { HubContext } from './context.ts';

/** A link on which nothing was heard for so long is dead, whatever TCP believes. */
const SILENCE_MS = 10_000;
const BACKLOG_BYTES = 1_000_000;

const refuse = (socket: Duplex, status: number, reason: string): void => {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

/** WebSocket /v1/presence: takes beats, sends rosters. */
export const presenceSocket = (app: FastifyInstance, context: HubContext): (() => void) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16_384 });
  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    upgrade(sockets, context, request, socket, head).catch((cause) => {
      context.log.error({ cause: String(cause) }, 'presence connection failed');
      refuse(socket, 503, 'Service Unavailable');
    });
  });
  const tick = setInterval(() => context.presence.broadcast(), 1000);
  tick.unref();
  return () => {
    clearInterval(tick);
    for (const link of sockets.clients) link.terminate();
    sockets.close();
  };
};

const upgrade = async (
  sockets: WebSocketServer,
  context: HubContext,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> => {
  if (request.url?.split('?')[0] !== '/v1/presence') return refuse(socket, 404, 'Not Found');
  const result = await context.authenticate(request.headers.authorization);
  if (!('device' in result)) return refuse(socket, result.status, 'Refused');
  const { device } = result;
  const known = await context.store.head(device.deviceId);
  if (!context.heads.has(device.deviceId)) {
    context.heads.set(
      device.deviceId,
      (context.role === 'central' ? known?.seq : known?.central) ?? 0,
    );
  }
  sockets.handleUpgrade(request, socket, head, (link) => serveLink(context, device, link));
};

const serveLink = (context: HubContext, device: Device, link: WebSocket): void => {
  const send = (roster: Roster): void => {
    const ready = link.readyState === WebSocket.OPEN && link.bufferedAmount < BACKLOG_BYTES;
    if (ready) link.send(JSON.stringify(roster));
  };
  const disconnect = context.presence.connected(device, send);
  const silence = setTimeout(() => link.terminate(), SILENCE_MS);
  const forget = context.live.add(device.deviceId, () => link.terminate());
  link.on('message', (data) => {
    silence.refresh();
    hear(context, device, String(data));
  });
  link.on('error', () => link.terminate());
  link.on('close', () => {
    clearTimeout(silence);
    forget();
    disconnect();
  });
  send(context.presence.rosterFor(device));
};

/** The token says who beats; what the beat itself claims to be is not believed. */
const hear = (context: HubContext, device: Device, text: string): void => {
  const beat = beatSchema.safeParse(jsonOf(text));
  if (!beat.success) return;
  context.siteRole?.hearTerm(beat.data.term ?? 0);
  context.presence.heard(device, beat.data);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

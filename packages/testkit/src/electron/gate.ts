import {
  createServer,
  type IncomingMessage,
  request as passOn,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { isWindowGranted, windowTurnedAway } from './popups.ts';

const granted = new Set<string>();

/** The product has nothing against this address: the gate lets it out. */
export const letOut = (address: string): void => void granted.add(address);

const refuse = (response: ServerResponse): void => {
  response.writeHead(403).end();
};

const forward = (address: string, request: IncomingMessage, response: ServerResponse): void => {
  const { method, headers } = request;
  const onward = passOn(address, { ...(method === undefined ? {} : { method }), headers });
  onward.on('error', () => response.destroy());
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
};

const decide = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const address = request.url ?? '';
  if (granted.has(address)) return forward(address, request, response);
  if (await isWindowGranted(address)) return forward(address, request, response);
  refuse(response);
  windowTurnedAway(address);
};

/**
 * Chromium's only way out, as its proxy. A window's first request is held inside Chromium until the product
 * has decided, but a second debugger (a test's) may let go of it earlier; here it meets the same question.
 * Carries plain HTTP alone: a page of `app://` is answered inside and never comes by.
 */
export const openGate = (): Promise<string> =>
  new Promise((settle) => {
    const server = createServer((request, response) => void decide(request, response));
    server.on('connect', (_request, socket) => socket.destroy());
    server.listen(0, '127.0.0.1', () =>
      settle(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
    server.unref();
  });

import type { IncomingMessage } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * True for a request that names this very page. A foreign name that resolves to this machine (DNS rebinding)
 * comes with its own Host, a foreign page with its own Origin; what is no browser sends no Origin.
 */
export const isOwnRequest = (request: IncomingMessage, listen: string, port: number): boolean => {
  const names = [bracketed(listen), ...LOOPBACK].map((name) => `${name}:${port}`);
  const { host, origin } = request.headers;
  const isOwn = (address: string): boolean => names.includes(address.toLowerCase());
  if (host === undefined || !isOwn(host)) return false;
  return origin === undefined || names.some((name) => origin.toLowerCase() === `http://${name}`);
};

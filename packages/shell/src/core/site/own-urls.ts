import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isLoopback } from '../../node/own-addresses.ts';

const ANY = new Set(['0.0.0.0', '::']);

const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

/** Addresses under which others reach what listens there. */
export const urlsAt = (listen: string, port: number): string[] => {
  const scheme = isLoopback(listen) ? 'http' : 'https';
  const hosts = ANY.has(listen) ? lanAddresses() : [listen === 'localhost' ? '127.0.0.1' : listen];
  return hosts.map((host) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
};

/** A port that is free now. */
export const freePort = (listen: string): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, listen, () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      server.close(() => settle(port));
    });
  });

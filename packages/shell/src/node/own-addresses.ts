import type { IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const ANY = ['0.0.0.0', '::'];

export const isLoopback = (listen: string): boolean =>
  listen === 'localhost' || listen === '::1' || listen.startsWith('127.');

const bracket = (address: string): string => (address.includes(':') ? `[${address}]` : address);

const machineNames = (): string[] => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const own = addresses.map(({ address }) => bracket(address));
  return [...own, hostname().toLowerCase(), `${hostname().toLowerCase()}.local`];
};

const namesOf = (listen: string): string[] => {
  if (isLoopback(listen)) return LOOPBACK;
  return ANY.includes(listen) ? [...LOOPBACK, ...machineNames()] : [bracket(listen), ...LOOPBACK];
};

/** Names and addresses under which a host that listens there can be reached, as a certificate lists them. */
export const reachableAs = (listen: string): string[] =>
  [...new Set(namesOf(listen))].map((name) => name.replace(/^\[(.*?)(%.*)?\]$/, '$1'));

/**
 * Accepts requests that name this very host. A page of a foreign name that resolves to this machine (DNS
 * rebinding) sends its own name as Host, and a foreign page that opens a WebSocket its own Origin.
 */
export const createAddressGuard = (scheme: 'http' | 'https', listen: string, port: number) => {
  // Addresses of a machine change while it runs (a tablet joins another network).
  const isOwn = (host: string | undefined): boolean =>
    host !== undefined && namesOf(listen).some((name) => host.toLowerCase() === `${name}:${port}`);
  const isOwnOrigin = (origin: string | undefined): boolean =>
    origin?.startsWith(`${scheme}://`) === true && isOwn(origin.slice(scheme.length + 3));
  return {
    hostAllowed: (request: IncomingMessage) => isOwn(request.headers.host),
    /** A WebSocket comes from a page of this host, under the same name. */
    originAllowed: (request: IncomingMessage) => isOwnOrigin(request.headers.origin),
  };
};
export type AddressGuard = ReturnType<typeof createAddressGuard>;

import type { AppContract, RpcClient } from '../contract/index.ts';
import { messagePortDial } from './message-port-dial.ts';
import { type ClientTimers, createRpcClient } from './rpc-client.ts';
import { webSocketDial } from './web-socket-dial.ts';

const TOKEN_KEY = 'galley.token';
const CUSTOMER_TOKEN_KEY = 'galley.customer-token';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const timers: ClientTimers = {
  after: (ms, act) => void setTimeout(act, ms),
  // randomUUID exists only in secure contexts; a tablet may reach its core over plain http.
  newId: () => `cmd_${hex(crypto.getRandomValues(new Uint8Array(16)))}`,
};

/**
 * The token comes once in the fragment (never sent to a server, never in a log) and is moved to the
 * session storage, so that it stands in no address bar and no history entry.
 */
const takeToken = (key: string): string => {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    sessionStorage.setItem(key, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(key) ?? '';
};

const socketAddress = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;

const connectBy = <C extends AppContract>(key: string): RpcClient<C> => {
  if (location.protocol === 'app:') return createRpcClient<C>(messagePortDial(window), timers);
  const token = takeToken(key);
  const address = socketAddress();
  return createRpcClient<C>(
    webSocketDial(token, (protocols) => new WebSocket(address, protocols)),
    timers,
  );
};

/** Connects the window to its core: over the handed port in Electron, else over the WebSocket. */
export const connectRpc = <C extends AppContract>(): RpcClient<C> => connectBy<C>(TOKEN_KEY);

/** The same for the page that guests see; its token is kept apart from that of a person's window. */
export const connectCustomerRpc = <C extends AppContract>(): RpcClient<C> =>
  connectBy<C>(CUSTOMER_TOKEN_KEY);

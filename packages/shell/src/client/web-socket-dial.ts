import { RPC_PROTOCOL, TOKEN_PREFIX } from '../contract/index.ts';
import type { Dial, DialledPort } from './rpc-client.ts';

/** The parts of a browser's WebSocket that the client uses. */
export type SocketLike = Pick<WebSocket, 'send' | 'onopen' | 'onmessage' | 'onclose'>;

const asPort = (socket: SocketLike): DialledPort => ({
  postMessage: (message) => socket.send(JSON.stringify(message)),
  onMessage: (listener) => {
    socket.onmessage = (event) => listener(JSON.parse(String(event.data)));
  },
});

/** Dials the core's WebSocket. `open` makes the socket with the sub-protocols given. */
export const webSocketDial =
  (token: string, open: (protocols: string[]) => SocketLike): Dial =>
  ({ onPort, onLost }) => {
    const socket = open([RPC_PROTOCOL, `${TOKEN_PREFIX}${token}`]);
    socket.onclose = () => onLost();
    socket.onopen = () => onPort(asPort(socket));
  };

import { failure } from '@galley/base';
import {
  MAX_MESSAGE_BYTES,
  RPC_PROTOCOL,
  type RpcReply,
  type RpcRequest,
  TOKEN_PREFIX,
} from '../contract/index.ts';
import type { Dial, DialledPort } from './rpc-client.ts';

/** The parts of a browser's WebSocket that the client uses. */
export type SocketLike = Pick<WebSocket, 'send' | 'onopen' | 'onmessage' | 'onclose'>;

/** No character has more bytes in UTF-8, so that few texts have to be counted. */
const MOST_BYTES_A_UNIT = 3;

const isTooLong = (text: string): boolean =>
  text.length * MOST_BYTES_A_UNIT > MAX_MESSAGE_BYTES &&
  new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES;

const tooLong = (n: number): RpcReply => {
  const most = MAX_MESSAGE_BYTES / 1024 / 1024;
  const text = `This is more than ${most} MB, which is the most at once. Do it in parts.`;
  return { t: 'failed', n, error: failure('too_large', text) };
};

/** What the core would not take is answered here: it would close the line, and be sent again for ever. */
const asPort = (socket: SocketLike): DialledPort => {
  let hear: (message: unknown) => void = () => undefined;
  return {
    postMessage: (message) => {
      const text = JSON.stringify(message);
      if (isTooLong(text)) queueMicrotask(() => hear(tooLong((message as RpcRequest).n)));
      else socket.send(text);
    },
    onMessage: (listener) => {
      hear = listener;
      socket.onmessage = (event) => listener(JSON.parse(String(event.data)));
    },
  };
};

/** Dials the core's WebSocket. `open` makes the socket with the sub-protocols given. */
export const webSocketDial =
  (token: string, open: (protocols: string[]) => SocketLike): Dial =>
  ({ onPort, onLost }) => {
    const socket = open([RPC_PROTOCOL, `${TOKEN_PREFIX}${token}`]);
    socket.onclose = () => onLost();
    socket.onopen = () => onPort(asPort(socket));
  };

/** The renderer's end of the RPC without a window: for the command line and tests. */
export { createRpcClient, type Dial } from './rpc-client.ts';
export { webSocketDial } from './web-socket-dial.ts';

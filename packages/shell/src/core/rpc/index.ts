export type { RpcLog } from './rpc-handlers.ts';
export { type RpcServer, serveRpc } from './serve-rpc.ts';

export { connectCustomerRpc, connectRpc } from './connect-rpc.ts';
export { createRpcClient, type Dial } from './rpc-client.ts';

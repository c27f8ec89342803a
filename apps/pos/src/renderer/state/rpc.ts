import type { PosContract } from '@galley/pos/contract';
import type { RpcClient } from '@galley/shell/contract';

export type PosRpc = RpcClient<PosContract>;

let client: PosRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: PosRpc): void => {
  client = rpc;
};

export const rpc = (): PosRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

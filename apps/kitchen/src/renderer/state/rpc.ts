import type { KitchenContract } from '@galley/kitchen/contract';
import type { RpcClient } from '@galley/shell/contract';

export type KitchenRpc = RpcClient<KitchenContract>;

let client: KitchenRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: KitchenRpc): void => {
  client = rpc;
};

export const rpc = (): KitchenRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { RpcClient } from '@galley/shell/contract';

export type OfficeRpc = RpcClient<BackOfficeContract>;

let client: OfficeRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: OfficeRpc): void => {
  client = rpc;
};

export const rpc = (): OfficeRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

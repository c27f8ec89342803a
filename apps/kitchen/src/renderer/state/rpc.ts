import type { KitchenContract } from '@galley/kitchen/contract';
import type { RpcClient, SupportQueries } from '@galley/shell/contract';

/** What this window may ask: its own core's queries, and those that every core answers. */
export type KitchenWindow = KitchenContract & { readonly queries: SupportQueries };

export type KitchenRpc = RpcClient<KitchenWindow>;

let client: KitchenRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: KitchenRpc): void => {
  client = rpc;
};

export const rpc = (): KitchenRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

/** The report for support, as the core writes it. */
export const askReport = () => rpc().ask('supportBundle', {});

import type { PosContract } from '@galley/pos/contract';
import type { RpcClient, SupportQueries } from '@galley/shell/contract';

/** What this window may ask: its own core's queries, and those that every core answers. */
export type PosWindow = PosContract & { readonly queries: SupportQueries };

export type PosRpc = RpcClient<PosWindow>;

let client: PosRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: PosRpc): void => {
  client = rpc;
};

export const rpc = (): PosRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

/** The report for support, as the core writes it. */
export const askReport = () => rpc().ask('supportBundle', {});

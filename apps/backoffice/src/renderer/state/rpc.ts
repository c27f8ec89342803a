import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { RpcClient, SupportQueries } from '@galley/shell/contract';

/** What this window may ask: its own core's queries, and those that every core answers. */
export type OfficeWindow = BackOfficeContract & { readonly queries: SupportQueries };

export type OfficeRpc = RpcClient<OfficeWindow>;

let client: OfficeRpc | undefined;

/** Called once, before anything is rendered. */
export const provideRpc = (rpc: OfficeRpc): void => {
  client = rpc;
};

export const rpc = (): OfficeRpc => {
  if (client === undefined) throw new Error('provideRpc comes before the first use of rpc');
  return client;
};

/** The report for support, as the core writes it. */
export const askReport = () => rpc().ask('supportBundle', {});

import type { KitchenContract } from '@galley/kitchen/contract';
import type { RpcClient, SiteCommands, SiteQueries, SupportQueries } from '@galley/shell/contract';

/** What this window may ask and do: its own core's part, and what every core has. */
export type KitchenWindow = KitchenContract & {
  readonly commands: SiteCommands;
  readonly queries: SupportQueries & SiteQueries;
};

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

/** The typed address of the site's hub. */
export const askHubAddress = () => rpc().ask('hubAddress', {});
export const saveHubAddress = (url: string | null) => rpc().run('setHubAddress', { url });

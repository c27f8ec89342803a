import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { RpcClient, SiteCommands, SiteQueries, SupportQueries } from '@galley/shell/contract';

/** What this window may ask and do: its own core's part, and what every core has. */
export type OfficeWindow = BackOfficeContract & {
  readonly commands: SiteCommands;
  readonly queries: SupportQueries & SiteQueries;
};

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

/** The typed address of the site's hub. */
export const askHubAddress = () => rpc().ask('hubAddress', {});
export const saveHubAddress = (url: string | null) => rpc().run('setHubAddress', { url });

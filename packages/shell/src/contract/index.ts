export * from './core-definition.ts';
export * from './handshake.ts';
export * from './rpc.ts';
export type { HubAddressAnswer, SiteCommands, SiteQueries } from './site.ts';
export * from './support.ts';

export * from './core-definition.ts';
export * from './handshake.ts';
export type * from './plugged-in.ts';
export * from './rpc.ts';
export type { HubAddressAnswer, SiteCommands, SiteQueries } from './site.ts';
export * from './support.ts';

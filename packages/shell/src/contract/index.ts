export * from './core-definition.ts';
export * from './handshake.ts';
export * from './rpc.ts';
export type { SiteCommands } from './site.ts';
export * from './support.ts';

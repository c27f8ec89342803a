export * from './core-definition.ts';
export * from './handshake.ts';
export * from './rpc.ts';
export * from './support.ts';

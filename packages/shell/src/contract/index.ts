export * from './core-definition.ts';
export * from './rpc.ts';

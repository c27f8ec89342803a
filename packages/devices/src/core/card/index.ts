export * from './card-port.ts';
export * from './terminal-address.ts';

export * from './allowance.ts';
export * from './digest-messages.ts';
export * from './envelope.ts';
export * from './messages.ts';
export * from './presence-messages.ts';
export * from './recovery-messages.ts';
export * from './schema-version.ts';
export * from './sync-view.ts';

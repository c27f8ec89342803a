export * from './digest-messages.ts';
export * from './envelope.ts';
export * from './messages.ts';
export * from './sync-view.ts';

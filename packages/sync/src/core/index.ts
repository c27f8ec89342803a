export * from './commit.ts';
export * from './held.ts';
export * from './hlc.ts';
export * from './kinds.ts';
export * from './merge.ts';
export * from './row.ts';
export * from './row-hash.ts';

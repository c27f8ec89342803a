export { stopOrphanPostgres } from './orphan.ts';
export { type ReachedPostgres, reachPostgres } from './reach.ts';
export { startPostgres } from './start.ts';
export type {
  PostgresOptions,
  PostgresStartCode,
  PostgresStartError,
  RunningPostgres,
} from './types.ts';

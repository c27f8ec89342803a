import { ok } from '@galley/base';
import { noParams, type PosQuery } from './query.ts';

export const syncQuery: PosQuery<'sync'> = (core) => ({
  schema: noParams,
  kinds: ['sync-status'],
  ask: () => ok(core.sync.view()),
});

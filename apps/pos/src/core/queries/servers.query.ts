import { ok } from '@galley/base';
import { noParams, type PosQuery } from './query.ts';

/** Everybody who works here, by name. */
export const serversQuery: PosQuery<'servers'> = (core) => ({
  schema: noParams,
  kinds: ['employee'],
  ask: () =>
    ok(
      core.read
        .employees()
        .filter(({ active }) => active === 1)
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    ),
});

import { ok } from '@galley/base';
import { noParams, type PosQuery } from './query.ts';

/** How long this device still takes no PIN; anybody may ask. */
export const pinWaitQuery: PosQuery<'pinWait'> = (core) => ({
  schema: noParams,
  kinds: ['session'],
  ask: () => ok({ waitMs: core.pins.waitMs() }),
});

import { ok } from '@galley/base';
import { splitCheckCommand, splitParts } from '@galley/domain';
import { actingNow } from '../acting.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { moveState, namesBeside } from '../read/move-state.ts';
import type { PosQuery } from './query.ts';

/** What a split would make of a check, before anything is done. */
export const splitPartsQuery: PosQuery<'splitParts'> = (core) => ({
  schema: splitCheckCommand.pick({ checkId: true, by: true }),
  kinds: CHECK_KINDS,
  ask(wish, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return ok(null);
    const { context, site } = acting.value;
    const state = moveState(core, wish.checkId, [], site.currency);
    if (!state.ok) return ok(null);
    const names = namesBeside(core, state.value, context.businessDate);
    const parts = splitParts(state.value, names, wish, context);
    return ok(parts.ok ? parts.value : null);
  },
});

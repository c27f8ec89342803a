import { type DigestClock, startDigests } from '../digest/digest-clock.ts';
import type { Scoped } from '../store.ts';
import type { HubContext } from './context.ts';

/**
 * Whether this hub has all rows of a scope. A site hub has once the place in the central hub's log is stored,
 * which it is with the last row up to that place.
 */
export const speaksFor = async (
  { store, upstream }: Pick<HubContext, 'store' | 'upstream'>,
  { scopeId }: Pick<Scoped, 'scopeId'>,
): Promise<boolean> => upstream === undefined || (await store.feedPosition(scopeId)) !== undefined;

/** The hub's digests, written and verified as long as it lives. */
export const startHubDigests = (context: HubContext): DigestClock => {
  const { store, kinds, clock, log, metrics, timers, digestMs, upstream } = context;
  return startDigests({
    store,
    kinds,
    clock,
    log,
    ...(timers && { timers }),
    ...(digestMs !== undefined && { everyMs: digestMs }),
    speaksFor: (scope) => speaksFor(context, scope),
    ...(upstream?.witness && { witness: upstream.witness }),
    onWritten: () => metrics?.onDigest?.({ type: 'written' }),
    onDifference: ({ restored: healed, disowned, unproved }) =>
      metrics?.onDigest?.({ type: 'hub', healed, disowned, unproved }),
    onProjection: (healed) => metrics?.onDigest?.({ type: 'projection', healed }),
  });
};

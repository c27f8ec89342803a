/** The way down: one scope's log at one hub (docs/specs/protocol.md, section 8). */
import { applyAnswer, beginRefetch, NEW_FEED } from './apply.mjs';
import { loadSnapshot } from './snapshot.mjs';

/** Streams that end sooner, so many in a row, are somebody in between who passes none on. */
const [SHORT_MS, MOST_SHORT] = [1000, 3];

/**
 * One step of the way down, to be repeated: from the start a file if the hub has one, then the log, and once
 * everything is here a stream, or a long-poll where streams do not come through.
 */
export const createFollower = (base, scope) => {
  const { store, hub, clock, tell, checker } = base;
  let short = 0;
  const query = () => {
    const { handle, offset, live, cursor = '' } = store.feed(scope) ?? NEW_FEED;
    if (handle === undefined) return { scope, offset: '-1' };
    return { scope, offset, handle, ...(live && { live: 'true', cursor }) };
  };

  const refetch = () => {
    beginRefetch(store, scope);
    checker.doubt(scope);
    tell('refetch', { scope });
  };

  const take = async (answer) => {
    const applied = applyAnswer(store, scope, answer);
    // A clock may move ours only now, when its row is safe.
    for (const text of applied.clocks) clock.receive(text);
    for (const { kind, id } of applied.conflicts) {
      checker.dispute(kind, id);
      tell('conflict', { kind, id });
    }
    if (applied.changed > 0) checker.doubt(scope);
    if (applied.upToDate) await checker.check(scope, applied.digest);
  };

  const stream = async () => {
    const from = performance.now();
    const { mustRefetch, batches } = await hub.stream(query());
    if (mustRefetch) return refetch();
    tell('stream', { scope });
    for await (const batch of batches) await take(batch);
    short = performance.now() - from < SHORT_MS ? short + 1 : 0;
  };

  return async () => {
    const { handle, live, refetching } = store.feed(scope) ?? NEW_FEED;
    if (handle === undefined && !refetching && (await loadSnapshot(base, scope))) return;
    if (live && short < MOST_SHORT) return stream();
    const answer = await hub.shape(query());
    if (answer.mustRefetch) refetch();
    else await take(answer);
  };
};

/** The way down: one scope's log at one hub (docs/specs/protocol.md, section 8). */
import { applyAnswer, beginRefetch, NEW_FEED } from './apply.mjs';

/** One step of the way down, to be repeated: a long-poll once everything is here. */
export const createFollower = ({ store, hub, clock, tell, checker }, scope) => {
  const query = () => {
    const { handle, offset, live, cursor = '' } = store.feed(scope) ?? NEW_FEED;
    if (handle === undefined) return { scope, offset: '-1' };
    return { scope, offset, handle, ...(live && { live: 'true', cursor }) };
  };

  return async () => {
    const answer = await hub.shape(query());
    if (answer.mustRefetch) {
      beginRefetch(store, scope);
      checker.doubt(scope);
      tell('refetch', { scope });
      return;
    }
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
};

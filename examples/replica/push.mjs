/** The way up: commits in order, from where the hub stands (docs/specs/protocol.md, PR25 to PR29). */
import { once } from 'node:events';
import { Stop } from './loop.mjs';

const COMMITS_A_PUSH = 100;

/** One step of the way up, to be repeated; waits when there is nothing to send. */
export const createPusher = ({ store, hub, news, signal, tell }) => {
  /** The number up to which the hub has our commits; undefined while that is not known. */
  let acked;

  /** The first word names our newest commit, so that a copied disk is found before it writes anything. */
  const firstWord = () => {
    const { deviceId: origin, epoch, lastSeq, lastHash, central } = store.me();
    const head = lastSeq === 0 ? {} : { head: { seq: lastSeq, hash: lastHash } };
    return { origin, epoch, txns: [], central, ...head };
  };

  const nextWord = () => {
    if (acked === undefined) return firstWord();
    const { epoch, txns } = store.commitsAfter(acked, COMMITS_A_PUSH);
    return txns.length === 0 ? undefined : { origin: store.me().deviceId, epoch, txns };
  };

  const accept = ({ lastSeq, central, rejected, wanted = lastSeq + 1 }) => {
    if (lastSeq > store.me().lastSeq) throw new Stop('This file is an old copy of itself (PR70).');
    for (const rejection of rejected) tell('rejected', rejection);
    // A site hub that took over may know commits by their rows alone: it wants them again.
    acked = Math.min(lastSeq, wanted - 1);
    store.transaction(() => {
      const me = store.me();
      store.setMe({ ...me, central: Math.max(me.central, central) });
    });
  };

  const step = async () => {
    const word = nextWord();
    if (word === undefined) {
      await once(news, 'commit', { signal });
      return;
    }
    accept(await hub.push(word));
    if (word.txns.length > 0) tell('pushed', { upTo: acked });
  };

  const refused = ({ status, body }) => {
    if (status === 409) {
      // A gap: the hub has less of us than we believed. It says from where to send again.
      acked = body.expectedSeq - 1;
      tell('gap', { expected: body.expectedSeq });
    }
    // 403: the epoch is old, the disk was copied, or the device is revoked. 400: a defect of this program.
    if (status === 403 || status === 400) throw new Stop(`${body.code}: ${body.reason}`);
  };

  return { step, refused };
};

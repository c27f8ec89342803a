/** The way up: commits in order, from where the hub stands (docs/specs/protocol.md, section 7). */
import { once } from 'node:events';
import { SCHEMA } from './commits.mjs';
import { takeIdentity } from './fork.mjs';
import { Stop } from './loop.mjs';
import { renewEpoch } from './recover.mjs';

const COMMITS_A_PUSH = 100;

/** One step of the way up, to be repeated; waits when there is nothing to send. */
export const createPusher = (base) => {
  const { store, hub, news, signal, tell } = base;
  /** The number up to which the hub has our commits; undefined while that is not known. */
  let acked;
  /** What the hub has of us and we have not, while that is so; nothing is pushed meanwhile. */
  let lost;
  /** What the hub said, while somebody else has our identity. */
  let forked;

  /** Undefined before the first commit of all, and of an epoch that was granted to an old copy. */
  const newest = () => {
    const { lastSeq, lastHash, chainEpoch } = store.me();
    return chainEpoch === 0 ? undefined : { seq: lastSeq, hash: lastHash };
  };

  /** The first word names our newest commit, so that a copied disk is found before it writes anything. */
  const firstWord = () => {
    const { deviceId: origin, epoch, central } = store.me();
    const head = newest();
    return { origin, epoch, schema: SCHEMA, txns: [], central, ...(head && { head }) };
  };

  const nextWord = () => {
    if (acked === undefined) return firstWord();
    const { epoch, txns } = store.commitsAfter(acked, COMMITS_A_PUSH);
    const { deviceId: origin } = store.me();
    return txns.length === 0 ? undefined : { origin, epoch, schema: SCHEMA, txns };
  };

  const accept = ({ lastSeq, central, rejected, wanted = lastSeq + 1 }) => {
    if (lastSeq > store.me().lastSeq) {
      lost = { head: lastSeq, own: newest() };
      return;
    }
    for (const rejection of rejected) tell('rejected', rejection);
    // A site hub that took over may know commits by their rows alone: it wants them again.
    acked = Math.min(lastSeq, wanted - 1);
    store.transaction(() => {
      const me = store.me();
      store.setMe({ ...me, central: Math.max(me.central, central) });
    });
  };

  const step = async () => {
    if (lost !== undefined) {
      await renewEpoch(base, lost);
      [lost, acked] = [undefined, undefined];
    }
    if (forked !== undefined) {
      await takeIdentity(base, forked);
      [forked, acked] = [undefined, undefined];
    }
    const word = nextWord();
    if (word === undefined) {
      await once(news, 'commit', { signal });
      return;
    }
    accept(await hub.push(word));
    if (word.txns.length > 0) tell('pushed', { upTo: acked });
  };

  const refused = ({ status, body }) => {
    if (status === 409 && body.expectedSeq !== undefined) {
      // A gap: the hub has less of us than we believed. It says from where to send again.
      acked = body.expectedSeq - 1;
      tell('gap', { expected: body.expectedSeq });
      if (acked > store.me().lastSeq) lost = { head: acked, own: newest() };
    } else if (body.code === 'stale_epoch') lost ??= { head: 0, own: newest() };
    else if (body.code === 'forked') {
      [lost, forked] = [undefined, body];
    } else if (body.code === 'not_forked') forked = undefined;
    // Another 403: the device is revoked. 400: a defect of this program.
    else if (status === 403 || status === 400) {
      throw new Stop(`${body.code}: ${body.reason ?? body.message}`);
    }
  };

  return { step, refused };
};

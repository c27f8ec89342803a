/** An older copy of the file was put back: the hub has commits of ours that it lacks (section 11). */
import { provenHead } from './apply.mjs';
import { GENESIS, nextCommit } from './commits.mjs';
import { probesOf } from './fork.mjs';

/** Commits that were made after `own` go on under the new epoch: new numbers and signatures, the same rows. */
const beginEpoch = (store, { epoch, lastSeq, agreed }, own) =>
  store.transaction(() => {
    const after = agreed ?? own?.seq ?? 0;
    const anew = store.takeCommitsAfter(after);
    let me = { ...store.me(), epoch, lastSeq, lastHash: GENESIS, chainEpoch: 0, central: lastSeq };
    for (const { at, scope, rows } of anew) {
      const txn = nextCommit(me, { at, scope, rows });
      store.appendCommit(txn, epoch);
      me = { ...me, lastSeq: txn.seq, lastHash: txn.hash, chainEpoch: epoch };
    }
    store.setMe(me);
    return anew.length;
  });

/**
 * Asks for the next epoch, once the log has brought all rows of ours up to `head`. Throws as long as it has
 * not, and is then to be called again.
 */
export const renewEpoch = async ({ store, hub, tell }, { head, own }) => {
  const here = () => provenHead(store);
  if (here() < head) throw new Error(`waits for its own rows up to commit ${head}`);
  const wish = { epoch: store.me().epoch, head: Math.max(head, here()) };
  const log = own === undefined ? {} : { own, probes: probesOf(store) };
  const granted = await hub.epoch({ ...wish, ...log });
  if (here() < granted.lastSeq) throw new Error('waits for its newest rows');
  const again = beginEpoch(store, granted, own);
  tell('epoch', { epoch: granted.epoch, lastSeq: granted.lastSeq, again });
};

/** Two disks with one identity: the later one gets an identity of its own (docs/specs/protocol.md, section 11). */
import { randomBytes } from 'node:crypto';
import { canonicalJson, sha256 } from './canonical.mjs';
import { GENESIS, kidOf, newKeys, nextCommit, signHash } from './commits.mjs';

/** The hub takes up to 64. */
const MOST_PROBES = 60;

/** What we shall be known by, on disk before the hub hears of it: asked again, nothing changes. */
const nextIdentity = (store) => {
  const me = store.me();
  const next = me.next ?? { ...newKeys(), token: randomBytes(32).toString('base64url') };
  store.setMe({ ...me, next });
  return next;
};

/** Commits by which the hub finds how far it holds our log: dense at the end, ever sparser before. */
export const probesOf = (store) => {
  const seqs = [];
  for (let back = 0; seqs.length < MOST_PROBES && store.me().lastSeq - back >= 1; ) {
    seqs.push(store.me().lastSeq - back);
    back = back < 8 ? back + 1 : back * 2;
  }
  return seqs.flatMap((seq) => {
    const found = store.commitAt(seq);
    return found === undefined ? [] : [{ seq, hash: found.txn.hash }];
  });
};

/** Rows that speak of the device itself: the new identity has its own, and may not write the former one's. */
const isOfItself = (row, from) => row.kind === 'endpoint' && row.id === from;

/** Commits that the hub does not hold go on under the new identity, numbered from 1, with unchanged ids. */
const adopt = (store, { deviceId, epoch, agreed }) =>
  store.transaction(() => {
    const { next, deviceId: from, ...rest } = store.me();
    const chain = { lastSeq: 0, lastHash: GENESIS, chainEpoch: 0, central: 0 };
    let me = { ...rest, ...next, deviceId, epoch, ...chain };
    const old = store.archiveCommits(from).filter(({ seq }) => seq > agreed);
    for (const { at, scope, rows } of old) {
      const kept = rows.filter((row) => !isOfItself(row, from));
      if (kept.length === 0) continue;
      const txn = nextCommit(me, { at, scope, rows: kept });
      store.appendCommit(txn, epoch);
      me = { ...me, lastSeq: txn.seq, lastHash: txn.hash, chainEpoch: epoch };
    }
    store.setMe(me);
    return { from, again: me.lastSeq };
  });

/** Asks for an identity of its own; `refusal` says which commit the hub holds otherwise, and what it holds. */
export const takeIdentity = async ({ store, hub, tell }, { seq, held }) => {
  const next = nextIdentity(store);
  const { deviceId, privateKey, lastSeq } = store.me();
  const { epoch, txn: proof } = store.commitAt(seq ?? lastSeq) ?? store.commitAt(lastSeq);
  const hash = sha256(canonicalJson({ fork: deviceId, kid: kidOf(next.publicKey) }));
  const granted = await hub.fork({
    epoch,
    proof,
    probes: probesOf(store),
    publicKey: next.publicKey,
    tokenHash: sha256(next.token),
    ...(held && { held }),
    sig: signHash(privateKey, hash),
  });
  const { from, again } = adopt(store, granted);
  tell('identity', { deviceId: granted.deviceId, from, agreed: granted.agreed, again });
};

/** A device that keeps its own replica, works alone, and follows a hub when there is one. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { mergeIn, provenHead } from './apply.mjs';
import { mended } from './canonical.mjs';
import { createChecker } from './check.mjs';
import { createClock, latestClock } from './clock.mjs';
import { enrolmentProof, GENESIS, newKeys, nextCommit } from './commits.mjs';
import { sumsOf } from './digest.mjs';
import { createFollower } from './follow.mjs';
import { createHub } from './hub.mjs';
import { repeat } from './loop.mjs';
import { createFinder } from './lost.mjs';
import { rowOfWire } from './merge.mjs';
import { createPusher } from './push.mjs';
import { openStore } from './store.mjs';

/**
 * Asks a hub to admit this device. The keys are on disk before the hub hears of them: if its answer is lost, it
 * knows the key, and the same code is answered again to who signs with it.
 */
const join = async (store, url, { code, kind, name }, signal) => {
  if (store.me() === undefined) store.setMe(newKeys());
  const { publicKey, privateKey } = store.me();
  const hub = createHub(url, () => undefined, signal);
  const wish = { code, kind, name, publicKey };
  const granted = await hub.enroll(wish).catch((refusal) => {
    if (refusal.body?.code !== 'proof_wanted') throw refusal;
    const { challenge } = refusal.body;
    return hub.enroll({ ...wish, proof: enrolmentProof(code, store.me(), challenge) });
  });
  const { deviceId, tenantId, siteId, epoch, token } = granted;
  const chain = { lastSeq: 0, lastHash: GENESIS, chainEpoch: 0, central: 0 };
  store.setMe({ publicKey, privateKey, deviceId, tenantId, siteId, epoch, token, ...chain });
};

/** Rows, commit and clock are one transaction; the hub hears of it whenever it can. */
const writeCommit = ({ store, clock }, scope, rows) =>
  store.transaction(() => {
    const me = store.me();
    for (const { kind, id } of rows) {
      // A write must beat the value that it replaces.
      const clk = store.row(scope, kind, id)?.clk ?? null;
      if (clk !== null) clock.follow(latestClock(clk));
    }
    const at = clock.tick();
    const wire = rows.map(({ setting, ...row }) => (setting ? { ...row, clk: { b: at } } : row));
    const txn = nextCommit(me, { at, scope, rows: mended(wire) });
    for (const row of txn.rows) {
      const one = { kind: row.kind, id: row.id, row: rowOfWire(row) };
      const outcome = mergeIn(store, scope, one, store.feed(scope)?.generation ?? 1);
      if (outcome === 'conflict') throw new Error(`${row.id}: a fact is never changed`);
    }
    store.appendCommit(txn, me.epoch);
    const chain = { lastSeq: txn.seq, lastHash: txn.hash, chainEpoch: me.epoch };
    store.setMe({ ...me, ...chain, hlc: at });
    return txn.seq;
  });

/**
 * Opens the replica in `file`, and joins with `invitation` ({code, kind, name}) if it is new. `tell(event,
 * details)` hears of everything that a person may want to see.
 */
export const openReplica = async ({ url, file, invitation, tell }) => {
  const store = openStore(file);
  const ending = new AbortController();
  const { signal } = ending;
  if (store.me()?.deviceId === undefined) await join(store, url, invitation, signal);
  const { deviceId, tenantId, siteId, hlc } = store.me();
  tell('device', { deviceId, tenantId, siteId });
  const hub = createHub(url, () => store.me().token, signal);
  const clock = createClock(() => store.me().deviceId, hlc);
  const news = new EventEmitter();
  const base = { store, hub, clock, news, signal, tell };
  const commit = (scope, rows) => {
    const seq = writeCommit(base, scope, rows);
    news.emit('commit');
    return seq;
  };
  const checker = createChecker(base, createFinder(base, commit));
  const scopes = [tenantId, siteId];

  const learnClock = async () => {
    clock.setOffset(await hub.clockOffset());
    await pause(30_000, undefined, { signal });
  };
  const checkAgain = async () => {
    await pause(1000, undefined, { signal });
    for (const scope of scopes) await checker.again(scope);
  };
  const run = async () => {
    const pusher = createPusher(base);
    const followers = scopes.map((scope) => createFollower({ ...base, checker }, scope));
    await Promise.all([
      repeat(learnClock, base),
      repeat(checkAgain, base),
      repeat(pusher.step, { ...base, refused: pusher.refused }),
      ...followers.map((step) => repeat(step, base)),
    ]);
  };
  return {
    siteId,
    tenantId,
    run,
    /** `setting: true` gives a row its clock; `scope` is the tenant's or the site's id. Works without a hub. */
    commit,
    /** The hub has all our commits, and both scopes are equal to its own. */
    equal: () => provenHead(store) === store.me().lastSeq && scopes.every(checker.agrees),
    /** Sums of a scope by kind and day, as GET /v1/digest writes them. */
    sums: (scope) =>
      [...sumsOf(store.rows(scope))].flatMap(([kind, days]) =>
        [...days].map(([day, sum]) => ({ kind, day, sum: sum.toString(16).padStart(32, '0') })),
      ),
    signal,
    stop: () => ending.abort(),
    close: () => store.close(),
  };
};

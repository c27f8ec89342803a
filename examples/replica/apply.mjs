/** What a hub sent becomes what is here, in one transaction (docs/specs/protocol.md, sections 8 and 10). */
import { canonicalJson } from './canonical.mjs';
import { latestClock, parseHlc } from './clock.mjs';
import { rowHash } from './digest.mjs';
import { mergeRows, settleHeld } from './merge.mjs';

/** A scope that was never read. */
export const NEW_FEED = { offset: '-1', generation: 1, refetching: false, seen: 0, spareAfter: 0 };

const keyOf = (kind, id) => `${kind} ${id}`;

/** Rows of our own commits after a number: the hub may not have them, so that its silence means nothing. */
export const pendingKeys = (store, after) => {
  const keys = new Set();
  for (let from = after; ; ) {
    const { txns } = store.commitsAfter(from, 100);
    if (txns.length === 0) return keys;
    for (const { kind, id } of txns.flatMap((txn) => txn.rows)) keys.add(keyOf(kind, id));
    from = txns.at(-1).seq;
  }
};

/** The newest of our commits that the hub shows to have, by the row of our head. */
export const provenHead = (store) => {
  const { siteId, deviceId } = store.me();
  return store.row(siteId, 'origin', deviceId)?.doc.rank ?? 0;
};

/** A row of the shape log: every value is text as Postgres writes it, or null. */
const envelopeOf = ({ value, headers }) => ({
  operation: headers.operation,
  kind: value.kind,
  id: value.id,
  row: {
    doc: JSON.parse(value.doc),
    clk: value.clk === null ? null : JSON.parse(value.clk),
    deleted: value.deleted === 'true' || value.deleted === 't',
  },
});

const same = (a, b) =>
  a !== undefined &&
  canonicalJson([a.doc, a.clk, a.deleted]) === canonicalJson([b.doc, b.clk, b.deleted]);

/** Merges one row into the store; tells what came of it. */
export const mergeIn = (store, scope, { kind, id, row }, generation) => {
  const held = store.row(scope, kind, id);
  const { row: merged, conflict } = mergeRows(held, row);
  if (conflict) return 'conflict';
  if (same(held, merged)) return 'same';
  store.put(scope, kind, id, merged, generation);
  if (kind === 'held') settle(store, scope, row.doc, generation);
  return 'changed';
};

const settle = (store, scope, { write, stamped }, generation) => {
  const row = store.row(scope, write.kind, write.id);
  const settled = row && settleHeld(row, { write, stamped });
  if (row === undefined || settled === row) return;
  if (settled === undefined) store.drop(scope, write.kind, write.id);
  else store.put(scope, write.kind, write.id, settled, generation);
};

/** Drops rows that are gone at the hub, but for those of our own that it has not got. */
const dropRows = (store, scope, keys, spareAfter) => {
  if (keys.length === 0) return;
  const pending = pendingKeys(store, spareAfter);
  for (const { kind, id } of keys) {
    if (!pending.has(keyOf(kind, id))) store.drop(scope, kind, id);
  }
};

/** A row that nobody signed was taken out at the central hub: whoever has it with that content drops it. */
const dropDisowned = (store, scope, { subjectKind: kind, subjectId: id, hash }) => {
  const row = store.row(scope, kind, id);
  if (row === undefined || rowHash(kind, id, row) !== BigInt(`0x${hash}`)) return;
  dropRows(store, scope, [{ kind, id }], 0);
};

/** Deleted settings behind a horizon have been taken out everywhere. */
const behindHorizon = (store, scope, before, rows = store.rows(scope)) =>
  rows.filter(({ row }) => row.clk !== null && parseHlc(latestClock(row.clk)).ms < before);

/**
 * The end of a refetch: what the hub did not send again is gone there, and goes here. But a hub that has not
 * heard of all the commits that we have heard of lags behind us, and then its silence means nothing.
 */
const sweep = (store, scope, feed) => {
  const { siteId } = store.me();
  const unseen = store.rows(scope).filter(({ mark }) => mark < feed.generation);
  const lags = feed.seen === 0 || unseen.some(({ kind }) => kind === 'origin');
  const spareAfter = Math.min(feed.spareAfter, provenHead(store));
  if (scope === siteId) {
    if (!lags) dropRows(store, scope, unseen, spareAfter);
    return;
  }
  // The tenant's log has no heads of devices: there only what is behind the horizon is sure to be gone.
  const horizon = store.row(scope, 'horizon', scope)?.doc.rank ?? 0;
  if (feed.seen > 0) {
    dropRows(store, scope, behindHorizon(store, scope, horizon, unseen), feed.spareAfter);
  }
};

/** The log is another one: everything is read again, and nothing is taken away until that is done. */
export const beginRefetch = (store, scope) =>
  store.transaction(() => {
    const { generation } = store.feed(scope) ?? NEW_FEED;
    const next = { ...NEW_FEED, generation: generation + 1, refetching: true };
    store.setFeed(scope, { ...next, spareAfter: store.me().central });
  });

const applyOne = (store, scope, feed, envelope) => {
  const { operation, kind, id, row } = envelope;
  if (operation === 'delete') {
    dropRows(store, scope, [envelope], provenHead(store));
    return 'changed';
  }
  const outcome = mergeIn(store, scope, envelope, feed.generation);
  // An older head than ours proves that the hub lags: it does not count as seen.
  const proves = kind !== 'origin' || store.row(scope, kind, id)?.doc.hash === row.doc.hash;
  if (proves) store.mark(scope, kind, id, feed.generation);
  if (kind === 'horizon') {
    const gone = behindHorizon(store, scope, row.doc.rank).filter((one) => one.row.deleted);
    dropRows(store, scope, gone, provenHead(store));
  }
  if (kind === 'disowned') dropDisowned(store, scope, row.doc);
  return outcome;
};

/**
 * Stores one answer of the shape log with the place that follows it. Answers may come twice: merging them
 * again changes nothing. Tells what people should know, and the digest if that is the last word.
 */
export const applyAnswer = (store, scope, { messages, ...place }) =>
  applyBatch(store, scope, {
    envelopes: messages.filter(({ key }) => key !== undefined).map(envelopeOf),
    upToDate: messages.at(-1)?.headers.control === 'up-to-date',
    ...place,
  });

/** The same for rows however they came. */
export const applyBatch = (store, scope, { envelopes, upToDate, handle, offset, cursor }) =>
  store.transaction(() => {
    const feed = store.feed(scope) ?? NEW_FEED;
    // Digest rows speak of the hub's rows: they are compared and not kept.
    const rows = envelopes.filter(({ kind }) => kind !== 'digest');
    const outcomes = rows.map((one) => ({
      ...one,
      outcome: applyOne(store, scope, feed, one),
    }));
    const seen = feed.seen + envelopes.length;
    if (upToDate && feed.refetching) sweep(store, scope, { ...feed, seen });
    const refetching = feed.refetching && !upToDate;
    store.setFeed(scope, { ...feed, handle, offset, cursor, seen, refetching, live: upToDate });
    const last = envelopes.at(-1);
    return {
      upToDate,
      changed: outcomes.filter(({ outcome }) => outcome === 'changed').length,
      conflicts: outcomes.filter(({ outcome }) => outcome === 'conflict'),
      clocks: rows.flatMap(({ row }) => (row.clk === null ? [] : [latestClock(row.clk)])),
      digest: upToDate && last?.kind === 'digest' ? last.row.doc : undefined,
    };
  });

import type { Clock } from '@galley/base';
import type Database from 'better-sqlite3';
import {
  heldWriteOf,
  latestClock,
  type MergedRow,
  maxHlc,
  rowText,
  settleHeld,
} from '../core/index.ts';
import type { AtPoint } from '../crash-points.ts';
import { type Clk, DIGEST_KIND, type Envelope, HELD_KIND } from '../protocol/index.ts';
import type { ChangeSet } from './changes.ts';
import type { CommitLog } from './commit-log.ts';
import { disownedBy } from './disowned.ts';
import type { Feed, Feeds } from './feeds.ts';
import { collectedBy, unseenBehindHorizon } from './horizon.ts';
import type { Identity } from './identity.ts';
import type { Proofs } from './proofs.ts';
import type { RowKey, RowStore } from './row-store.ts';
import { CONFLICT, DIFFERS, ruleOnFact, UNREADABLE } from './settle-fact.ts';
import type { ReplicaSight } from './sight.ts';
import type { State } from './state.ts';

/** What a hub sent for one scope, with the place in its log that follows it. */
export type Batch = {
  readonly hub: string;
  readonly scope: string;
  readonly envelopes: readonly Envelope[];
  /** Rows that left the shape: dropped here, unless commits of ours on them are pending. */
  readonly evicted?: readonly RowKey[];
  readonly handle: string;
  readonly offset: string;
  /** True when everything that the hub has was delivered: commits are whole. */
  readonly upToDate: boolean;
  readonly schemaHash: string;
};

export type Applied = {
  /** Kinds of which rows changed. */
  readonly kinds: ReadonlySet<string>;
  readonly changed: number;
  /** Facts that came with other content than ours, and rows that cannot be merged: see sync_alarm. */
  readonly alarms: number;
  /** Rows that a finished refetch no longer had. */
  readonly swept: number;
  /** Greatest clock among the settings; moves the device's clock once all this is durable. */
  readonly latest: string | undefined;
};

export type ApplyParts = {
  readonly rows: RowStore;
  readonly sight: ReplicaSight;
  readonly log: CommitLog;
  readonly state: State;
  readonly feeds: Feeds;
  readonly alarms: Alarms;
  readonly proofs: Proofs;
  readonly identity: () => Identity | undefined;
  readonly at: AtPoint;
};

export type Alarms = {
  /** False when the same was told before. */
  raise(code: string, key: RowKey, detail: string): boolean;
  /** Rows (`kind id`) of which an alarm stands. */
  open(code: string): ReadonlySet<string>;
  /** The alarms of a row stand no more; what they told is kept. */
  close(code: string, key: RowKey): void;
};

export const keyText = ({ kind, id }: RowKey): string => `${kind} ${id}`;

export const createAlarms = (db: Database.Database, clock: Clock): Alarms => {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO sync_alarm (at, code, kind, row_id, detail) VALUES (?, ?, ?, ?, ?)',
  );
  const of = db.prepare<[string], RowKey>(
    'SELECT kind, row_id AS id FROM sync_alarm WHERE code = ?',
  );
  const rename = db.prepare(
    'UPDATE OR REPLACE sync_alarm SET code = ? WHERE code = ? AND kind = ? AND row_id = ?',
  );
  return {
    raise: (code, { kind, id }, detail) =>
      insert.run(clock.now(), code, kind, id, detail).changes === 1,
    open: (code) => new Set(of.all(code).map(keyText)),
    close: (code, { kind, id }) => void rename.run(`${code}_ended`, code, kind, id),
  };
};

/** Applies a batch inside the caller's transaction; delivering it again changes nothing. */
export const applyRows = (parts: ApplyParts, batch: Batch, changes: ChangeSet): Applied => {
  const feed = parts.feeds.read(batch);
  const mark = feed.generation > 0 ? feed.generation : parts.state.generation();
  const merged = mergeAll(parts, batch.envelopes, mark, feed.generation > 0, changes);
  parts.at('apply.merged');
  const evicted = dropUnlessPending(parts, batch.evicted ?? [], changes);
  const seen = feed.seen + batch.envelopes.length;
  const finished = batch.upToDate && feed.generation > 0;
  const swept = finished ? sweep(parts, batch, { ...feed, seen }, changes) : 0;
  if (finished) parts.at('apply.swept');
  parts.feeds.write(batch, {
    handle: batch.handle,
    offset: batch.offset,
    schemaHash: batch.schemaHash,
    generation: finished ? 0 : feed.generation,
    spareAfter: feed.spareAfter,
    seen: finished ? 0 : seen,
  });
  parts.feeds.reached(
    batch,
    batch.envelopes.reduce((newest, { seq }) => Math.max(newest, seq), 0),
  );
  parts.at('apply.placed');
  return { ...merged, changed: merged.changed + evicted + swept, swept };
};

const mergeAll = (
  parts: ApplyParts,
  envelopes: readonly Envelope[],
  mark: number,
  refetched: boolean,
  changes: ChangeSet,
): Omit<Applied, 'swept'> => {
  const kinds = new Set<string>();
  let [changed, alarms] = [0, 0];
  let latest: string | undefined;
  const noteConflict = createConflicts(parts);
  for (const envelope of envelopes) {
    // What a hub's rows come to is compared, not kept.
    if (envelope.kind === DIGEST_KIND.kind) continue;
    if (parts.sight.hides(envelope.kind, envelope.scopeId)) continue;
    const { kind, id, doc, clk, deleted, schema } = envelope;
    const row = { doc, clk, deleted };
    const incoming = { kind, id, scope: envelope.scopeId, schema, row };
    const outcome = parts.rows.merge(incoming, mark, refetched);
    if (clk !== null) latest = latestOf(clk, latest);
    changed += dropUnlessPending(parts, collectedBy(parts.rows, envelope), changes);
    changed += dropUnlessPending(parts, disownedBy(parts, envelope), changes);
    if (outcome === 'same') continue;
    if (outcome === 'changed') {
      changed += 1;
      kinds.add(kind);
      changes.add(envelope);
      if (kind === HELD_KIND.kind) letGoHeld(parts.rows, envelope, mark, changes);
      continue;
    }
    alarms += 1;
    if (outcome === 'conflict') noteConflict(envelope);
    else parts.alarms.raise('unusable', envelope, JSON.stringify(row));
  }
  return { kinds, changed, alarms, latest };
};

/** Nothing is overwritten here: which of the two contents is right shows when they are compared (rule DG7). */
const createConflicts = ({ rows, proofs, alarms }: ApplyParts) => {
  const known = new Map<string, ReturnType<Proofs>>();
  const readOwn = (key: RowKey): MergedRow => {
    try {
      return rows.read(key) ?? UNREADABLE;
    } catch {
      return UNREADABLE;
    }
  };
  return ({ kind, id, scopeId, doc, clk, deleted }: Envelope): void => {
    const place = `${scopeId} ${kind}`;
    const ofKind = known.get(place) ?? proofs(scopeId, kind);
    known.set(place, ofKind);
    const { disputed } = ruleOnFact(readOwn({ kind, id }), { doc }, ofKind.get(id) ?? []);
    alarms.raise(disputed ? CONFLICT : DIFFERS, { kind, id }, rowText({ doc, clk, deleted }));
  };
};

const dropUnlessPending = (
  parts: ApplyParts,
  keys: readonly RowKey[],
  changes: ChangeSet,
): number => (keys.length === 0 ? 0 : drop(parts, keys, parts.state.central(), changes));

/** A write of this device's own that turns out to be held is in force here no longer than elsewhere. */
export const letGoHeld = (
  rows: RowStore,
  holding: Pick<Envelope, 'doc' | 'scopeId' | 'schema'>,
  mark: number,
  changes: ChangeSet,
): void => {
  const write = heldWriteOf(holding.doc);
  const row = rows.read(write);
  const settled = row && settleHeld(row, write);
  if (row === undefined || settled === row) return;
  rows.remove(write);
  changes.add(write);
  if (settled === undefined) return;
  const { kind, id } = write;
  const { scopeId: scope, schema } = holding;
  rows.merge({ kind, id, scope, schema, row: settled }, mark, false);
};

const latestOf = (clk: Clk, soFar: string | undefined): string => {
  const latest = latestClock(clk);
  return soFar === undefined ? latest : maxHlc(soFar, latest);
};

const drop = (
  parts: ApplyParts,
  keys: readonly RowKey[],
  spareAfter: number,
  changes: ChangeSet,
): number => {
  if (keys.length === 0) return 0;
  const pending = parts.log.keysAfter(spareAfter);
  const gone = keys.filter(({ kind, id }) => !pending.has(`${kind} ${id}`));
  for (const key of gone) {
    parts.rows.remove(key);
    changes.add(key);
  }
  return gone.length;
};

/**
 * Ends a refetch: settings from before the horizon that did not come again are collected. Everything else stays
 * (rule A7): that a hub has nothing of a row proves nothing, and comparison tells who lacks what.
 */
const sweep = (parts: ApplyParts, batch: Batch, feed: Feed, changes: ChangeSet): number => {
  if (feed.seen === 0) return 0;
  const unmarked = parts.rows.unmarked(batch.scope, feed.generation);
  const collected = unseenBehindHorizon(parts.rows, batch.scope, unmarked);
  return drop(parts, collected, feed.spareAfter, changes);
};

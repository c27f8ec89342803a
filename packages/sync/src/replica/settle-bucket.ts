import type { KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { type MergedRow, mergeRow, rowText, unknownKind, withLater } from '../core/index.ts';
import { keyText } from './applier.ts';
import { idsOf } from './bucket-ids.ts';
import type { ChangeSet } from './changes.ts';
import type { HubBucket, HubRow, Settled } from './digest-types.ts';
import type { Proofs } from './proofs.ts';
import { settleAbsent } from './settle-absent.ts';
import { CONFLICT, ruleOnFact, UNREADABLE } from './settle-fact.ts';
import {
  HUB_WRITTEN,
  isFirm,
  isLost,
  lack,
  maySend,
  mayWrite,
  mergeIn,
  readOwn,
  replace,
  type SettleParts,
  type Settling,
} from './settling.ts';

/** Alarm that counts what was put right in a bucket. */
export const HEALED = 'digest_healed';

/**
 * The former text of a copy that is put right stays in an alarm, and so does the hub's where a commit here contradicts
 * it: that commit is sent once more, because a hub that has heard both tells people of it. False when nothing is new.
 */
const settleFact = (settling: Settling, row: HubRow, own: MergedRow): boolean => {
  const key = { kind: settling.bucket.kind, id: row.id };
  const { alarms, wasSent } = settling.parts;
  const { right, disputed } = ruleOnFact(own, row, settling.proofsOf(row.id));
  if (right !== undefined) {
    alarms.raise('fact_restored', key, own === UNREADABLE ? 'unreadable' : rowText(own));
    replace(settling, row.id, row.schema, { doc: right, clk: null, deleted: false });
  }
  if (!disputed) return true;
  const { doc, clk, deleted } = row;
  const isNew = alarms.raise(CONFLICT, key, rowText({ doc, clk, deleted }));
  if (maySend(settling, row.id) && !wasSent(key)) settling.send.push(key);
  return isNew || right !== undefined;
};

/** What only hubs say cannot be told from news while this hub does not reach the central one. */
const mayBeNews = ({ bucket }: Settling, spec: KindSpec): boolean =>
  bucket.apart === true && (HUB_WRITTEN.has(bucket.kind) || spec.class === 'setting');

/**
 * `right` with what is later here. A state of the same turn is no later, but where the hub lacks commits that we have
 * heard of it may be of one of them: the greater one is what the hub comes to.
 */
const withOwn = ({ bucket }: Settling, spec: KindSpec, right: MergedRow, own: MergedRow) => {
  if (own === UNREADABLE) return right;
  const mayCome = bucket.lagging || bucket.orphaned === true;
  return spec.class === 'state' && mayCome
    ? mergeRow(spec, right, own).row
    : withLater(spec, right, own);
};

/**
 * States and settings: the hub's row, with what signed commits here have later. What is later here and no commit
 * here proves may be on its way to the hub by another one: it stands for a while, and goes when it has not come. It
 * is sent up instead where commits that we have heard of come no more: nobody may be left to prove it.
 */
const settleOther = (settling: Settling, spec: KindSpec, row: HubRow, own: MergedRow): void => {
  const { doc, clk, deleted } = row;
  const theirs: MergedRow = { doc, clk, deleted };
  const may = maySend(settling, row.id);
  const proofs = may ? settling.proofsOf(row.id) : [];
  const right = proofs.reduce((held, proof) => withLater(spec, held, proof), theirs);
  const kept = withOwn(settling, spec, right, own);
  const ahead = rowText(kept) !== rowText(right);
  const proven = rowText(right) !== rowText(theirs);
  const firm = isFirm(settling) && !mayBeNews(settling, spec);
  const orphaned = settling.bucket.orphaned === true;
  // Whoever may not write it leaves those who may the time to bring it.
  const lost = ahead && firm && isLost(settling, row.id, may || !orphaned);
  const rescued = lost && may && orphaned;
  const stands = ahead && (rescued || !lost);
  const target = stands ? kept : right;
  if (own === UNREADABLE || rowText(target) !== rowText(own)) {
    replace(settling, row.id, row.schema, target);
  }
  if (proven || rescued) lack(settling, row.id, true);
  else if (stands && firm) settling.lacking.push({ kind: settling.bucket.kind, id: row.id });
};

/** The row stands under another scope than it belongs to. */
const isStray = ({ parts, bucket }: Settling, id: string): boolean => {
  if (parts.rows.spec(bucket.kind) === undefined) return false;
  return parts.rows.scopeOf({ kind: bucket.kind, id }) !== bucket.scope;
};

/** What this device said of itself under another identity, and may not say again: no damage, and in force no more. */
const isFormerWord = (
  { parts, bucket, proofsOf }: Settling,
  spec: KindSpec,
  row: HubRow,
  own: MergedRow,
): boolean => {
  if (spec.class === 'fact' || mayWrite(parts, bucket.kind, row.id)) return false;
  return proofsOf(row.id).some((said) => rowText(withLater(spec, row, said)) === rowText(own));
};

const settleRow = (settling: Settling, row: HubRow): void => {
  const { parts, bucket, spared } = settling;
  const { covered, kind } = bucket;
  const theirs: MergedRow = { doc: row.doc, clk: row.clk, deleted: row.deleted };
  const own = readOwn(settling, row.id);
  const isDue = covered !== undefined && row.seq <= covered;
  const counts = isDue && !spared.has(keyText({ kind, id: row.id }));
  if (own === undefined) {
    settling.differs ||= counts;
    if (mergeIn(settling, row.id, row.schema, theirs) === 'changed' && counts) settling.healed += 1;
    return;
  }
  if (rowText(own) === rowText(theirs) && (!counts || !isStray(settling, row.id))) return;
  if (!counts) {
    if (own !== UNREADABLE) mergeIn(settling, row.id, row.schema, theirs);
    return;
  }
  const spec = parts.rows.spec(kind) ?? unknownKind(kind, theirs);
  if (isFormerWord(settling, spec, row, own)) {
    parts.rows.remove({ kind, id: row.id });
    mergeIn(settling, row.id, row.schema, theirs);
    return;
  }
  const isFact = spec.class === 'fact' && rowText(own) !== rowText(theirs);
  const isNews = isFact ? settleFact(settling, row, own) : true;
  settling.differs ||= isNews;
  if (isFact) return;
  if (rowText(own) === rowText(theirs)) replace(settling, row.id, row.schema, theirs);
  else settleOther(settling, spec, row, own);
};

/** A dispute ends when the hub has the row as it is here. */
const endDisputes = (settling: Settling): void => {
  const { parts, bucket } = settling;
  const disputed = parts.alarms.open(CONFLICT);
  if (disputed.size === 0) return;
  for (const { id, doc, clk, deleted } of bucket.rows) {
    const key = { kind: bucket.kind, id };
    if (!disputed.has(keyText(key))) continue;
    const own = readOwn(settling, id);
    if (own !== undefined && rowText(own) === rowText({ doc, clk, deleted })) {
      parts.alarms.close(CONFLICT, key);
    }
  }
};

/**
 * Compares the rows of a bucket with a hub's, within the caller's transaction (rules DG7 to DG9): what is missing
 * here comes in, what is otherwise becomes the hub's with what commits of this device prove later, and what the hub
 * lacks is told as to be sent.
 */
export const settleBucket = (
  db: Database.Database,
  parts: SettleParts,
  bucket: HubBucket,
  spared: ReadonlySet<string>,
  changes: ChangeSet,
): Settled => {
  const { kind, scope } = bucket;
  let proofs: ReturnType<Proofs> | undefined;
  const proofsOf = (id: string): readonly MergedRow[] => {
    proofs ??= parts.proofs(scope, kind);
    return proofs.get(id) ?? [];
  };
  const settling: Settling = {
    ...{ db, parts, bucket, spared, changes, proofsOf },
    ...{ lacking: [], send: [], orphans: [], healed: 0, differs: false },
  };
  const before = idsOf(db, parts.rows.spec(kind), bucket, (id) => readOwn(settling, id));
  for (const row of bucket.rows) settleRow(settling, row);
  const there = new Set(bucket.rows.map(({ id }) => id));
  for (const id of before) if (!there.has(id)) settleAbsent(settling, id);
  endDisputes(settling);
  const { healed, send, orphans, lacking, differs } = settling;
  if (healed + send.length > 0) {
    const no = parts.state.nextHeal();
    const detail = { no, day: bucket.day, rows: healed + send.length, sent: send.length };
    parts.alarms.raise(HEALED, { kind, id: scope }, JSON.stringify(detail));
  }
  return { healed, send, orphans, lacking, differs };
};

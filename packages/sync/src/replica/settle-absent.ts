import type { KindSpec } from '@galley/base';
import {
  type HeldWrite,
  heldWriteOf,
  type MergedRow,
  mergeRow,
  rowText,
  saysAllOf,
  unknownKind,
  withLater,
} from '../core/index.ts';
import { HELD_KIND } from '../protocol/index.ts';
import { keyText } from './applier.ts';
import { wasDisowned } from './disowned.ts';
import { putInForce } from './held-here.ts';
import { UNREADABLE } from './settle-fact.ts';
import {
  HUB_WRITTEN,
  isFirm,
  isLost,
  lack,
  maySend,
  mayWrite,
  readOwn,
  replace,
  type Settling,
} from './settling.ts';

/** What the hub has not: as signed commits here say it, if any does. */
export const settleAbsent = (settling: Settling, id: string): void => {
  const { bucket, spared } = settling;
  settling.differs ||= !bucket.lagging && !spared.has(keyText({ kind: bucket.kind, id }));
  const own = readOwn(settling, id);
  if (own !== undefined && dropDisowned(settling, id, own)) return;
  if (bucket.kind === HELD_KIND.kind) {
    settleHold(settling, id, own);
    return;
  }
  if (!maySend(settling, id)) {
    if (own !== undefined && own !== UNREADABLE) noteOrphan(settling, id);
    return;
  }
  const proofs = settling.proofsOf(id);
  const [first] = proofs;
  if (own === undefined || (own === UNREADABLE && first === undefined)) return;
  const base = own === UNREADABLE ? (first ?? own) : own;
  const spec = settling.parts.rows.spec(settling.bucket.kind) ?? unknownKind('', base);
  const right = asProven(spec, base, proofs);
  if (own === UNREADABLE || rowText(right) !== rowText(own)) replace(settling, id, 1, right);
  lack(settling, id, proofs.length > 0);
};

/** Nobody signed it, and the central hub took it out: it goes here too, and is sent by nobody. */
const dropDisowned = (settling: Settling, id: string, own: MergedRow): boolean => {
  const { parts, bucket, changes, spared } = settling;
  const key = { kind: bucket.kind, id };
  if (spared.has(keyText(key)) || !wasDisowned(parts.rows, key, own)) return false;
  if (settling.proofsOf(id).length > 0) return false;
  parts.rows.remove(key);
  changes.add(key);
  return true;
};

/**
 * A held write that the hub has not, though it has heard of every commit that we have heard of: the commit went with
 * the disk of the hub that took it (rule DG55). It goes where the hub holds the same write of another commit; else it
 * is all that is left, and whoever may write it commits it once more.
 */
const settleHold = (settling: Settling, id: string, own: MergedRow | undefined): void => {
  const { bucket, parts, spared, changes } = settling;
  const key = { kind: bucket.kind, id };
  if (own === undefined || own === UNREADABLE || bucket.apart === true) return;
  if (!isFirm(settling) || spared.has(keyText(key))) return;
  const write = heldWriteOf(own.doc);
  const known = bucket.rows.find(({ doc }) => saysAllOf(heldWriteOf(doc), write));
  settling.lacking.push(key);
  if (!isLost(settling, id, known !== undefined)) return;
  if (known === undefined && !mayWrite(parts, write.kind, write.id)) return;
  parts.rows.remove(key);
  changes.add(key);
  if (known === undefined) sendWrite(settling, write);
};

const sendWrite = ({ parts, bucket, changes, send }: Settling, write: HeldWrite): void => {
  const { kind, id } = write;
  putInForce(parts, bucket.scope, write);
  changes.add({ kind, id });
  send.push({ kind, id });
};

/** What devices say of themselves alone is no loss when they are gone. */
const isSomebodysToWrite = ({ writers }: KindSpec): boolean =>
  writers === undefined || Object.values(writers).includes('all');

/** A row of the site that this device may not write: whoever may has had the time to bring it (rule DG53). */
const noteOrphan = (settling: Settling, id: string): void => {
  const { parts, bucket, spared } = settling;
  const key = { kind: bucket.kind, id };
  const spec = parts.rows.spec(bucket.kind);
  const isOfSite = bucket.scope === parts.identity()?.siteId;
  if (spec === undefined || !isOfSite || bucket.apart === true) return;
  if (HUB_WRITTEN.has(bucket.kind) || !isSomebodysToWrite(spec)) return;
  if (!isFirm(settling) || spared.has(keyText(key))) return;
  settling.lacking.push(key);
  if (bucket.isOrphan?.(key) === true) settling.orphans.push(key);
};

const asProven = (spec: KindSpec, own: MergedRow, proofs: readonly MergedRow[]): MergedRow => {
  const [first] = proofs;
  if (first === undefined) return own;
  if (spec.class === 'fact') {
    return proofs.some((proof) => rowText(proof) === rowText(own)) ? own : first;
  }
  const joined = proofs.reduce((held, proof) => mergeRow(spec, held, proof).row, first);
  return spec.class === 'state' ? joined : withLater(spec, joined, own);
};

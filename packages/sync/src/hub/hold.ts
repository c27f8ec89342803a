import {
  type Hlc,
  heldDoc,
  heldWriteOf,
  isAhead,
  latestClock,
  restamped,
  settleHeld,
  stampedWhole,
  unknownKind,
} from '../core/index.ts';
import { HELD_KIND } from '../protocol/index.ts';
import { HUB_TXN, hubRow } from './hub-rows.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import type { RowKey, StoredRow } from './store.ts';

/** How a hub treats writes that run ahead of its time: the central hub stamps, a site hub only holds. */
export type HoldRule = {
  readonly hubNow: number;
  readonly stamp: (() => Hlc) | undefined;
};

/**
 * A commit's rows as they are merged. In place of a setting that runs ahead comes the row that holds it,
 * and at the central hub, behind that row, the write under the hub's own stamp.
 */
export const holdAhead = (
  kinds: KindTable,
  rule: HoldRule,
  rows: readonly IncomingRow[],
): IncomingRow[] => rows.flatMap((row, index) => held(kinds, rule, row, index) ?? [row]);

const held = (
  kinds: KindTable,
  rule: HoldRule,
  row: IncomingRow,
  index: number,
): IncomingRow[] | undefined => {
  const { kind, id, doc, clk, deleted, txn } = row;
  const spec = kinds.get(kind) ?? unknownKind(kind, row);
  if (spec.class !== 'setting' || clk === null || !isAhead(clk, rule.hubNow)) return undefined;
  const stamped = rule.stamp === undefined ? null : restamped(clk, rule.hubNow, rule.stamp());
  const write = { kind, id, row: { doc, clk, deleted }, stamped };
  const holding = hubRow(HELD_KIND.kind, `${txn}:${index}`, txn, heldDoc(originOf(txn), write));
  if (stamped === null) return [holding];
  return [holding, { ...row, clk: stamped, txn: `${HUB_TXN}:${txn}` }];
};

const originOf = (txn: string): string => txn.slice(0, txn.indexOf(':'));

/**
 * A device's commits keep their order: what it wrote with a mended clock, after a write that had to be
 * re-stamped, would lose to that stamp, and is stamped as well.
 */
export const keepOrder = (
  rule: HoldRule,
  current: StoredRow | undefined,
  row: IncomingRow,
): IncomingRow => {
  if (rule.stamp === undefined || row.clk === null || current?.clk == null) return row;
  const follows = current.txn.startsWith(`${HUB_TXN}:${originOf(row.txn)}:`);
  if (!follows || latestClock(row.clk) > latestClock(current.clk)) return row;
  return { ...row, clk: stampedWhole(row.clk, rule.stamp()), txn: `${HUB_TXN}:${row.txn}` };
};

/** The row that a row of kind `held` names; undefined for rows of other kinds. */
export const heldTarget = (row: RowKey & Pick<IncomingRow, 'doc'>): RowKey | undefined => {
  if (row.kind !== HELD_KIND.kind) return undefined;
  const { kind, id } = heldWriteOf(row.doc);
  return { kind, id };
};

/**
 * The named row as it stands behind the row that holds the write: told anew, so that whoever showed the
 * held value as in force gets what is. A hub whose own clock was wrong may have merged the write itself.
 */
export const toldAnew = (holding: IncomingRow, target: StoredRow): StoredRow => {
  const write = heldWriteOf(holding.doc);
  return write.stamped === null ? target : { ...target, ...settleHeld(target, write) };
};

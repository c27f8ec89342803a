import type { Doc } from '@galley/base';
import { type MergedRow, mergeProblem, mergeRow, unknownKind } from '../core/index.ts';
import { horizonKey } from './collect/horizon.ts';
import { lateWrite } from './collect/late-write.ts';
import { type HoldRule, heldTarget, keepOrder, toldAnew } from './hold.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import type { Alarm, HubTx, RowKey, StoredRow } from './store.ts';
import { alarmRow } from './verdicts.ts';

export type { IncomingRow } from './incoming-row.ts';

export type MergeResult = {
  /** Rows that changed, with their new numbers, each once, in the order of their last change. */
  readonly rows: readonly StoredRow[];
  readonly alarms: readonly Alarm[];
};

const keyOf = (row: RowKey): string => `${row.kind}\n${row.id}`;

const dateOf = (doc: Doc): string | null =>
  typeof doc.businessDate === 'string' ? doc.businessDate : null;

const uniqueKeys = (rows: readonly RowKey[]): RowKey[] => [
  ...new Map(rows.map((row) => [keyOf(row), { kind: row.kind, id: row.id }])).values(),
];

type Place = { readonly tenantId: string; readonly scopeId: string };

/**
 * Merges rows of one scope into the store's current ones under the scope's lock. A merge that changes
 * nothing takes no number, so two hubs never echo. `rule` is given for rows of devices' commits.
 */
export const mergeRows = async (
  tx: HubTx,
  kinds: KindTable,
  place: Place,
  incoming: readonly IncomingRow[],
  rule?: HoldRule,
): Promise<MergeResult> => {
  const targets = incoming.flatMap((row) => heldTarget(row) ?? []);
  const horizon = horizonKey(place.scopeId);
  const found = await tx.rows(place.scopeId, uniqueKeys([...incoming, ...targets, horizon]));
  const current = new Map(found.map((row) => [keyOf(row), row]));
  const before = Number(current.get(keyOf(horizon))?.doc.rank ?? 0);
  const changed = new Map<string, StoredRow>();
  const alarms: Alarm[] = [];
  const heldRow = (key: RowKey) => changed.get(keyOf(key)) ?? current.get(keyOf(key));
  for (const wanted of incoming) {
    const held = heldRow(wanted);
    const due = held === undefined && rule?.stamp ? lateWrite(kinds, before, wanted) : wanted;
    const row = rule === undefined ? due : keepOrder(rule, held, due);
    const outcome = joinRow(kinds, held, row);
    if (outcome === 'same') continue;
    if ('code' in outcome) alarms.push(alarmOf(place.scopeId, row, outcome.code));
    else {
      putLast(changed, keyOf(row), storedRow(place, row, outcome.row, held));
      const named = heldTarget(row);
      const target = named && heldRow(named);
      if (target !== undefined) putLast(changed, keyOf(target), toldAnew(row, target));
    }
  }
  if (rule?.stamp !== undefined) await tellAlarms(tx, place, rule.hubNow, alarms, changed);
  return { rows: await number(tx, place.scopeId, changed), alarms };
};

/** The central hub's alarms as rows, so that people see them; one that is told already is not told again. */
const tellAlarms = async (
  tx: HubTx,
  place: Place,
  at: number,
  alarms: readonly Alarm[],
  changed: Map<string, StoredRow>,
): Promise<void> => {
  if (alarms.length === 0) return;
  const rows = alarms.map((alarm) => alarmRow(alarm, at));
  const known = new Set((await tx.rows(place.scopeId, uniqueKeys(rows))).map(keyOf));
  for (const row of rows) {
    if (!known.has(keyOf(row))) changed.set(keyOf(row), storedRow(place, row, row, undefined));
  }
};

const joinRow = (
  kinds: KindTable,
  held: StoredRow | undefined,
  row: IncomingRow,
): 'same' | { code: string } | { row: MergedRow } => {
  const spec = kinds.get(row.kind) ?? unknownKind(row.kind, held ?? row);
  if (mergeProblem(spec, row) !== undefined) return { code: 'unmergeable' };
  if (held !== undefined && spec.class === 'setting' && held.clk === null) {
    return { code: 'unmergeable' };
  }
  const outcome = mergeRow(spec, held, row);
  if (outcome.conflict !== undefined) return { code: outcome.conflict };
  return outcome.changed ? { row: outcome.row } : 'same';
};

const storedRow = (
  place: Place,
  row: IncomingRow,
  merged: MergedRow,
  held: StoredRow | undefined,
): StoredRow => ({
  ...place,
  kind: row.kind,
  id: row.id,
  seq: 0,
  firstSeq: held?.firstSeq ?? 0,
  txn: row.txn,
  doc: merged.doc,
  clk: merged.clk,
  deleted: merged.deleted,
  businessDate: dateOf(merged.doc),
  schema: row.schema,
});

const alarmOf = (scopeId: string, row: IncomingRow, code: string): Alarm => ({
  scopeId,
  kind: row.kind,
  id: row.id,
  code,
  detail: { txn: row.txn, doc: row.doc, clk: row.clk },
});

const putLast = (map: Map<string, StoredRow>, key: string, row: StoredRow): void => {
  map.delete(key);
  map.set(key, row);
};

const number = async (
  tx: HubTx,
  scopeId: string,
  changed: ReadonlyMap<string, StoredRow>,
): Promise<StoredRow[]> => {
  if (changed.size === 0) return [];
  const first = await tx.reserveSeqs(scopeId, changed.size);
  return [...changed.values()].map((row, index) => ({
    ...row,
    seq: first + index,
    firstSeq: row.firstSeq === 0 ? first + index : row.firstSeq,
  }));
};

import { disownedDoc, disownedKey } from '../../core/index.ts';
import { HUB_TXN, hubRow } from '../hub-rows.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { Alarm, HubTx, Scoped, StoredRow } from '../store.ts';
import { alarmRow } from '../verdicts.ts';
import { contentOf } from './count.ts';
import { sha256 } from './tally.ts';

/** Alarm: a row that nobody signed was found and taken out. */
export const DISOWNED = 'disowned';
/** Alarm: no commit says this row, and what else is wrong beside it hides whether this hub wrote it: it stands. */
export const UNPROVED = 'unproved';

/** What people and followers are told of rows that no commit says. */
export type Told = { readonly rows: readonly StoredRow[]; readonly alarms: readonly Alarm[] };

const alarmOf = (code: string, row: StoredRow): Alarm => {
  const { scopeId, kind, id, txn, doc, clk } = row;
  return { scopeId, kind, id, code, detail: { txn, doc, clk } };
};

/** A row of the hub's own, over the one that may stand under its id. */
const stored = (scope: Scoped, row: IncomingRow, held: StoredRow | undefined): StoredRow => ({
  ...scope,
  ...row,
  seq: 0,
  firstSeq: held?.firstSeq ?? 0,
  businessDate: null,
});

const heldBy = async (
  tx: HubTx,
  { scopeId }: Scoped,
  keys: readonly { kind: string; id: string }[],
) => new Map((await tx.rows(scopeId, keys)).map((row) => [row.id, row]));

/** For each row that is taken out the row that tells followers so, and an alarm for people; once for each time. */
export const disown = async (
  tx: HubTx,
  scope: Scoped,
  gone: readonly StoredRow[],
  at: number,
): Promise<Told> => {
  const held = await heldBy(tx, scope, gone.map(disownedKey));
  const rows: StoredRow[] = [];
  const alarms = gone.map((row) => alarmOf(DISOWNED, row));
  gone.forEach((row, index) => {
    const { kind, id } = disownedKey(row);
    const before = held.get(id);
    const rank = Number(before?.doc.rank ?? 0) + 1;
    const doc = disownedDoc(sha256, row, contentOf(row), { at, rank });
    rows.push(stored(scope, hubRow(kind, id, HUB_TXN, doc), before));
    const alarm = alarms[index];
    if (alarm === undefined) return;
    const told = alarmRow(alarm, at);
    rows.push(stored(scope, { ...told, id: `${told.id}:${rank}` }, undefined));
  });
  return { rows, alarms };
};

/** An alarm for people of rows that stand although no commit says them, once for each. */
export const unproved = async (
  tx: HubTx,
  scope: Scoped,
  rows: readonly StoredRow[],
  at: number,
): Promise<Told> => {
  const alarms = rows.map((row) => alarmOf(UNPROVED, row));
  const told = alarms.map((alarm) => alarmRow(alarm, at));
  const known = await heldBy(tx, scope, told);
  const fresh = told.filter(({ id }) => !known.has(id));
  return { rows: fresh.map((row) => stored(scope, row, undefined)), alarms };
};

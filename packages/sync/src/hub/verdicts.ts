import type { Doc, Json } from '@galley/base';
import { storable } from '../core/index.ts';
import { ALARM_KIND, ORPHANED, type Txn, VERDICT_KIND } from '../protocol/index.ts';
import { hubRow } from './hub-rows.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import type { Alarm, CommitRecord } from './store.ts';

/** Text of the rows of one verdict; a larger commit is named by its rows' ids alone, as is what not all may read. */
const MOST_TEXT = 64_000;

const quarantinedRows = (kinds: KindTable, txn: Txn): Json => {
  const said = txn.rows.filter(({ kind }) => kind !== ORPHANED);
  const rows = said.map(({ kind, id, doc, deleted }) => ({
    kind,
    id,
    ...(kinds.get(kind)?.readers === undefined && { doc: doc as Doc }),
    ...(deleted === undefined ? {} : { deleted }),
  }));
  const whole = JSON.stringify(rows).length <= MOST_TEXT;
  return storable(whole ? rows : rows.map(({ kind, id }) => ({ kind, id })));
};

/**
 * A row for each commit that the central hub set aside (rule HB16), for the site of its origin. `txns` and
 * `commits` are the same commits in the same order.
 */
export const verdictRows = (
  kinds: KindTable,
  txns: readonly Txn[],
  commits: readonly CommitRecord[],
  at: number,
): IncomingRow[] =>
  commits.flatMap(({ origin, epoch, seq, verdict }, index) => {
    const txn = txns[index];
    if (verdict === null || txn === undefined) return [];
    const name = `${origin}:${epoch}:${seq}`;
    const doc = {
      at,
      code: verdict.code,
      generation: 1,
      origin,
      rank: 0,
      reason: storable(verdict.reason),
      rows: quarantinedRows(kinds, txn),
      scopeId: storable(txn.scope),
    };
    return [hubRow(VERDICT_KIND.kind, name, name, doc)];
  });

/** The row that tells people of commits that were kept beside the chain, once for each epoch of an origin. */
export const branchRow = (alarm: Alarm, at: number): IncomingRow => {
  const row = alarmRow(alarm, at);
  return { ...row, id: `${alarm.code}:${alarm.kind}:${alarm.id}:${alarm.detail.doc.epoch}` };
};

/** The row that tells people of commits that came after their device was revoked, once for each run of them. */
export const lateRow = (alarm: Alarm, at: number): IncomingRow => {
  const row = alarmRow(alarm, at);
  const { epoch, fromSeq } = alarm.detail.doc;
  return { ...row, id: `${alarm.code}:${alarm.kind}:${alarm.id}:${epoch}:${fromSeq}` };
};

/** The row that tells people of an alarm (rule HB17); the same origin's same contradiction tells it once. */
export const alarmRow = ({ kind, id, code, detail }: Alarm, at: number): IncomingRow => {
  const origin = detail.txn.split(':')[0] ?? '';
  const doc = {
    at,
    code,
    doc: storable(detail.doc),
    generation: 1,
    origin,
    rank: 0,
    subjectId: id,
    subjectKind: kind,
    txn: detail.txn,
  };
  return hubRow(ALARM_KIND.kind, `${code}:${kind}:${id}:${origin}`, detail.txn, doc);
};

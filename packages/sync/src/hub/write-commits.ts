import { rowOfWire } from '../core/index.ts';
import { HELD_KIND, type Txn, VERDICT_KIND } from '../protocol/index.ts';
import { ledgerRows } from './allowances/ledger.ts';
import { type HoldRule, holdAhead } from './hold.ts';
import { judgeTxn } from './judge.ts';
import type { KindTable } from './kind-table.ts';
import { type IncomingRow, type MergeResult, mergeRows } from './merge-rows.ts';
import { withOwnIds } from './own-ids.ts';
import type { PushDeps } from './push-deps.ts';
import type { CommitRecord, Device, HubTx } from './store.ts';
import { verdictRows } from './verdicts.ts';

/** A commit as it is kept, with the verdict on it. */
export const commitOf = (
  kinds: KindTable,
  device: Device,
  epoch: number,
  txn: Txn,
): CommitRecord => ({
  tenantId: device.tenantId,
  siteId: device.siteId,
  origin: device.deviceId,
  epoch,
  seq: txn.seq,
  hash: txn.hash,
  txn: JSON.stringify(txn),
  verdict: judgeTxn(kinds, device, txn),
});

export type Written = {
  readonly epoch: number;
  /** Sound commits, and beside each its record. */
  readonly txns: readonly Txn[];
  readonly commits: readonly CommitRecord[];
  /** Rows of the hub's own for the site's scope. */
  readonly own: readonly IncomingRow[];
};

/** Merges the rows of commits into both scopes; what was set aside stays out, and the central hub tells of it. */
export const mergeCommits = async (
  tx: HubTx,
  deps: PushDeps,
  { deviceId, tenantId, siteId }: Device,
  { epoch, txns, commits, own }: Written,
): Promise<MergeResult> => {
  const { kinds, role } = deps;
  const rule = holdRule(deps);
  const clean = txns.filter((_, index) => commits[index]?.verdict === null);
  const ofScope = (scope: string): IncomingRow[] =>
    clean
      .filter((txn) => txn.scope === scope)
      .flatMap((txn) => holdAhead(kinds, rule, incomingRows(deviceId, epoch, txn)));
  const hashes = new Map(txns.map(({ seq, hash }) => [`${deviceId}:${epoch}:${seq}`, hash]));
  const named = (scopeId: string, rows: readonly IncomingRow[]) =>
    withOwnIds(tx, scopeId, rows, tellsOfCommit, hashes);
  const tenantRows = await named(tenantId, ofScope(tenantId));
  const verdicts = role === 'central' ? verdictRows(kinds, txns, commits, rule.hubNow) : [];
  const siteRows = await named(siteId, [...ofScope(siteId), ...own, ...verdicts]);
  const merged = [await mergeRows(tx, kinds, { tenantId, scopeId: siteId }, siteRows, rule)];
  if (tenantRows.length > 0) {
    const ledger =
      role === 'central' ? await ledgerRows(tx, tenantId, tenantRows, rule.hubNow) : [];
    const rows = [...tenantRows, ...ledger];
    merged.push(await mergeRows(tx, kinds, { tenantId, scopeId: tenantId }, rows, rule));
  }
  return {
    rows: merged.flatMap((part) => part.rows),
    alarms: merged.flatMap((part) => part.alarms),
  };
};

const tellsOfCommit = ({ kind }: IncomingRow): boolean =>
  kind === HELD_KIND.kind || kind === VERDICT_KIND.kind;

const holdRule = ({ clock, role, stamp }: PushDeps): HoldRule => ({
  hubNow: clock.now(),
  stamp: role === 'central' ? stamp : undefined,
});

const incomingRows = (origin: string, epoch: number, txn: Txn): IncomingRow[] =>
  txn.rows.map((row) => ({
    ...rowOfWire(row),
    kind: row.kind,
    id: row.id,
    txn: `${origin}:${epoch}:${txn.seq}`,
    schema: txn.schema,
  }));

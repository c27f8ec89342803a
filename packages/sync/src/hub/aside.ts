import { canonicalJson } from '@galley/base';
import type { PushRequest, Txn } from '../protocol/index.ts';
import { openingRows } from './epochs.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import { lateAlarm } from './late-commits.ts';
import type { PushDeps } from './push-deps.ts';
import type { Alarm, CommitRecord, Device, HubTx, OriginHead, StoredRow } from './store.ts';
import { branchRow, lateRow } from './verdicts.ts';
import { commitOf, mergeCommits } from './write-commits.ts';

export type TakenAside = {
  readonly head: OriginHead | undefined;
  readonly commits: readonly CommitRecord[];
};

/**
 * Keeps sound commits beside the chain of their origin, and merges their rows: what a site hub took in good faith
 * while other commits of the same numbers, or a later epoch, came to this hub (rules HX1-HX6 of
 * docs/specs/hub.md). The central hub then begins the next epoch above all numbers, so that its head of the
 * origin wins everywhere and no number is given once more.
 */
export const takeAside = (
  deps: PushDeps,
  sender: Device,
  { deviceId, tenantId, siteId, kind }: Device,
  request: PushRequest,
): Promise<TakenAside> => {
  const scopeIds = [tenantId, siteId];
  return deps.store.transaction({ tenantId, scopeIds }, async (tx) => {
    const devices = await tx.devicesOf(siteId, kind);
    const device = devices.find((peer) => peer.deviceId === deviceId);
    const head = await tx.head(deviceId);
    if (device === undefined) return { head, commits: [] };
    const fresh = await unknownOf(tx, request);
    const commits = fresh.map((txn) => commitOf(deps.kinds, device, request.epoch, txn));
    const news = request.txns.length > 0 ? fresh.length > 0 : await isUnknownHead(tx, request);
    const opening = deps.role === 'central' && news ? openingAbove(device, head, request) : [];
    const doubled =
      deps.role === 'central' ? await doubledOf(tx, deps.kinds, { deviceId, fresh }) : [];
    const told = branchAlarm(device, request.epoch, doubled);
    const late = lateAlarm(deps, device, sender, request.epoch, fresh);
    const now = deps.clock.now();
    const rowsTold = [
      ...(told ? [branchRow(told, now)] : []),
      ...(late ? [lateRow(late, now)] : []),
    ];
    const own = [...opening, ...rowsTold];
    if (fresh.length + own.length > 0) {
      const written = { epoch: request.epoch, txns: fresh, commits, own };
      const { rows, alarms } = await mergeCommits(tx, deps, device, written);
      await tx.write({
        rows,
        commits: [],
        alarms: [...alarms, ...[told, late].filter((one) => one !== undefined)],
      });
      await tx.putAside(commits);
    }
    return { head: await tx.head(deviceId), commits };
  });
};

/** Those that are neither in the chain nor set aside already. */
const unknownOf = async (tx: HubTx, { origin, txns }: PushRequest): Promise<Txn[]> => {
  const [first, last] = [txns[0], txns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const chain = await tx.knownCommits(origin, first.seq, last.seq);
  const hashes = txns.map(({ hash }) => hash);
  const known = new Set([...chain.map(({ hash }) => hash), ...(await tx.asideOf(origin, hashes))]);
  return txns.filter(({ hash }) => !known.has(hash));
};

/** The sender holds a head of the origin that is not in the chain here, and cannot bring its commits. */
const isUnknownHead = async (tx: HubTx, { origin, head }: PushRequest): Promise<boolean> => {
  if (head === undefined) return false;
  const [held] = await tx.knownCommits(origin, head.seq, head.seq);
  return held?.hash !== head.hash;
};

/** The next epoch, unless this hub's head of the origin is above the one of these commits already. */
const openingAbove = (
  device: Device,
  head: OriginHead | undefined,
  { epoch, txns, head: told }: PushRequest,
): IncomingRow[] => {
  if ((head?.epoch ?? 0) > epoch) return [];
  const highest = Math.max(head?.seq ?? 0, txns.at(-1)?.seq ?? 0, told?.seq ?? 0);
  return openingRows({ ...device, epoch: Math.max(device.epoch, epoch) }, highest);
};

type Brought = { readonly deviceId: string; readonly fresh: readonly Txn[] };

/** Commits whose number the chain gave to another one that says other things. */
const doubledOf = async (
  tx: HubTx,
  kinds: KindTable,
  { deviceId, fresh }: Brought,
): Promise<Txn[]> => {
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = await tx.knownCommits(deviceId, first.seq, last.seq);
  const taken = new Set(known.map(({ seq }) => seq));
  const doubled: Txn[] = [];
  for (const txn of fresh)
    if (taken.has(txn.seq) && !(await isMadeAnew(tx, kinds, txn))) doubled.push(txn);
  return doubled;
};

/**
 * Whether the device itself made it again in a later epoch, as it does with what no hub had acknowledged: then all
 * facts of it are here. What another disk did is not.
 */
const isMadeAnew = async (tx: HubTx, kinds: KindTable, { scope, rows }: Txn): Promise<boolean> => {
  const facts = rows.filter(({ kind }) => kinds.get(kind)?.class === 'fact');
  const here = new Set((await tx.rows(scope, facts)).map(textOf));
  return facts.length > 0 && facts.every((row) => here.has(textOf(row)));
};

const textOf = ({ kind, id, doc }: Pick<StoredRow, 'kind' | 'id' | 'doc'>): string =>
  canonicalJson({ kind, id, doc });

const branchAlarm = (
  { deviceId, siteId }: Device,
  epoch: number,
  doubled: readonly Txn[],
): Alarm | undefined => {
  const [first, last] = [doubled[0], doubled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const doc = { epoch, fromSeq: first.seq, toSeq: last.seq };
  const detail = { txn: `${deviceId}:${epoch}:${first.seq}`, doc, clk: null };
  return { scopeId: siteId, kind: 'origin', id: deviceId, code: 'branch', detail };
};

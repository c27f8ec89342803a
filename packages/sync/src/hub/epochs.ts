import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { GENESIS } from '../core/index.ts';
import type { CommitHead, EpochRequest, EpochResponse } from '../protocol/index.ts';
import { deviceRow, HUB_TXN, originRow } from './hub-rows.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import { type Branches, branchesOf, lostRangeOf, neverHeard, takenBy } from './lost-branches.ts';
import { mergeRows } from './merge-rows.ts';
import type { Device, HubStore, HubTx, KnownCommit, OriginHead } from './store.ts';

export type RecoveryFailure = Failure<
  'revoked' | 'forked' | 'not_behind' | 'not_forked' | 'bad_signature' | 'not_admitted'
> & {
  /** With `forked`: the newest commit of the chain here, where no probe shows that the device has it. */
  readonly held?: CommitHead;
};

type EpochDeps = { readonly store: HubStore; readonly kinds: KindTable };

/**
 * Grants the next epoch to a device that lost its tail (rules HN1-HN4, HN10 of docs/specs/hub.md). An epoch that
 * was begun by this hub and in which nothing was committed is granted again: the first answer may have been lost.
 */
export const grantEpoch = (
  { store, kinds }: EpochDeps,
  sender: Device,
  request: EpochRequest,
): Promise<Result<EpochResponse, RecoveryFailure>> => {
  const { tenantId, siteId, deviceId } = sender;
  return store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const device = await lockedDevice(tx, sender);
    const head = await tx.head(deviceId);
    if (device.revoked) return err(failure('revoked', `${device.deviceId} is revoked.`));
    const agreed = await agreement(tx, device, head, request);
    if (!agreed.ok) return agreed;
    const branches = await branchesOf(tx, device);
    if (lostRangeOf(branches, agreed.value) !== undefined) {
      return err(failure('forked', `Another disk went on in place of commit ${agreed.value}.`));
    }
    return ok(
      await takeEpoch(tx, kinds, { device, head, branches, agreed: agreed.value }, request),
    );
  });
};

type Asker = {
  readonly device: Device;
  readonly head: OriginHead | undefined;
  readonly branches: Branches;
  /** The newest commit in common with the chain; undefined if the device said nothing that shows one. */
  readonly agreed: number | undefined;
};

/**
 * The begun epoch, if nobody took it yet or the one who did asks again; else the next one. Two disks never get the
 * same epoch unless the chain cannot tell them apart.
 */
const takeEpoch = async (
  tx: HubTx,
  kinds: KindTable,
  { device, head, branches, agreed }: Asker,
  request: EpochRequest,
): Promise<EpochResponse> => {
  const taken = branches.epoch === device.epoch ? branches.agreed : undefined;
  const begun = head !== undefined && isOpen(device, head) && head.seq >= request.head;
  const own = begun && (taken === undefined || agreed === undefined || taken === agreed);
  const epoch = own ? device.epoch : device.epoch + 1;
  const lastSeq = Math.max(head?.seq ?? 0, request.head);
  const rows = own ? [] : openingRows(device, lastSeq);
  const heardMore = request.head > (head?.seq ?? 0);
  const unheard = heardMore ? request.head : branches.unheard;
  if (agreed !== undefined && !(own && taken === agreed)) {
    rows.push(await takenBy(tx, device, branches, { epoch, agreed, lastSeq, unheard }));
  } else if (heardMore) rows.push(neverHeard(device, branches, unheard));
  if (rows.length > 0) await writeRows(tx, kinds, device, rows);
  return { epoch, lastSeq, agreed: agreed ?? 0 };
};

/** Nothing was committed in the granted epoch yet. */
const isOpen = (device: Device, head: OriginHead): boolean =>
  head.epoch === device.epoch && head.hash === GENESIS;

/**
 * The next epoch of a device, begun above the number `lastSeq`: its own row, and a head without a commit. By
 * its epoch this head is above whatever any hub of the site holds of the device.
 */
export const openingRows = (device: Device, lastSeq: number): IncomingRow[] => {
  const epoch = device.epoch + 1;
  const head = originRow({ origin: device.deviceId, epoch, seq: lastSeq, hash: GENESIS });
  return [
    deviceRow({ ...device, epoch, generation: device.generation + 1 }),
    { ...head, txn: HUB_TXN },
  ];
};

export const openEpoch = async (
  tx: HubTx,
  kinds: KindTable,
  device: Device,
  lastSeq: number,
): Promise<void> => {
  await writeRows(tx, kinds, device, openingRows(device, lastSeq));
};

const writeRows = async (
  tx: HubTx,
  kinds: KindTable,
  { tenantId, siteId }: Device,
  rows: readonly IncomingRow[],
): Promise<void> => {
  const merged = await mergeRows(tx, kinds, { tenantId, scopeId: siteId }, rows);
  await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
};

/** The device as it stands under the site's lock: what is remembered of it may be a moment old. */
export const lockedDevice = async (tx: HubTx, sender: Device): Promise<Device> => {
  const peers = await tx.devicesOf(sender.siteId, sender.kind);
  return peers.find((peer) => peer.deviceId === sender.deviceId) ?? sender;
};

export const writeDevice = (tx: HubTx, kinds: KindTable, device: Device): Promise<void> =>
  writeRows(tx, kinds, device, [deviceRow(device)]);

/**
 * The newest commit of the device's log that the chain here has: what is above goes into the new epoch. Undefined for
 * one that names no commit that is here.
 */
const agreement = async (
  tx: HubTx,
  device: Device,
  head: OriginHead | undefined,
  { epoch, own, head: heard, probes = [] }: EpochRequest,
): Promise<Result<number | undefined, RecoveryFailure>> => {
  if (own === undefined) return ok((await agreedSeq(tx, device, probes)) || undefined);
  const last = head?.seq ?? 0;
  const current = epoch === device.epoch;
  const isHead = own.hash === head?.hash && heard <= last;
  if (current && (own.seq > last || isHead)) {
    return err(failure('not_behind', 'The device has all of its commits: it should send them.'));
  }
  const [held] = await tx.knownCommits(device.deviceId, own.seq, own.seq);
  if (held?.hash === own.hash) return ok(own.seq);
  const agreed = head !== undefined && held === undefined && isOpen(device, head);
  const seq = agreed ? await agreedSeq(tx, device, probes) : 0;
  const beyond = agreed ? await tx.knownCommits(device.deviceId, seq + 1, last) : [];
  if (agreed && beyond.length === 0) return ok(seq);
  const why = failure('forked' as const, `Commit ${own.seq} is not in the chain of this hub.`);
  const newest = newestOf(beyond);
  return err({ ...why, ...(newest && { held: { seq: newest.seq, hash: newest.hash } }) });
};

const newestOf = (commits: readonly KnownCommit[]): KnownCommit | undefined =>
  commits.reduce<KnownCommit | undefined>(
    (newest, one) => (one.seq > (newest?.seq ?? 0) ? one : newest),
    undefined,
  );

/** The newest of these commits that the chain here has. */
export const agreedSeq = async (
  tx: HubTx,
  { deviceId }: Device,
  probes: readonly CommitHead[],
): Promise<number> => {
  let agreed = 0;
  for (const { seq, hash } of probes) {
    if (seq <= agreed) continue;
    const [held] = await tx.knownCommits(deviceId, seq, seq);
    if (held?.hash === hash) agreed = seq;
  }
  return agreed;
};

import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { GENESIS } from '../core/index.ts';
import type { CommitHead, EpochRequest, EpochResponse } from '../protocol/index.ts';
import { deviceRow, HUB_TXN, originRow } from './hub-rows.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { KindTable } from './kind-table.ts';
import { mergeRows } from './merge-rows.ts';
import type { Device, HubStore, HubTx, OriginHead } from './store.ts';

export type RecoveryFailure = Failure<
  'revoked' | 'forked' | 'not_behind' | 'not_forked' | 'bad_signature' | 'not_admitted'
>;

type EpochDeps = { readonly store: HubStore; readonly kinds: KindTable };

/**
 * Grants the next epoch to a device that lost its tail (rules HN1-HN4 of docs/specs/hub.md). An epoch that
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
    const open = head !== undefined && isOpen(device, head) && head.seq >= request.head;
    if (open) return ok({ epoch: device.epoch, lastSeq: head.seq, agreed: agreed.value });
    const lastSeq = Math.max(head?.seq ?? 0, request.head);
    await openEpoch(tx, kinds, device, lastSeq);
    return ok({ epoch: device.epoch + 1, lastSeq, agreed: agreed.value });
  });
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
  const place = { tenantId: device.tenantId, scopeId: device.siteId };
  const merged = await mergeRows(tx, kinds, place, openingRows(device, lastSeq));
  await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
};

/** The device as it stands under the site's lock: what is remembered of it may be a moment old. */
export const lockedDevice = async (tx: HubTx, sender: Device): Promise<Device> => {
  const peers = await tx.devicesOf(sender.siteId, sender.kind);
  return peers.find((peer) => peer.deviceId === sender.deviceId) ?? sender;
};

export const writeDevice = async (tx: HubTx, kinds: KindTable, device: Device): Promise<void> => {
  const place = { tenantId: device.tenantId, scopeId: device.siteId };
  const merged = await mergeRows(tx, kinds, place, [deviceRow(device)]);
  await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
};

/** The newest commit of the device's log that the chain here has: what is above goes into the new epoch. */
const agreement = async (
  tx: HubTx,
  device: Device,
  head: OriginHead | undefined,
  { epoch, own, head: heard, probes = [] }: EpochRequest,
): Promise<Result<number, RecoveryFailure>> => {
  if (own === undefined) return ok(0);
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
  return err(failure('forked', `Commit ${own.seq} is not in the chain of this hub.`));
};

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

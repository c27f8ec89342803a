import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { EpochRequest, EpochResponse } from '../protocol/index.ts';
import { deviceRow } from './hub-rows.ts';
import type { KindTable } from './kind-table.ts';
import { mergeRows } from './merge-rows.ts';
import type { Device, HubStore, HubTx, OriginHead } from './store.ts';

export type RecoveryFailure = Failure<
  | 'revoked'
  | 'forked'
  | 'not_here_yet'
  | 'not_behind'
  | 'not_forked'
  | 'bad_signature'
  | 'not_admitted'
>;

type EpochDeps = { readonly store: HubStore; readonly kinds: KindTable };

/**
 * Grants the next epoch to a device that lost its tail (rules HN1-HN4 of docs/specs/hub.md). An epoch that
 * was granted and not yet used is granted again: the first answer may have been lost.
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
    const problem = await epochProblem(tx, device, head, request);
    if (problem !== undefined) return err(problem);
    const used = head !== undefined && head.epoch >= device.epoch;
    const epoch = used ? device.epoch + 1 : device.epoch;
    if (used) await writeDevice(tx, kinds, { ...device, epoch, generation: device.generation + 1 });
    return ok({ epoch, lastSeq: head?.seq ?? 0 });
  });
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

const epochProblem = async (
  tx: HubTx,
  device: Device,
  head: OriginHead | undefined,
  request: EpochRequest,
): Promise<RecoveryFailure | undefined> => {
  if (device.revoked) return failure('revoked', `${device.deviceId} is revoked.`);
  const last = head?.seq ?? 0;
  if (last < request.head) {
    return failure('not_here_yet', `This hub has commits up to ${last} of ${request.head} only.`);
  }
  const { own } = request;
  if (own === undefined) return undefined;
  const ahead = own.seq > last;
  if (ahead && request.epoch === device.epoch) {
    return failure('not_behind', 'The device has all of its commits: it should send them.');
  }
  const [held] = await tx.knownCommits(device.deviceId, own.seq, own.seq);
  const same = ahead ? false : held === undefined || held.hash === own.hash;
  return same ? undefined : failure('forked', `Commit ${own.seq} was given twice.`);
};

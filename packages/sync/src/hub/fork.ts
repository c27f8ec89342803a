import { err, failure, ok, type Result } from '@galley/base';
import { forkHash, txnProblem } from '../core/index.ts';
import {
  FORK_KIND,
  type ForkRequest,
  type ForkResponse,
  SCHEMA_VERSION,
} from '../protocol/index.ts';
import { type EnrollDeps, kidOf, newDevice, newToken, renew, responseFor } from './enroll.ts';
import { agreedSeq, lockedDevice, openEpoch, type RecoveryFailure, writeDevice } from './epochs.ts';
import { branchesOf, lostRangeOf } from './lost-branches.ts';
import { mergeRows } from './merge-rows.ts';
import type { HubCrypto } from './push-deps.ts';
import type { Alarm, Device, HubTx } from './store.ts';

export type ForkDeps = EnrollDeps & { readonly crypto: HubCrypto };

/**
 * Gives a device whose identity is used by another one an identity of its own (rules HN5-HN8 of
 * docs/specs/hub.md). Who may: the holder of the device's token and key, with a commit signed by that key
 * which contradicts what the hub holds; nobody else, and no revoked device.
 */
export const admitFork = async (
  deps: ForkDeps,
  sender: Device,
  request: ForkRequest,
): Promise<Result<ForkResponse, RecoveryFailure>> => {
  const kid = kidOf(deps.sha256, request.publicKey);
  const unsound = proofProblem(deps, sender, request, kid);
  if (unsound !== undefined) return err(unsound);
  const made = request.tokenHash === undefined ? newToken(deps) : undefined;
  const tokenHash = made?.tokenHash ?? request.tokenHash ?? '';
  const { tenantId, siteId } = sender;
  const admitted = await deps.store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const origin = await lockedDevice(tx, sender);
    if (origin.revoked) return err(failure('revoked', `${origin.deviceId} is revoked.`));
    const peers = await tx.devicesOf(origin.siteId, origin.kind);
    const known = peers.find((peer) => peer.kid === kid);
    if (known !== undefined && !(await isForkOf(tx, origin, known))) {
      return err(failure('bad_signature', 'The new key is that of another device.'));
    }
    if (known === undefined && !(await contradicts(tx, origin, request))) {
      await riseAbove(deps, tx, origin, request);
      return err(failure('not_forked', 'This hub holds nothing that contradicts the commit.'));
    }
    const agreed = await agreedSeq(tx, origin, request.probes);
    const device = await admit(deps, tx, origin, request, { kid, tokenHash }, agreed);
    return ok({ device, agreed });
  });
  if (!admitted.ok) return admitted;
  const { device, agreed } = admitted.value;
  const { token: _, ...answer } = await responseFor(deps.store, device, '');
  return ok({ ...answer, ...(made && { token: made.token }), agreed });
};

/** A key that is known is answered again only where this device brought it: every device can read public keys. */
const isForkOf = async (tx: HubTx, origin: Device, known: Device): Promise<boolean> => {
  const key = { kind: FORK_KIND.kind, id: known.deviceId };
  const [row] = await tx.rows(origin.siteId, [key]);
  return row?.doc.origin === origin.deviceId;
};

/**
 * A hub of the site refused the commit for a head that is not in the chain here: it may know that head by rows
 * alone, and nobody may ever bring its commits. The next epoch, begun above it, takes its place there.
 */
const riseAbove = async (
  { kinds }: ForkDeps,
  tx: HubTx,
  origin: Device,
  { held }: ForkRequest,
): Promise<void> => {
  const head = await tx.head(origin.deviceId);
  if (held === undefined || head === undefined || head.epoch > held.epoch) return;
  const [own] = await tx.knownCommits(origin.deviceId, held.seq, held.seq);
  if (own?.hash === held.hash) return;
  const device = { ...origin, epoch: Math.max(origin.epoch, held.epoch) };
  await openEpoch(tx, kinds, device, Math.max(head.seq, held.seq));
};

const proofProblem = (
  { crypto, sha256 }: ForkDeps,
  { deviceId, publicKey }: Device,
  request: ForkRequest,
  kid: string,
): RecoveryFailure | undefined => {
  const { proof, epoch, sig } = request;
  const origin = { id: deviceId, epoch, publicKey };
  const sound =
    txnProblem(crypto, origin, proof.prev, proof) === undefined &&
    crypto.verify(publicKey, forkHash(sha256, deviceId, kid), sig);
  return sound ? undefined : failure('bad_signature', 'The proof is not by the key of the device.');
};

const contradicts = async (tx: HubTx, origin: Device, request: ForkRequest): Promise<boolean> => {
  const { proof, epoch } = request;
  const head = await tx.head(origin.deviceId);
  const [held] = await tx.knownCommits(origin.deviceId, proof.seq, proof.seq);
  if (held !== undefined && held.hash !== proof.hash) return true;
  if (held !== undefined) {
    return lostRangeOf(await branchesOf(tx, origin), proof.seq) !== undefined;
  }
  if (head === undefined) return false;
  if (epoch < origin.epoch) return true;
  if (head.seq === proof.seq) return head.hash !== proof.hash;
  return proof.seq === head.seq + 1 && epoch === head.epoch && proof.prev !== head.hash;
};

const admit = async (
  deps: ForkDeps,
  tx: HubTx,
  origin: Device,
  request: ForkRequest,
  key: { kid: string; tokenHash: string },
  agreed: number,
): Promise<Device> => {
  const peers = await tx.devicesOf(origin.siteId, origin.kind);
  const known = peers.find((peer) => peer.kid === key.kid);
  if (known?.tokenHash === key.tokenHash) return known;
  if (known !== undefined) {
    const renewed = renew(known, key.tokenHash);
    await writeDevice(tx, deps.kinds, renewed);
    return renewed;
  }
  const device = newDevice(deps, origin, request, key, peers);
  await writeDevice(tx, deps.kinds, device);
  await writeFork(deps, tx, origin, device, request, agreed);
  return device;
};

const writeFork = async (
  deps: ForkDeps,
  tx: HubTx,
  origin: Device,
  device: Device,
  { epoch, proof, probes }: ForkRequest,
  agreed: number,
): Promise<void> => {
  const toSeq = Math.max(proof.seq, ...probes.map(({ seq }) => seq));
  const lost = lostRangeOf(await branchesOf(tx, origin), agreed);
  const doc = {
    at: deps.clock.now(),
    epoch,
    fromSeq: lost?.from ?? agreed + 1,
    origin: origin.deviceId,
    toSeq,
  };
  const txn = `${origin.deviceId}:${epoch}:${proof.seq}`;
  const row = {
    kind: FORK_KIND.kind,
    id: device.deviceId,
    txn: 'hub',
    schema: SCHEMA_VERSION,
    doc,
    clk: null,
    deleted: false,
  };
  const place = { tenantId: origin.tenantId, scopeId: origin.siteId };
  const { rows, alarms } = await mergeRows(tx, deps.kinds, place, [row]);
  const alarm: Alarm = {
    scopeId: origin.siteId,
    kind: 'origin',
    id: origin.deviceId,
    code: 'forked',
    detail: { txn, doc, clk: null },
  };
  await tx.write({ rows, commits: [], alarms: [...alarms, alarm] });
};

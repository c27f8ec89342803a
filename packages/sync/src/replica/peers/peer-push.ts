import type { Clock } from '@galley/base';
import {
  idProblem,
  isAhead,
  rightsProblem,
  rowOfWire,
  schemaProblem,
  txnProblem,
} from '../../core/index.ts';
import {
  DEVICE_WRITTEN,
  type Envelope,
  type PushResponse,
  pushRequestSchema,
  SYNC_KINDS,
  type Txn,
  type WireRow,
} from '../../protocol/index.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Replica } from '../replica.ts';
import type { PeerDevice } from './peer-devices.ts';

export type PeerAnswer = { readonly status: number; readonly body: unknown };

export type PeerPushDeps = {
  readonly replica: Replica;
  /** Local clock with what is known of hub time. */
  readonly clock: Clock;
};

const HUB_ONLY = new Set(
  SYNC_KINDS.map((spec) => spec.kind).filter((kind) => !DEVICE_WRITTEN.has(kind)),
);

const placeOf = (origin: string, scope: string) => ({ hub: `peer:${origin}`, scope });

/** What is here of the origin's commits: by its head as a hub sent it, or as it came directly. */
const reached = (replica: Replica, origin: PeerDevice): number => {
  const { tenantId = '', siteId = '' } = replica.identity() ?? {};
  const direct = [tenantId, siteId].map((scope) =>
    Number.parseInt(replica.feed(placeOf(origin.deviceId, scope)).offset ?? '0', 10),
  );
  return Math.max(origin.head, ...direct);
};

/** Settings of a wrong clock wait for a hub, which alone may decide what becomes of them. */
const mayTake = (replica: Replica, origin: PeerDevice, row: WireRow, now: number): boolean => {
  if (HUB_ONLY.has(row.kind) || idProblem(row) !== undefined) return false;
  const merged = rowOfWire(row);
  const spec = replica.spec(row.kind);
  if (merged.clk !== null && isAhead(merged.clk, now)) return false;
  if (spec === undefined) return true;
  return (
    rightsProblem(spec, origin, row) === undefined && schemaProblem(spec, merged) === undefined
  );
};

const envelopesOf = (
  { replica, clock }: PeerPushDeps,
  origin: PeerDevice,
  epoch: number,
  txn: Txn,
): Envelope[] => {
  const { tenantId = '' } = replica.identity() ?? {};
  const wanted = txn.rows.filter((row) => mayTake(replica, origin, row, clock.now()));
  return wanted.map((row) => ({
    ...rowOfWire(row),
    tenantId,
    scopeId: txn.scope,
    kind: row.kind,
    id: row.id,
    seq: 0,
    txn: `${origin.deviceId}:${epoch}:${txn.seq}`,
    businessDate: null,
    schema: txn.schema,
  }));
};

const refuse = (status: number, code: string, message: string): PeerAnswer => ({
  status,
  body: { code, message },
});

const unsound = (origin: PeerDevice, epoch: number, txns: readonly Txn[]): string | undefined => {
  const signer = { id: origin.deviceId, epoch, publicKey: origin.publicKey };
  let before: Txn | undefined;
  for (const txn of txns) {
    if (before !== undefined && txn.seq !== before.seq + 1) return 'bad_order';
    const problem = txnProblem(nodeCrypto, signer, before?.hash ?? txn.prev, txn);
    if (problem !== undefined) return problem;
    before = txn;
  }
  return undefined;
};

/**
 * Takes a device's own commits without any hub: the same signed commits as at /v1/push, merged into this
 * replica and told at once. Nothing is recorded as proved, so that what a hub sends later is taken as ever,
 * and comes to the same.
 */
export const takePeerPush = (deps: PeerPushDeps, sender: PeerDevice, text: unknown): PeerAnswer => {
  const { replica } = deps;
  const push = pushRequestSchema.safeParse(text);
  if (!push.success) return refuse(400, 'bad_request', 'This is no push.');
  const { origin, epoch, txns } = push.data;
  if (origin !== sender.deviceId) return refuse(403, 'wrong_origin', 'Only own commits are taken.');
  const { tenantId, siteId } = replica.identity() ?? {};
  const foreign = txns.some((txn) => txn.scope !== tenantId && txn.scope !== siteId);
  const problem = foreign ? 'wrong_scope' : unsound(sender, epoch, txns);
  if (problem !== undefined) return refuse(400, problem, `A commit is not sound: ${problem}.`);
  const held = reached(replica, sender);
  const [first] = txns;
  if (first !== undefined && first.seq > held + 1) {
    return { status: 409, body: { expectedSeq: held + 1 } };
  }
  for (const txn of txns) {
    const applied = replica.applyBatch({
      ...placeOf(origin, txn.scope),
      envelopes: envelopesOf(deps, sender, epoch, txn),
      handle: 'peer',
      offset: `${Math.max(txn.seq, held)}_0`,
      upToDate: true,
      schemaHash: replica.kindsHash,
    });
    if (!applied.ok) return refuse(503, applied.error.code, applied.error.message);
  }
  const lastSeq = Math.max(held, txns.at(-1)?.seq ?? 0);
  return { status: 200, body: { epoch, lastSeq, central: 0, rejected: [] } satisfies PushResponse };
};

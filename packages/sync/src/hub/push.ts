import { GENESIS, type TxnProblem, txnProblem } from '../core/index.ts';
import {
  type PushRefusal,
  type PushRequest,
  type PushResponse,
  SCHEMA_VERSION,
  type Txn,
} from '../protocol/index.ts';
import { takeAside } from './aside.ts';
import { originRow } from './hub-rows.ts';
import { lateAlarm } from './late-commits.ts';
import type { PushDeps } from './push-deps.ts';
import { type FreshTxns, firstWanted, isForeignHead, planPush } from './push-plan.ts';
import type { Alarm, CommitRecord, Device, HubTx, KnownCommit, OriginHead } from './store.ts';
import { tooOld } from './too-old.ts';
import { lateRow } from './verdicts.ts';
import { commitOf, mergeCommits } from './write-commits.ts';

export type { HubCrypto, PushDeps } from './push-deps.ts';

export type PushOutcome =
  | { readonly status: 200; readonly body: PushResponse; readonly fresh: readonly Txn[] }
  | { readonly status: 409; readonly body: { readonly expectedSeq: number } }
  | { readonly status: 403; readonly body: PushRefusal }
  | { readonly status: 400 | 401; readonly body: { code: string; message: string } };

const refuse = (code: PushRefusal['code'], reason: string): PushOutcome => ({
  status: 403,
  body: { code, reason },
});

/** With what is held here, for the central hub may know nothing of it. */
const refuseFork = (reason: string, seq: number | undefined, head: OriginHead | undefined) => {
  const held = head && { epoch: head.epoch, seq: head.seq, hash: head.hash };
  const body = { code: 'forked' as const, reason, seq, ...(held && { held }) };
  return { status: 403 as const, body };
};

/** With how far this hub is: a site hub above which an old copy was put back sends again from there. */
const refuseEpoch = (
  asked: number,
  granted: number,
  { epoch, seq, hash }: Pick<OriginHead, 'epoch' | 'seq' | 'hash'> = NO_HEAD,
): PushOutcome => {
  const reason = `epoch ${asked} is not the granted one, which is ${granted}`;
  return { status: 403, body: { code: 'stale_epoch', reason, held: { epoch, seq, hash } } };
};
const NO_HEAD = { epoch: 0, seq: 0, hash: GENESIS };

/**
 * Takes commits of one origin from an authenticated sender: the device itself, or a site hub of its site.
 * What is sound is stored whole or not at all, in order, each once; see docs/specs/hub.md, HB1-HB14.
 */
export const acceptPush = async (
  deps: PushDeps,
  sender: Device,
  request: PushRequest,
): Promise<PushOutcome> => {
  const device = await deps.store.device(request.origin);
  const barred = senderProblem(sender, device, request);
  if (barred !== undefined) return barred;
  if (device === undefined) return refuse('wrong_origin', `${request.origin} is not enrolled here`);
  const outdated = tooOld(request, deps.schema ?? SCHEMA_VERSION);
  if (outdated !== undefined) return { status: 403, body: outdated };
  if (request.aside === true) return pushAside(deps, sender, device, request);
  const head = await deps.store.head(device.deviceId);
  if (request.epoch !== device.epoch) return refuseEpoch(request.epoch, device.epoch, head);
  const unsound = soundnessProblem(deps, device, request, head);
  if (unsound !== undefined) return unsound;
  if (request.txns.length === 0) {
    if (await foreignHead(deps, device, request, head)) {
      const seq = request.head?.seq;
      return refuseFork(`commit ${seq} is held here with another hash`, seq, head);
    }
    const told = await withCentral(deps, sender, request, head);
    return acknowledge(deps, request.epoch, told, [], [], await wantedOf(deps, told));
  }
  return storeTxns(deps, sender, device, request);
};

/** What another hub of the site cannot bring into the chain here, it brings to be kept beside it. */
const pushAside = async (
  deps: PushDeps,
  sender: Device,
  device: Device,
  request: PushRequest,
): Promise<PushOutcome> => {
  if (sender.kind !== 'site_hub') {
    return refuse('wrong_origin', 'only a site hub brings commits that are to be set aside');
  }
  const { crypto } = deps;
  const origin = { id: device.deviceId, epoch: request.epoch, publicKey: device.publicKey };
  for (const txn of request.txns) {
    const problem = txnProblem(crypto, origin, txn.prev, txn);
    if (problem !== undefined) return unsoundOutcome(problem, txn);
  }
  const { head, commits } = await takeAside(deps, sender, device, request);
  return acknowledge(deps, request.epoch, head, commits, []);
};

/**
 * A site hub that took over learns from the device itself what need not be carried up any more; what it could
 * carry itself it carries all the same, because a number proves nothing of who committed under it.
 */
const withCentral = async (
  { store, role }: PushDeps,
  sender: Device,
  { origin, epoch, central = 0 }: PushRequest,
  head: OriginHead | undefined,
): Promise<OriginHead | undefined> => {
  const believed = Math.min(central, head?.seq ?? 0);
  if (role === 'central' || sender.deviceId !== origin || head === undefined) return head;
  if (believed <= head.central || head.setBack === true) return head;
  const { tenantId, siteId } = head;
  return store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const held = await tx.knownCommits(origin, head.central + 1, believed);
    if (held.length > 0) return head;
    await tx.setCentral(origin, epoch, believed);
    return { ...head, central: believed };
  });
};

const wantedOf = async (
  { store, role }: PushDeps,
  head: OriginHead | undefined,
): Promise<number | undefined> => {
  if (role === 'central' || head === undefined) return undefined;
  const { tenantId, siteId } = head;
  return store.transaction({ tenantId, scopeIds: [siteId] }, (tx) => firstWanted(tx, head));
};

const foreignHead = async (
  { store }: PushDeps,
  { tenantId, siteId }: Device,
  request: PushRequest,
  head: OriginHead | undefined,
): Promise<boolean> => {
  if (head === undefined || request.head === undefined) return false;
  return store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    isForeignHead(tx, request, head),
  );
};

const senderProblem = (
  sender: Device,
  device: Device | undefined,
  request: PushRequest,
): PushOutcome | undefined => {
  if (device === undefined || !mayCarry(sender, device)) {
    return refuse('wrong_origin', `this token may not push commits of ${request.origin}`);
  }
  // A hub of its site took them before it heard so: they are in force there, and people are told (HX8).
  const brought = sender.kind === 'site_hub' && sender.deviceId !== device.deviceId;
  if (device.revoked && !brought) return refuse('revoked', `${device.deviceId} is revoked`);
  return undefined;
};

const mayCarry = (sender: Device, device: Device): boolean =>
  sender.deviceId === device.deviceId ||
  (sender.kind === 'site_hub' && sender.siteId === device.siteId);

const SOUNDNESS_MESSAGES: Readonly<Record<TxnProblem | 'bad_order', string>> = {
  bad_hash: 'the hash is not that of the commit',
  broken_chain: 'the commit does not name the hash of the one before it',
  bad_signature: 'the signature is not by the key of the origin',
  bad_order: 'the commits of a push are numbered one after another',
};

/**
 * Checks every commit that may be stored: hash, signature, and the chain within the request. A site hub may
 * lack commits below the head whose rows it has; what the central hub has is never stored again.
 */
const soundnessProblem = (
  { crypto, role }: PushDeps,
  device: Device,
  request: PushRequest,
  head: OriginHead | undefined,
): PushOutcome | undefined => {
  const origin = { id: device.deviceId, epoch: request.epoch, publicKey: device.publicKey };
  const sound = role === 'site' ? head?.central : head?.seq;
  let before: Txn | undefined;
  for (const txn of request.txns) {
    const problem =
      before !== undefined && txn.seq !== before.seq + 1
        ? 'bad_order'
        : txn.seq <= (sound ?? 0)
          ? undefined
          : txnProblem(crypto, origin, before?.hash ?? txn.prev, txn);
    if (problem !== undefined) return unsoundOutcome(problem, txn);
    before = txn;
  }
  return undefined;
};

const unsoundOutcome = (problem: TxnProblem | 'bad_order', txn: Txn): PushOutcome => ({
  status: problem === 'bad_signature' ? 401 : 400,
  body: { code: problem, message: `Commit ${txn.seq}: ${SOUNDNESS_MESSAGES[problem]}.` },
});

const storeTxns = (
  deps: PushDeps,
  sender: Device,
  device: Device,
  request: PushRequest,
): Promise<PushOutcome> => {
  const own = [device.tenantId, device.siteId];
  const scopeIds = own.filter(
    (scope) => scope === device.siteId || request.txns.some((txn) => txn.scope === scope),
  );
  // Before the scope is locked: others need not wait for what this request alone decides.
  const judged = request.txns.map((txn) => commitOf(deps.kinds, device, request.epoch, txn));
  const commitBySeq = new Map(judged.map((commit) => [commit.seq, commit]));
  return deps.store.transaction({ tenantId: device.tenantId, scopeIds }, async (tx) => {
    const head = await tx.head(device.deviceId);
    if (head !== undefined && head.epoch > request.epoch) {
      return refuseEpoch(request.epoch, head.epoch, head);
    }
    const plan = await planPush(tx, request, head, deps.role);
    if (plan.kind === 'gap') return { status: 409, body: { expectedSeq: plan.expectedSeq } };
    if (plan.kind === 'forked') return refuseFork(plan.reason, plan.seq, head);
    const missing = deps.role === 'site' ? plan.missing : [];
    const stored = { ...plan, missing };
    const commits = [...missing, ...plan.txns].flatMap(({ seq }) => commitBySeq.get(seq) ?? []);
    const late = lateAlarm(deps, device, sender, request.epoch, plan.txns);
    await writeTxns(tx, deps, device, request.epoch, { ...stored, late }, commits);
    const known = [...plan.known, ...commits];
    const after = newHead(head, device, plan);
    const repeated = deps.role === 'site' && plan.txns.length < request.txns.length;
    const wanted = repeated ? await firstWanted(tx, after) : await lostCommit(tx, head);
    return acknowledge(deps, request.epoch, after, known, plan.txns, wanted);
  });
};

/** The commit that the central hub lost, where this hub cannot bring it again and the origin may. */
const lostCommit = async (tx: HubTx, head: OriginHead | undefined): Promise<number | undefined> => {
  if (head?.setBack !== true || head.seq <= head.central) return undefined;
  const next = head.central + 1;
  return (await tx.knownCommits(head.origin, next, next)).length > 0 ? undefined : next;
};

const newHead = (
  head: OriginHead | undefined,
  device: Device,
  plan: FreshTxns,
): OriginHead | undefined => {
  const last = plan.txns.at(-1);
  if (last === undefined) return head;
  const { deviceId: origin, tenantId, siteId, epoch } = device;
  const central = head?.central ?? 0;
  return { origin, tenantId, siteId, epoch, seq: last.seq, hash: last.hash, central };
};

/** What lies at numbers above the head is of another chain: the head moved by rows that came from another hub. */
const makeRoom = async (tx: HubTx, origin: string, txns: readonly Txn[]): Promise<void> => {
  const [first, last] = [txns[0], txns.at(-1)];
  if (first === undefined || last === undefined) return;
  const strays = await tx.knownCommits(origin, first.seq, last.seq);
  if (strays.length > 0) await tx.moveAside(origin, first.seq, Number.MAX_SAFE_INTEGER);
};

const writeTxns = async (
  tx: HubTx,
  deps: PushDeps,
  device: Device,
  epoch: number,
  plan: FreshTxns & { readonly late: Alarm | undefined },
  commits: readonly CommitRecord[],
): Promise<void> => {
  const last = plan.txns.at(-1);
  const txns = [...plan.missing, ...plan.txns];
  if (txns.length === 0) return;
  const origin = device.deviceId;
  if (deps.role === 'site') await makeRoom(tx, origin, plan.txns);
  const { late } = plan;
  const own = [
    ...(last ? [originRow({ origin, epoch, seq: last.seq, hash: last.hash })] : []),
    ...(late ? [lateRow(late, deps.clock.now())] : []),
  ];
  const { rows, alarms } = await mergeCommits(tx, deps, device, { epoch, txns, commits, own });
  await tx.write({ rows, commits, alarms: late ? [...alarms, late] : alarms });
};

const acknowledge = (
  deps: PushDeps,
  epoch: number,
  head: OriginHead | undefined,
  commits: readonly KnownCommit[],
  fresh: readonly Txn[],
  wanted?: number,
): PushOutcome => {
  const lastSeq = head?.seq ?? 0;
  const central = deps.role === 'central' ? lastSeq : (head?.central ?? 0);
  const rejected = commits.flatMap(({ seq, verdict }) =>
    verdict === null ? [] : [{ seq, code: verdict.code, reason: verdict.reason }],
  );
  const body = { epoch, lastSeq, central, rejected, ...(wanted !== undefined && { wanted }) };
  return { status: 200, body, fresh };
};

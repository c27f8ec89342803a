import { canonicalJson } from '@galley/base';
import type { Answer } from '@galley/sync/hub';
import type { Txn } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import type { SimDevice, SimHub } from '../shop/parts.ts';
import { SITE, TENANT } from '../shop/place.ts';
import { commitsIn, placeOf } from './commits-of-device.ts';
import {
  ALL_KINDS,
  type AnyRow,
  CLASS_OF,
  keyOf,
  knows,
  readRow,
  rowsOfHub,
  rowsOfReplica,
  textOf,
} from './rows.ts';

/** What must hold at any time, under any fault: it looks at every change and keeps what it saw. */
export type Watch = {
  readonly problems: string[];
  /** Every commit that a device ever finished, by the device's name and the commit's key, epoch and number. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<string, Txn>>;
  /** Commits that went with a disk: a hub may have them or not. */
  readonly doubtful: readonly Txn[];
  /** Identities that two disks had. */
  readonly twins: ReadonlySet<string>;
  /** Payments that somebody was told of. */
  readonly promised: Set<string>;
  complain(problem: string): void;
  started(device: SimDevice, replica: Replica): void;
  /** It has another identity: its commits are numbered anew. */
  renewed(device: SimDevice): void;
  /** It starts from an older disk: what was on the newer one only may be lost. */
  diskReplaced(device: SimDevice): void;
  /** Two devices share this identity until one of them is told. */
  twin(deviceId: string): void;
  /** A hub starts from nothing: what it held is not asked for any more. */
  diskLost(hub: SimHub): void;
  answered(hub: SimHub, body: unknown, answer: Answer): void;
  /** Looks at what is new in a hub that is up, and at what devices believe of it. */
  audit(hub: SimHub, devices: readonly SimDevice[]): Promise<void>;
};

type Seen = { readonly text: string; readonly generation: number; readonly rank: number };
type Memory = Map<string, Seen>;

const seenOf = (row: AnyRow): Seen => ({
  text: canonicalJson(row.doc),
  generation: Number(row.doc.generation ?? 0),
  rank: Number(row.doc.rank ?? 0),
});

/** A hub's note of a write that is held goes with the commit that it tells of, once another one says the same. */
const isDropped = (kind: string, { rank }: Seen): boolean => kind === 'held' && rank === 0;

/** Why a row may not follow what was seen of it before; undefined when it may. */
const regress = (row: AnyRow | undefined, before: Seen, kind: string): string | undefined => {
  const type = CLASS_OF.get(kind);
  if (type === 'setting') return undefined;
  if (row === undefined) return isDropped(kind, before) ? undefined : 'is gone';
  const now = seenOf(row);
  if (type === 'fact') return now.text === before.text ? undefined : 'has other content';
  const back =
    now.generation < before.generation ||
    (now.generation === before.generation && now.rank < before.rank);
  return back ? `went back from ${before.generation}/${before.rank}` : undefined;
};

const kindIn = (key: string): string => key.slice(0, key.indexOf(' '));

const memoryOf = (all: Map<string, Memory>, node: string): Memory => {
  const memory = all.get(node) ?? new Map<string, Seen>();
  all.set(node, memory);
  return memory;
};

const counters = new WeakMap<Replica['db'], () => number>();

const counterOf = (db: Replica['db']): (() => number) => {
  const kinds = ALL_KINDS.filter(
    (spec) => spec.class !== 'setting' && spec.kind !== 'held' && knows(db, spec.kind),
  );
  const sums = kinds.map(({ kind }) => `(SELECT count(*) FROM "${kind}")`).join(' + ');
  const statement = db.prepare<[], number>(`SELECT ${sums}`).pluck();
  return () => statement.get() ?? 0;
};

/** How many facts and states a replica holds, of all kinds that its program knows but of held writes. */
const lastingRows = (db: Replica['db']): number => {
  const counter = counters.get(db) ?? counterOf(db);
  counters.set(db, counter);
  return counter();
};

/** How far a hub is with an origin: a later epoch may begin at any number. */
type Place = { readonly epoch: number; readonly seq: number };
const NOWHERE: Place = { epoch: 0, seq: 0 };
const isBefore = (a: Place, b: Place): boolean =>
  a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);

export const createWatch = (now: () => number): Watch => {
  const problems: string[] = [];
  const memories = new Map<string, Memory>();
  const ledger = new Map<string, Map<string, Txn>>();
  const heads = new Map<string, string>();
  const replaced = new Set<string>();
  const lasting = new Map<string, number>();
  const doubtful: Txn[] = [];
  const cutShort = new Set<string>();
  const twins = new Set<string>();
  const promised = new Set<string>();
  const acked = new Map<string, Place>();
  const audited = new Map<string, number>();
  const told = new Map<string, string>();
  const held = new Set<string>();

  const complain = (problem: string): void => {
    if (problems.length < 20) problems.push(`[${Math.round(now())} ms] ${problem}`);
  };
  /** A number that went with a disk and is at no hub is believed by nobody in the end. */
  const mayGoBack = (key: string): boolean => cutShort.has(key);

  const look = (node: string, key: string, row: AnyRow | undefined): void => {
    const memory = memoryOf(memories, node);
    const before = memory.get(key);
    const problem = before && regress(row, before, kindIn(key));
    if (problem !== undefined && !mayGoBack(key)) complain(`${node}: ${key} ${problem}`);
    if (row !== undefined) memory.set(key, seenOf(row));
  };

  /** A row that takes another number has changed, but for one that a hub tells anew after holding it. */
  const lookForEcho = (node: string, row: AnyRow): void => {
    if (row.kind === 'held') {
      const { kind, id } = row.doc.write as { kind: string; id: string };
      held.add(`${kind} ${id}`);
    }
    const place = `${node} ${keyOf(row)}`;
    const text = textOf(row);
    if (told.get(place) === text && !held.has(keyOf(row))) {
      complain(`${node}: ${keyOf(row)} took a number without a change`);
    }
    told.set(place, text);
  };

  /** What a device takes for safe, the central hub has. */
  const lookAtBeliefs = async (hub: SimHub, devices: readonly SimDevice[]): Promise<void> => {
    for (const device of devices) {
      const replica = device.running()?.replica;
      const believed = replica?.pending().centralSeq ?? 0;
      const has = (await hub.store().head(replica?.identity()?.deviceId ?? ''))?.seq ?? 0;
      if (believed > has) complain(`${device.name} takes ${believed} for safe, ${has} are`);
    }
  };

  /** Facts and states are never fewer than they were, also between two changes. */
  const lookAtDevice = (device: SimDevice): void => {
    const db = device.running()?.replica.db;
    if (db === undefined) return;
    const rows = lastingRows(db);
    const before = lasting.get(device.name) ?? 0;
    if (rows < before) complain(`${device.name}: ${before - rows} facts or states are gone`);
    lasting.set(device.name, rows);
  };

  const lookAtScope = async (hub: SimHub, scopeId: string): Promise<void> => {
    const place = `${hub.name} ${scopeId}`;
    const last = await hub.store().lastSeq({ tenantId: TENANT, scopeId });
    const from = audited.get(place) ?? 0;
    if (last < from) complain(`${hub.name}: rows ${last + 1} to ${from} of ${scopeId} are gone`);
    if (last === from) return;
    const { rows, head } = await rowsOfHub(hub.store(), scopeId, from);
    for (const row of rows) {
      look(hub.name, keyOf(row), row);
      lookForEcho(hub.name, row);
    }
    audited.set(place, Math.max(from, head));
  };

  const lookAtHeads = async (hub: SimHub): Promise<void> => {
    for (const [key, told] of acked) {
      if (!key.startsWith(`${hub.name} `)) continue;
      const origin = key.slice(hub.name.length + 1);
      const has = (await hub.store().head(origin)) ?? NOWHERE;
      if (isBefore(has, told)) {
        complain(`${hub.name} acknowledged ${told.seq} of ${origin} but has ${has.seq}`);
      }
    }
  };

  const ledgerOf = (device: SimDevice): Map<string, Txn> => {
    const known = ledger.get(device.name) ?? new Map<string, Txn>();
    ledger.set(device.name, known);
    return known;
  };

  /** What went with the newer disk is promised to nobody. */
  const giveUp = (known: Map<string, Txn>, key: string, txn: Txn): void => {
    known.delete(key);
    doubtful.push(txn);
    for (const { kind, id } of txn.rows) if (kind === 'payment') promised.delete(id);
  };

  const noteCommits = (device: SimDevice, replica: Replica): void => {
    const known = ledgerOf(device);
    const held = new Map(commitsIn(replica).map((txn) => [txn.key, txn]));
    const older = replaced.delete(device.name);
    if (older) cutShort.add(`origin ${replica.identity()?.deviceId}`);
    for (const [key, txn] of known) {
      const now = held.get(key);
      if (now?.hash === txn.hash) continue;
      if (older) giveUp(known, key, txn);
      else if (now === undefined) complain(`${device.name}: commit ${key} is gone from its log`);
      else complain(`${device.name}: commit ${key} was issued twice`);
    }
    for (const [key, txn] of held) if (!known.has(key)) known.set(key, txn);
    heads.set(device.name, placeOf(replica));
  };

  /** Usually the next few numbers of the same chain; after a new epoch or identity the log is read anew. */
  const noteNewCommits = (device: SimDevice, replica: Replica): void => {
    const [kid, epoch, seq] = (heads.get(device.name) ?? '').split(':');
    const place = placeOf(replica);
    const [nowKid, nowEpoch, nowSeq] = place.split(':');
    if (kid !== nowKid || epoch !== nowEpoch || Number(nowSeq) < Number(seq)) {
      noteCommits(device, replica);
      return;
    }
    const known = ledgerOf(device);
    for (const text of replica.commitsAfter(Number(seq), 1000, 1e9)?.texts ?? []) {
      const txn = JSON.parse(text) as Txn;
      known.set(`${txn.kid}:${epoch}:${txn.seq}`, txn);
    }
    heads.set(device.name, place);
  };

  return {
    problems,
    ledger,
    promised,
    doubtful,
    twins,
    complain,
    renewed(device) {
      const replica = device.running()?.replica;
      if (replica !== undefined) noteCommits(device, replica);
    },
    diskReplaced(device) {
      replaced.add(device.name);
      memories.delete(device.name);
      lasting.delete(device.name);
    },
    twin: (deviceId) => void twins.add(deviceId),
    started(device, replica) {
      const seen = [...memoryOf(memories, device.name).keys()];
      const kinds = new Set(seen.map(kindIn));
      const rows = rowsOfReplica(replica.db, ({ kind }) => kinds.has(kind));
      for (const key of seen) {
        if (knows(replica.db, kindIn(key))) look(device.name, key, rows.get(key));
      }
      noteCommits(device, replica);
      replica.onCommit(() => noteNewCommits(device, replica));
      replica.onChange(({ ids }) => {
        for (const [kind, some] of ids) {
          for (const id of some) {
            look(device.name, `${kind} ${id}`, readRow(replica.db, kind, id));
          }
        }
      });
    },
    diskLost(hub) {
      memories.delete(hub.name);
      for (const scope of [TENANT, SITE]) audited.delete(`${hub.name} ${scope}`);
      for (const key of [...acked.keys()]) if (key.startsWith(`${hub.name} `)) acked.delete(key);
      for (const key of [...told.keys()]) if (key.startsWith(`${hub.name} `)) told.delete(key);
    },
    answered(hub, body, answer) {
      if (answer.status !== 200) return;
      const { origin, aside } = body as { origin: string; aside?: boolean };
      const { epoch, lastSeq: seq } = answer.body as { epoch: number; lastSeq: number };
      const key = `${hub.name} ${origin}`;
      const told = acked.get(key) ?? NOWHERE;
      // What is kept beside a chain is asked for row by row.
      if (!aside && seq > 0 && isBefore(told, { epoch, seq })) acked.set(key, { epoch, seq });
    },
    async audit(hub, devices) {
      if (!hub.up()) return;
      if (hub.role === 'central') for (const device of devices) lookAtDevice(device);
      if (hub.role === 'central') await lookAtBeliefs(hub, devices);
      for (const scope of [TENANT, SITE]) await lookAtScope(hub, scope);
      await lookAtHeads(hub);
    },
  };
};

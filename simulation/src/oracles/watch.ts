import { canonicalJson } from '@galley/base';
import type { Answer } from '@galley/sync/hub';
import type { Txn } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import type { SimDevice, SimHub } from '../shop/parts.ts';
import { SITE, TENANT } from '../shop/place.ts';
import { type AnyRow, CLASS_OF, keyOf, readRow, rowsOfHub, rowsOfReplica, textOf } from './rows.ts';

/** What must hold at any time, under any fault: it looks at every change and keeps what it saw. */
export type Watch = {
  readonly problems: string[];
  /** Every commit that a device ever finished, by device and number. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<number, Txn>>;
  /** Payments that somebody was told of. */
  readonly promised: Set<string>;
  complain(problem: string): void;
  started(device: SimDevice, replica: Replica): void;
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

/** Why a row may not follow what was seen of it before; undefined when it may. */
const regress = (row: AnyRow | undefined, before: Seen, kind: string): string | undefined => {
  const type = CLASS_OF.get(kind);
  if (type === 'setting') return undefined;
  if (row === undefined) return 'is gone';
  const now = seenOf(row);
  if (type === 'fact') return now.text === before.text ? undefined : 'has other content';
  const back =
    now.generation < before.generation ||
    (now.generation === before.generation && now.rank < before.rank);
  return back ? `went back from ${before.generation}/${before.rank}` : undefined;
};

const memoryOf = (all: Map<string, Memory>, node: string): Memory => {
  const memory = all.get(node) ?? new Map<string, Seen>();
  all.set(node, memory);
  return memory;
};

export const createWatch = (now: () => number): Watch => {
  const problems: string[] = [];
  const memories = new Map<string, Memory>();
  const ledger = new Map<string, Map<number, Txn>>();
  const acked = new Map<string, number>();
  const audited = new Map<string, number>();
  const told = new Map<string, string>();
  const held = new Set<string>();

  const complain = (problem: string): void => {
    if (problems.length < 20) problems.push(`[${Math.round(now())} ms] ${problem}`);
  };
  const look = (node: string, key: string, row: AnyRow | undefined): void => {
    const memory = memoryOf(memories, node);
    const before = memory.get(key);
    const problem = before && regress(row, before, key.slice(0, key.indexOf(' ')));
    if (problem !== undefined) complain(`${node}: ${key} ${problem}`);
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

  const lookAtScope = async (hub: SimHub, scopeId: string): Promise<void> => {
    const place = `${hub.role} ${scopeId}`;
    const last = await hub.store().lastSeq({ tenantId: TENANT, scopeId });
    const from = audited.get(place) ?? 0;
    if (last < from) complain(`${hub.name}: rows ${last + 1} to ${from} of ${scopeId} are gone`);
    const { rows, head } = await rowsOfHub(hub.store(), scopeId, from);
    for (const row of rows) {
      look(hub.name, keyOf(row), row);
      lookForEcho(hub.name, row);
    }
    audited.set(place, Math.max(from, head));
  };

  const lookAtHeads = async (hub: SimHub): Promise<void> => {
    for (const [key, seq] of acked) {
      const [role, origin = ''] = key.split(' ');
      if (role !== hub.role) continue;
      const has = (await hub.store().head(origin))?.seq ?? 0;
      if (has < seq) complain(`${hub.name} acknowledged ${seq} of ${origin} but has ${has}`);
    }
  };

  const noteCommits = (device: SimDevice, replica: Replica): void => {
    const origin = replica.identity()?.deviceId ?? '';
    const known = ledger.get(origin) ?? new Map<number, Txn>();
    ledger.set(origin, known);
    const rows = replica.db
      .prepare<[], { seq: number; txn: string }>('SELECT seq, txn FROM sync_commit ORDER BY seq')
      .all();
    const held = new Map(rows.map(({ seq, txn }) => [seq, txn]));
    for (const [seq, txn] of known) {
      const text = held.get(seq);
      if (text === undefined) complain(`${device.name}: commit ${seq} is gone from its log`);
      else if ((JSON.parse(text) as Txn).hash !== txn.hash) {
        complain(`${device.name}: commit ${seq} was issued twice`);
      }
    }
    for (const [seq, text] of held) if (!known.has(seq)) known.set(seq, JSON.parse(text) as Txn);
  };

  const noteNewCommits = (replica: Replica): void => {
    const origin = replica.identity()?.deviceId ?? '';
    const known = ledger.get(origin) ?? new Map<number, Txn>();
    ledger.set(origin, known);
    const run = replica.commitsAfter(known.size, 1000, 1e9);
    for (const text of run?.texts ?? []) {
      const txn = JSON.parse(text) as Txn;
      known.set(txn.seq, txn);
    }
  };

  return {
    problems,
    ledger,
    promised: new Set<string>(),
    complain,
    started(device, replica) {
      const rows = rowsOfReplica(replica.db);
      for (const key of memoryOf(memories, device.name).keys()) {
        look(device.name, key, rows.get(key));
      }
      noteCommits(device, replica);
      replica.onCommit(() => noteNewCommits(replica));
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
      for (const scope of [TENANT, SITE]) audited.delete(`${hub.role} ${scope}`);
      for (const key of [...acked.keys()]) if (key.startsWith(`${hub.role} `)) acked.delete(key);
      for (const key of [...told.keys()]) if (key.startsWith(`${hub.name} `)) told.delete(key);
    },
    answered(hub, body, answer) {
      if (answer.status !== 200) return;
      const { origin } = body as { origin: string };
      const { lastSeq } = answer.body as { lastSeq: number };
      const key = `${hub.role} ${origin}`;
      acked.set(key, Math.max(acked.get(key) ?? 0, lastSeq));
    },
    async audit(hub, devices) {
      if (!hub.up()) return;
      if (hub.role === 'central') await lookAtBeliefs(hub, devices);
      for (const scope of [TENANT, SITE]) await lookAtScope(hub, scope);
      await lookAtHeads(hub);
    },
  };
};

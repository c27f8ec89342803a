import {
  type HeldWrite,
  heldWriteOf,
  type MergedRow,
  mergeRow,
  rowOfWire,
  unknownKind,
} from '../../core/index.ts';
import { HELD_KIND } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { CommitRecord, HubReads, Scoped } from '../store.ts';
import { eachRow } from './count.ts';
import { othersFirst } from './others-first.ts';
import { readCommit } from './restore.ts';

const PAGE = 50;
/** More commits than ever lie beside the chains of a site. */
const ASIDE = 10_000;

/** What a signed commit held here says of a row. */
export type Version = {
  readonly row: MergedRow;
  readonly txn: string;
  readonly schema: number;
};

/** Whose commits may have written into the scope: devices of the site, or of every site of the tenant. */
const sitesOf = async (store: HubReads, { tenantId, scopeId }: Scoped): Promise<string[]> => {
  const own = (await store.sites()).filter((site) => site.tenantId === tenantId);
  return scopeId === tenantId ? own.map(({ siteId }) => siteId) : [scopeId];
};

const eachCommit = async (
  store: HubReads,
  scope: Scoped,
  visit: (held: CommitRecord) => void,
): Promise<void> => {
  for (const siteId of await sitesOf(store, scope)) {
    for (const { origin } of await store.headsOf(siteId)) {
      for (let after = 0; ; ) {
        const page = await store.commitsAfter(origin, after, PAGE);
        for (const held of page) visit(held);
        const last = page.at(-1);
        if (last === undefined || page.length < PAGE) break;
        after = last.seq;
        await othersFirst();
      }
    }
    for (const held of await store.aside(siteId, ASIDE, [])) visit(held);
  }
};

const clocksOf = (id: string, { clk }: MergedRow): string => JSON.stringify([id, clk?.b, clk?.o]);

/** Writes of the kind that ran ahead of hub time: they are in force under the central hub's stamp or not at all. */
const heldWrites = async (store: HubReads, scope: Scoped, kind: string): Promise<HeldWrite[]> => {
  const writes: HeldWrite[] = [];
  await eachRow(store, scope, { kind: HELD_KIND.kind }, ({ doc }) => {
    const write = heldWriteOf(doc);
    if (write.kind === kind) writes.push(write);
  });
  return writes;
};

/**
 * By id, what accepted commits held here, also beside the chains, say of the wanted rows of a kind, in one pass for
 * all rows. Every commit is read: asked for only when what the rows say of themselves does not explain the sums, and
 * never under a lock.
 */
export const versionsOf = async (
  store: HubReads,
  scope: Scoped,
  kind: string,
  isWanted: (id: string) => boolean,
): Promise<Map<string, Version[]>> => {
  const held = await heldWrites(store, scope, kind);
  const outOfForce = new Set(held.map(({ id, row }) => clocksOf(id, row)));
  const versions = new Map<string, Version[]>();
  const add = (id: string, version: Version): void => {
    const known = versions.get(id);
    if (known === undefined) versions.set(id, [version]);
    else known.push(version);
  };
  const mark = JSON.stringify(kind);
  await eachCommit(store, scope, (record) => {
    if (record.verdict !== null || !record.txn.includes(mark)) return;
    const commit = readCommit(record);
    if (commit?.scope !== scope.scopeId) return;
    const txn = `${record.origin}:${record.epoch}:${record.seq}`;
    for (const wire of commit.rows) {
      if (wire.kind !== kind || !isWanted(wire.id)) continue;
      const row = rowOfWire(wire);
      if (outOfForce.has(clocksOf(wire.id, row))) continue;
      add(wire.id, { row, txn, schema: commit.schema });
    }
  });
  for (const { id, row, stamped } of held) {
    if (stamped !== null && isWanted(id))
      add(id, { row: { ...row, clk: stamped }, txn: '', schema: 1 });
  }
  return versions;
};

/** All that was signed of a row, joined; the version that came last to bear on it names the commit. */
export const joined = (
  kinds: KindTable,
  kind: string,
  versions: readonly Version[],
): Version | undefined => {
  let held: Version | undefined;
  for (const version of versions) {
    const spec = kinds.get(kind) ?? unknownKind(kind, version.row);
    const { row, changed } = mergeRow(spec, held?.row, version.row);
    if (changed) held = { ...version, row };
  }
  return held;
};

/** Two contents of one fact were signed: no commit says which of them stood here. */
export const isDisputed = (
  kinds: KindTable,
  kind: string,
  versions: readonly Version[],
): boolean => {
  const [first] = versions;
  if (first === undefined) return false;
  const spec = kinds.get(kind) ?? unknownKind(kind, first.row);
  return versions.some(({ row }) => mergeRow(spec, first.row, row).conflict !== undefined);
};

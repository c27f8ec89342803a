import type { DeviceKind, KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { hiddenKinds } from '../core/index.ts';
import type { Identity } from './identity.ts';
import { quoted } from './kind-table.ts';

/** What this device may not hold, whoever sends it (rule DR7). */
export type ReplicaSight = { hides(kind: string, scope: string): boolean };

const NONE: ReadonlySet<string> = new Set();

/** Before the device is enrolled nothing is known of it, and nothing comes. */
export const createReplicaSight = (
  kinds: readonly KindSpec[],
  identity: () => Identity | undefined,
): ReplicaSight => {
  let known: { tenantId: string; tenant: ReadonlySet<string>; site: ReadonlySet<string> };
  const learn = () => {
    const device = identity();
    if (device === undefined) return { tenantId: '', tenant: NONE, site: NONE };
    known = {
      tenantId: device.tenantId,
      tenant: hiddenKinds(kinds, device.kind, 'tenant'),
      site: hiddenKinds(kinds, device.kind, 'site'),
    };
    return known;
  };
  return {
    hides(kind, scope) {
      const { tenantId, tenant, site } = known ?? learn();
      return (scope === tenantId ? tenant : site).has(kind);
    },
  };
};

const rowsOf = (
  kinds: readonly KindSpec[],
  { kind, tenantId, siteId }: Identity,
): { kind: string; scope: string }[] => {
  const of = (scope: string, home: 'tenant' | 'site') =>
    [...hiddenKinds(kinds, kind, home)].map((hidden) => ({ kind: hidden, scope }));
  return [...of(tenantId, 'tenant'), ...of(siteId, 'site')];
};

/**
 * Drops rows that the device got before it was told that it may not hold them, and makes their bytes zero. What it
 * noted of such rows goes as well. True when there were any: the write-ahead log has to be emptied then.
 */
export const forgetHidden = (
  db: Database.Database,
  kinds: readonly KindSpec[],
  identity: Identity,
): boolean => {
  const wholly = kinds.filter(({ readers }) => readers && readers[identity.kind] === undefined);
  db.pragma('secure_delete = ON');
  let gone = 0;
  for (const { kind, scope } of rowsOf(kinds, identity)) {
    gone += db.prepare(`DELETE FROM ${quoted(kind)} WHERE _scope = ?`).run(scope).changes;
  }
  for (const { kind } of wholly) {
    gone += db.prepare('DELETE FROM sync_alarm WHERE kind = ?').run(kind).changes;
  }
  db.pragma('secure_delete = OFF');
  return gone > 0;
};

/** Whether what a device of one kind may write may all be read by one of another: it may be told directly. */
export const mayHearAll = (
  kinds: readonly KindSpec[],
  writer: DeviceKind,
  reader: DeviceKind,
): boolean => {
  const hidden = hiddenKinds(kinds, reader, 'tenant');
  return kinds.every(({ kind, writers }) => !hidden.has(kind) || writers?.[writer] === undefined);
};

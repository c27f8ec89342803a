import type { KindSpec } from '@galley/base';
import { invariant } from '@galley/base';
import { DEVICE_WRITTEN, SYNC_KINDS } from '../protocol/index.ts';

/** Declarations by name: the ones of the application and the replication's own. */
export type KindTable = ReadonlyMap<string, KindSpec>;

export const createKindTable = (kinds: readonly KindSpec[]): KindTable => {
  const table = new Map<string, KindSpec>();
  for (const spec of [...kinds, ...SYNC_KINDS]) {
    invariant(!table.has(spec.kind), `kind ${spec.kind} is declared once`);
    table.set(spec.kind, spec);
  }
  return table;
};

/** Kinds that only hubs write. */
export const isHubKind = (kind: string): boolean =>
  !DEVICE_WRITTEN.has(kind) && SYNC_KINDS.some((spec) => spec.kind === kind);

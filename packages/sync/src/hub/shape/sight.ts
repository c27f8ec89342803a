import { createHash } from 'node:crypto';
import { hiddenKinds } from '../../core/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { Device } from '../store.ts';

/** What a reader does not get of a scope, by what kind of device it is (rule DR7). */
export type Sight = {
  readonly hidden: ReadonlySet<string>;
  /** Names the hidden kinds; '' for a reader of everything. Another list is another log to its reader. */
  readonly mark: string;
};

const markOf = (hidden: ReadonlySet<string>): string => {
  if (hidden.size === 0) return '';
  const names = [...hidden].sort().join(' ');
  return `k${createHash('sha256').update(names).digest('hex').slice(0, 8)}`;
};

export const sightOf = (
  kinds: KindTable,
  { kind, tenantId }: Pick<Device, 'kind' | 'tenantId'>,
  scopeId: string,
): Sight => {
  const hidden = hiddenKinds(kinds.values(), kind, scopeId === tenantId ? 'tenant' : 'site');
  return { hidden, mark: markOf(hidden) };
};

/** Rows that this reader gets. */
export const seen = <T extends { readonly kind: string }>(
  { hidden }: Pick<Sight, 'hidden'>,
  rows: readonly T[],
): readonly T[] => (hidden.size === 0 ? rows : rows.filter(({ kind }) => !hidden.has(kind)));

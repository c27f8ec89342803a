import type { KindSpec } from '@galley/base';
import type Database from 'better-sqlite3';
import { dayOf, type MergedRow } from '../core/index.ts';
import type { HubBucket } from './digest-types.ts';
import { quoted } from './kind-table.ts';

/** Ids of this device's rows of a bucket. */
export const idsOf = (
  db: Database.Database,
  spec: KindSpec | undefined,
  { scope, kind, day }: HubBucket,
  read: (id: string) => MergedRow | undefined,
): string[] => {
  const dated = spec?.columns.some(({ name, type }) => name === 'businessDate' && type === 'text');
  const table = spec === undefined ? 'sync_parked' : quoted(kind);
  const of =
    spec === undefined ? 'kind = ? AND' : dated ? "coalesce(businessDate, '') = ? AND" : '';
  const values = spec === undefined ? [kind] : dated ? [day] : [];
  const ids = db
    .prepare<string[], string>(`SELECT id FROM ${table} WHERE ${of} _scope = ? ORDER BY id`)
    .pluck()
    .all(...values, scope);
  if (dated) return ids;
  return ids.filter((id) => dayOf(read(id) ?? { doc: {} }) === day);
};

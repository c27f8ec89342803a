import { disownedKey, disownedSubject, isDisowned, type MergedRow } from '../core/index.ts';
import { DISOWNED_KIND, type Envelope } from '../protocol/index.ts';
import { sha256 } from './node-crypto.ts';
import type { Proofs } from './proofs.ts';
import type { RowKey, RowStore } from './row-store.ts';

type Parts = { readonly rows: Pick<RowStore, 'read' | 'scopeOf'>; readonly proofs: Proofs };

const readable = (read: () => MergedRow | undefined): MergedRow | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The row here that a row `disowned` names by its very content, unless a commit of this device's own says it (rule DG52). */
export const disownedBy = (
  { rows, proofs }: Parts,
  { kind, doc, scopeId }: Pick<Envelope, 'kind' | 'doc' | 'scopeId'>,
): RowKey[] => {
  if (kind !== DISOWNED_KIND.kind) return [];
  const key = disownedSubject(doc);
  const own = readable(() => rows.read(key));
  if (own === undefined || !isDisowned(sha256, doc, key, own)) return [];
  return (rows.scopeOf(key) ?? scopeId) === scopeId && !proofs(scopeId, key.kind).has(key.id)
    ? [key]
    : [];
};

/** Whether the row was disowned, by what stands here of that. */
export const wasDisowned = (rows: Pick<RowStore, 'read'>, key: RowKey, own: MergedRow): boolean => {
  const doc = readable(() => rows.read(disownedKey(key)))?.doc;
  return isDisowned(sha256, doc, key, own);
};

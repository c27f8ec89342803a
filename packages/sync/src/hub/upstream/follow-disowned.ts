import { disownedSubject, isDisowned } from '../../core/index.ts';
import { DISOWNED_KIND, type Envelope } from '../../protocol/index.ts';
import { contentOf, eachRow } from '../digest/count.ts';
import { sha256 } from '../digest/tally.ts';
import type { HubStore, HubTx, RowKey, Scoped, StoredRow } from '../store.ts';

const keyOf = ({ kind, id }: RowKey): string => `${kind} ${id}`;

/** Tells of rows of a scope whether the central hub disowned them, by what has come down of that. */
export const disownedIn = async (
  store: HubStore,
  scope: Scoped,
): Promise<(row: StoredRow) => boolean> => {
  const docs = new Map<string, StoredRow['doc']>();
  await eachRow(store, scope, DISOWNED_KIND, ({ doc }) => {
    docs.set(keyOf(disownedSubject(doc)), doc);
  });
  return (row) => isDisowned(sha256, docs.get(keyOf(row)), row, contentOf(row));
};

export const namesDisowned = (rows: readonly Pick<Envelope, 'kind'>[]): boolean =>
  rows.some(({ kind }) => kind === DISOWNED_KIND.kind);

/**
 * A site hub that merged rows of the central hub's log takes out what these disown (rule DG52): rows with the very
 * content, but for those of commits here that the central hub has not heard (`spared`), and what comes behind it.
 */
export const followDisowned = async (
  tx: HubTx,
  scopeId: string,
  rows: readonly (RowKey & Pick<Envelope, 'doc'>)[],
  spared: ReadonlySet<string>,
): Promise<void> => {
  const named = new Map<string, Envelope['doc']>();
  for (const row of rows) {
    if (row.kind === DISOWNED_KIND.kind) named.set(keyOf(disownedSubject(row.doc)), row.doc);
    else named.delete(keyOf(row));
  }
  const keys = [...named.values()].map(disownedSubject).filter((key) => !spared.has(keyOf(key)));
  if (keys.length === 0) return;
  const gone = (await tx.rows(scopeId, keys)).filter((row) =>
    isDisowned(sha256, named.get(keyOf(row)), row, contentOf(row)),
  );
  if (gone.length > 0) await tx.takeOut(gone);
};

import { canonicalJson } from '@galley/base';
import type { Txn } from '../protocol/index.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { HubTx } from './store.ts';

/** What a row of a hub's own says of a commit: the held write, or what was set aside. */
const contentOf = ({ doc }: Pick<IncomingRow, 'doc'>): string =>
  canonicalJson(doc.write ?? doc.rows ?? null);

/**
 * Rows that a hub writes of commits, each under an id of its own. They are named by the commit's number, and a number
 * may have been given twice (rule HX9): what tells of the second commit has its hash in the name as well.
 */
export const withOwnIds = async (
  tx: HubTx,
  scopeId: string,
  rows: readonly IncomingRow[],
  isHubRow: (row: IncomingRow) => boolean,
  hashOf: ReadonlyMap<string, Txn['hash']>,
): Promise<IncomingRow[]> => {
  const told = rows.filter(isHubRow);
  if (told.length === 0) return [...rows];
  const taken = new Map(
    (await tx.rows(scopeId, told)).map((row) => [`${row.kind} ${row.id}`, contentOf(row)]),
  );
  return rows.map((row) => {
    if (!isHubRow(row)) return row;
    const key = `${row.kind} ${row.id}`;
    const held = taken.get(key);
    taken.set(key, held ?? contentOf(row));
    if (held === undefined || held === contentOf(row)) return row;
    return { ...row, id: `${row.id}~${hashOf.get(row.txn)?.slice(0, 8) ?? ''}` };
  });
};

import { unknownKind } from '../../core/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { Scoped, StoredRow } from '../store.ts';
import { isDisputed, joined, type Version } from './versions.ts';

/**
 * Rows of a kind that signed commits held here wrote and that the table has no more. A fact of which two contents
 * were signed is not among them: no commit says which of them stood here.
 */
export const missingRows = (
  kinds: KindTable,
  scope: Scoped,
  kind: string,
  versions: ReadonlyMap<string, readonly Version[]>,
  present: ReadonlySet<string>,
): StoredRow[] =>
  [...versions].flatMap(([id, known]): StoredRow[] => {
    const right = present.has(id) ? undefined : joined(kinds, kind, known);
    if (right === undefined || right.row.deleted) return [];
    if (isDisputed(kinds, kind, known)) return [];
    const stamp = { ...scope, kind, id, txn: right.txn, seq: 0, firstSeq: 0, businessDate: null };
    return [{ ...right.row, ...stamp, schema: right.schema }];
  });

/** A setting that was collected, or held for its clock, is rightly absent: only the sums tell. */
export const isSetting = (kinds: KindTable, row: StoredRow): boolean =>
  (kinds.get(row.kind) ?? unknownKind(row.kind, row)).class === 'setting';

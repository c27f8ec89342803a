import type { Doc } from '@galley/base';
import type { CheckOfRow } from '../../contract/index.ts';
import { type Names, titleOf } from './names.ts';
import type { OfficeReads } from './office-reads.ts';

/** The check that a row belongs to; null for a row of no check, or of one that is not here. */
export type CheckOf = (kind: string, id: string, doc: Doc | undefined) => CheckOfRow | null;

/** A check is its own; every other row names its check. What a device told stands in for a row that is not here. */
export const checkOfRow =
  (reads: Pick<OfficeReads, 'check' | 'rowDoc'>, names: Names): CheckOf =>
  (kind, id, told) => {
    const named = kind === 'check' ? id : (reads.rowDoc(kind, id) ?? told)?.checkId;
    const rows = typeof named === 'string' ? reads.check(named) : undefined;
    if (rows === undefined) return null;
    const { check, kin } = rows;
    return { id: check.id, title: titleOf(check, names, kin), businessDate: check.businessDate };
  };

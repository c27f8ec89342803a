import { type CheckRow, tablesOf } from '@galley/domain';
import type { Reader } from './reader.ts';

/** What the place of a check is called, `5 + 6` where tables are joined; undefined: it has none on the floor. */
export const tableLabel = (
  read: Pick<Reader, 'table'>,
  check: Pick<CheckRow, 'tableId' | 'joinedTableIds'>,
): string | undefined => {
  const labels = tablesOf(check).flatMap((id) => read.table(id)?.label ?? []);
  return labels.length === 0 ? undefined : labels.join(' + ');
};

import type { LineRow } from '../../rows.ts';
import type { LineStatus } from '../whole-line.ts';

/** Rows of versions that knew no meal deals have no such column. */
export const comboOf = ({ combo }: LineRow): LineRow['combo'] => combo ?? null;

/** A line with those of its meal deal that stand as it does; itself alone where it was rung alone. */
export const withItsCombo = (
  { lines }: { readonly lines: readonly LineStatus[] },
  line: LineStatus,
): readonly LineStatus[] => {
  const combo = comboOf(line.row);
  if (combo === null) return [line];
  return lines.filter(
    (one) =>
      one.row.combo?.id === combo.id && one.standing === line.standing && one.sent === line.sent,
  );
};

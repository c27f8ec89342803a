import type { CheckRow } from '../rows.ts';

type Part = Pick<CheckRow, 'id' | 'part' | 'tableId' | 'deviceId'>;

const LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/**
 * What tells a check from one of the same part of the party that another register, cut off, made (rule MV26): nothing
 * at the first of them by id, `b` at that of the next register. `kin` may have the check itself.
 */
export const partMark = (check: Part, kin: readonly Part[]): string => {
  if (check.part === null) return '';
  const alike = [check, ...kin]
    .filter(({ part, tableId }) => part === check.part && tableId === check.tableId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const devices = [...new Set(alike.map(({ deviceId }) => deviceId))];
  const at = devices.indexOf(check.deviceId);
  return at === 0 ? '' : (LETTERS[at - 1] ?? '');
};

import { type CheckRow, partMark } from '@galley/domain';
import type { Reader } from '../read/reader.ts';
import { tableLabel } from '../read/table-label.ts';

/** The number of a check of a party that has several; null: it is the one that they came from. */
export const partName = (read: Reader, check: CheckRow): string | null => {
  if (check.part === null) return null;
  const kin = read.kinOf([check.id]).flatMap((id) => read.check(id) ?? []);
  return `${check.part}${partMark(check, kin)}`;
};

/** What people call a check: its table or call number, its part where the party has several, its guest. */
export const titleOf = (read: Reader, check: CheckRow): string => {
  const { callNumber, guestName, id } = check;
  const part = partName(read, check);
  const label = tableLabel(read, check);
  const head = label === undefined ? (callNumber ?? id.slice(-4)) : `Table ${label}`;
  const whole = part === null ? head : `${head}/${part}`;
  return guestName === null ? whole : `${whole} · ${guestName}`;
};

export const checkTitle = (read: Reader, checkId: string): string => {
  const check = read.check(checkId);
  return check === undefined ? 'a check that is not here yet' : titleOf(read, check);
};

import { type CheckState, type GuestCheckPrint, guestCheckPrint } from '@galley/domain';
import { loadCheckRows } from './load-check.ts';
import type { Reader } from './reader.ts';

/** UTC ms of the last guest check; what is taken off it now needs somebody's consent. */
export const printedAt = (read: Reader, checkId: string): number | undefined =>
  read.lastEvent(checkId, 'guest_check_printed')?.at;

/** The statement that the guest holds, and whether it still holds good. */
export const lastPrint = (read: Reader, state: CheckState): GuestCheckPrint | undefined => {
  const print = read.lastEvent(state.check.id, 'guest_check_printed');
  const rows = print && loadCheckRows(read, state.check.id);
  return rows === undefined ? undefined : guestCheckPrint(rows, state, print);
};

import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import type { CheckLine } from './check-rows.ts';
import { toChoices, toCommand } from './choice-tree.ts';
import { useRead } from './read.store.ts';
import type { LineWish } from './ui.store.ts';

/** What an edit says of a line that is not sent. */
export type LineEdit = Omit<LineWish, 'itemId'>;

/** The line as it stands, as what a command takes. */
export const editOf = (line: CheckLine): LineEdit => ({
  quantity: line.quantity,
  modifiers: toCommand(toChoices(line.modifiers)),
  ...(line.note === null ? {} : { note: line.note }),
});

/** The way back from an edit that was carried out (rule RG70). */
export const offerFormer = (line: CheckLine, undo: (edit: LineEdit) => void): void => {
  const action = { label: words.undo, run: () => undo(editOf(line)) };
  toaster.show({ message: words.changedLine(line.name), action });
};

type Said = Input<PosContract, 'describeCheck'>;

/** What is said of a check now, of that which is about to be said anew. */
export const saidBefore = (input: Said): Said | undefined => {
  const { check } = useRead.getState();
  if (check?.id !== input.checkId) return undefined;
  const { tableId, covers, guestName, phone, address, marker } = check;
  const now = { tableId, covers, guestName, phone, address, marker };
  const named = Object.entries(now).filter(([field]) => field in input);
  return { checkId: check.id, ...Object.fromEntries(named) };
};

export const offerSaid = (back: Said, undo: (input: Said) => void): void => {
  const action = { label: words.undo, run: () => undo(back) };
  toaster.show({ message: words.changedDetails, action });
};

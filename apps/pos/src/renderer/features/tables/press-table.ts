import type { TableView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { floorWords as texts } from '../../app/floor-words.ts';
import { type FloorHand, toggleJoined } from '../../state/floor.store.ts';
import { assignTable, moveGuests, seatParty } from '../../state/floor-acts.ts';
import { placeLines } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { beginOrder, takeCheck, takeDraftLines } from '../../state/ui.store.ts';

const beginAt = (tableId: string): void => {
  const types = useRead.getState().menu?.view.orderTypes ?? [];
  const orderTypeId = types.find(({ kind }) => kind === 'dine_in')?.id ?? null;
  beginOrder({ orderTypeId, tableId });
};

/** A free table begins an order there; a taken one opens its check. What waited for a table goes along. */
const order = (table: TableView): void => {
  const lines = takeDraftLines();
  if (table.checkId === null) beginAt(table.id);
  else takeCheck(table.checkId);
  placeLines(lines);
};

/** Other guests are not joined by a tap that was meant for a free table. */
const move = (table: TableView, hand: Extract<FloorHand, { type: 'move' }>): void => {
  if (table.checkCount === 0) void moveGuests(hand.checkId, hand.title, table);
  else toaster.show({ message: texts.tasks.taken(table.label), tone: 'attention' });
};

/** What a tap on a table does with what is in hand. */
export const pressTable = (
  table: TableView,
  hand: FloorHand | null,
  nameOf: (employeeId: string) => string | null,
): void => {
  if (hand === null) order(table);
  else if (hand.type === 'seat') void seatParty([table.id]);
  else if (hand.type === 'join') toggleJoined(table.id);
  else if (hand.type === 'move') move(table, hand);
  else {
    const { employeeId } = hand;
    void assignTable(table, employeeId, employeeId === null ? null : nameOf(employeeId));
  }
};

/** Whether a tap would do what the hand is for. */
export const fitsHand = (table: TableView, hand: FloorHand): boolean => {
  if (hand.type === 'seat') return table.checkCount === 0 && table.seats >= hand.covers;
  if (hand.type === 'move') return table.checkCount === 0;
  return false;
};

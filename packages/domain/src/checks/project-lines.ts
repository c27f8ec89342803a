import { mulDivRound } from '@galley/base';
import { TICKET_RANK } from '../kitchen/kitchen.table.ts';
import { ticketLineOwners } from '../kitchen/ticket-owners.ts';
import { byId, type LineVoidRow, type RefundRow, sum, type TicketRow } from '../rows.ts';
import type { CheckException, CheckRows } from './check-rows.ts';
import { type PlacedLine, placeLines } from './line-families.ts';

export type LineStatus = PlacedLine & {
  /** Quantity of the voids that count, never above the quantity of the line. */
  readonly voidedQuantity: number;
  /** Quantity that is sold: 0 for a line that does not stand. */
  readonly liveQuantity: number;
  readonly refundedQuantity: number;
  /** Price of one with its modifiers. */
  readonly unitMinor: number;
  /** `liveQuantity × unitMinor`. */
  readonly amountMinor: number;
  /** The station bumped the ticket that owns the line. */
  readonly made: boolean;
};

/** Price of one of the item with its chosen modifiers. */
export const unitAmount = (line: {
  readonly unitPriceMinor: number;
  readonly modifiers: readonly { readonly priceMinor: number; readonly quantity: number }[];
}): number =>
  line.unitPriceMinor + sum(line.modifiers.map((chosen) => chosen.priceMinor * chosen.quantity));

/** Quantity that counts of each row, filled in order of id up to `room`. */
export const capByRoom = <T extends { readonly id: string; readonly quantity: number }>(
  rows: readonly T[],
  room: number,
): { readonly row: T; readonly counted: number }[] => {
  let left = room;
  return byId(rows).map((row) => {
    const counted = Math.max(0, Math.min(row.quantity, left));
    left -= counted;
    return { row, counted };
  });
};

const countedOf = (capped: readonly { readonly counted: number }[]): number =>
  sum(capped.map((entry) => entry.counted));

const statusOf = (
  placed: PlacedLine,
  voids: readonly LineVoidRow[],
  refunds: readonly RefundRow[],
  made: boolean,
): LineStatus => {
  const quantity = placed.standing === 'live' ? placed.row.quantity : 0;
  const voidedQuantity = countedOf(capByRoom(voids, quantity));
  const liveQuantity = quantity - voidedQuantity;
  const unitMinor = unitAmount(placed.row);
  return {
    ...placed,
    voidedQuantity,
    liveQuantity,
    refundedQuantity: countedOf(capByRoom(refunds, liveQuantity)),
    unitMinor,
    amountMinor: liveQuantity * unitMinor,
    made,
  };
};

const madeLines = (tickets: readonly TicketRow[]): ReadonlySet<string> => {
  const owners = ticketLineOwners(tickets);
  const bumped = new Set(
    tickets.filter((ticket) => ticket.rank >= TICKET_RANK.bumped).map((ticket) => ticket.id),
  );
  return new Set([...owners].filter(([, owner]) => bumped.has(owner)).map(([lineId]) => lineId));
};

/** Every line of a check with what became of it, in the order in which the guest sees them. */
export const projectLines = (rows: CheckRows): LineStatus[] => {
  const made = madeLines(rows.tickets);
  return placeLines(rows.lines, rows.removals, rows.rounds).map((placed) =>
    statusOf(
      placed,
      rows.voids.filter((row) => row.lineId === placed.row.id),
      rows.refunds.filter((row) => row.lineId === placed.row.id),
      made.has(placed.row.id),
    ),
  );
};

/** Voids and refunds beyond what there was, and edits that came too late. */
export const lineExceptions = (rows: CheckRows, lines: readonly LineStatus[]): CheckException[] =>
  lines.flatMap((line) => {
    const quantity = line.standing === 'live' ? line.row.quantity : 0;
    const voids = capByRoom(
      rows.voids.filter((row) => row.lineId === line.row.id),
      quantity,
    );
    const removed = rows.removals.find((row) => row.lineId === line.row.id);
    return [
      ...voids
        .filter(({ row, counted }) => counted < row.quantity)
        .map(({ row }): CheckException => ({ type: 'surplus_void', subjectId: row.id })),
      ...(line.standing === 'late_edit'
        ? [{ type: 'late_edit', subjectId: line.row.id } as const]
        : []),
      ...(line.sent && removed !== undefined
        ? [{ type: 'late_removal', subjectId: removed.id } as const]
        : []),
    ];
  });

/** A refund as it counts: capped by the quantity of its line, its amount in proportion. */
export type CountedRefund = {
  readonly row: RefundRow;
  readonly quantity: number;
  readonly amountMinor: number;
};

/** Refunds in order of id, capped per line by quantity and over the check by what was paid. */
export const countRefunds = (
  refunds: readonly RefundRow[],
  lines: readonly LineStatus[],
  paidMinor: number,
): CountedRefund[] => {
  const room = new Map(lines.map((line) => [line.row.id, line.liveQuantity]));
  let money = paidMinor;
  return byId(refunds).map((row) => {
    const quantity = Math.max(0, Math.min(row.quantity, room.get(row.lineId) ?? 0));
    room.set(row.lineId, (room.get(row.lineId) ?? 0) - quantity);
    const share = row.quantity === 0 ? 0 : mulDivRound(row.amountMinor, quantity, row.quantity);
    const amountMinor = Math.max(0, Math.min(share, money));
    money -= amountMinor;
    return { row, quantity, amountMinor };
  });
};

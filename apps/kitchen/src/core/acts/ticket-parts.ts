import { type TicketMarkRow, type TicketState, ticketIdsOf } from '@galley/domain';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';

export type TicketPart = {
  /** Undefined: it is not here yet. */
  readonly ticket: TicketState | undefined;
  /** Marks of the ticket. */
  readonly marks: readonly TicketMarkRow[];
};

/** The tickets that one on the screen stands for, each with what was said of it. */
export const partsOfTicket = ({ reads }: KitchenCore, ticketId: string): TicketPart[] =>
  ticketIdsOf(ticketId).map((id) => {
    const row = reads.ticket(id);
    if (row === undefined) return { ticket: undefined, marks: [] };
    return {
      ticket: projectRows(reads, [row]).find((state) => state.row.id === id),
      marks: reads.marksOfChecks([row.checkId]).filter((mark) => mark.ticketId === id),
    };
  });

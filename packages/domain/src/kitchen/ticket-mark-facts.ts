import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { TicketMarkRow, TicketRow } from '../rows.ts';

type Said = Pick<TicketMarkRow, 'type' | 'lineId' | 'undoes'>;
type Ticket = Pick<TicketRow, 'id' | 'checkId' | 'generation'>;

const markFact = (
  { id: ticketId, checkId, generation }: Ticket,
  said: Said,
  context: DecisionContext,
): Fact => {
  const mark: TicketMarkRow = {
    ...said,
    id: context.ids('ticketMark'),
    ticketId,
    checkId,
    generation,
    businessDate: context.businessDate,
    markedAt: context.now,
    markedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return rowFact('ticket_mark', mark);
};

/** One mark of a line, or of the ticket as a whole. */
export const sayOf = (
  ticket: Ticket,
  type: Exclude<TicketMarkRow['type'], 'undone'>,
  lineId: string | null,
  context: DecisionContext,
): Fact => markFact(ticket, { type, lineId, undoes: [] }, context);

/** Takes back the marks that are known here; none: nothing is written. */
export const takeBack = (
  ticket: Ticket,
  marks: readonly TicketMarkRow[],
  context: DecisionContext,
): Fact[] =>
  marks.length === 0
    ? []
    : [
        markFact(
          ticket,
          { type: 'undone', lineId: null, undoes: marks.map(({ id }) => id).sort() },
          context,
        ),
      ];

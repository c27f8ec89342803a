import { byId, type TicketRow } from '../rows.ts';

/**
 * Which ticket makes each line. Two cut-off registers may both send one line; it is made once, by the
 * ticket with the smallest id, whatever each station saw first.
 */
export const ticketLineOwners = (
  tickets: readonly Pick<TicketRow, 'id' | 'lines'>[],
): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  for (const ticket of byId(tickets)) {
    for (const line of ticket.lines) {
      if (!owners.has(line.lineId)) owners.set(line.lineId, ticket.id);
    }
  }
  return owners;
};

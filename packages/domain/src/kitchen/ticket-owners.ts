import { wasBumped } from '../courses/held-tickets.ts';
import { byId, type TicketRow } from '../rows.ts';

/**
 * A held ticket that a station had done keeps its line: made food is not made again by a ticket that comes late.
 * Before that what went with its send goes before what waits, so that a fire takes no line from a ticket under way.
 */
const turnOf = (ticket: Pick<TicketRow, 'held' | 'rank' | 'generation'>): number => {
  if (ticket.held !== 1) return 1;
  return wasBumped(ticket) ? 0 : 2;
};

/**
 * Which ticket makes each line. Two cut-off registers may both send one line; it is made once, by the
 * ticket with the smallest id, whatever each station saw first (rules KT3, CF7).
 */
export const ticketLineOwners = (
  tickets: readonly Pick<TicketRow, 'id' | 'lines' | 'held' | 'rank' | 'generation'>[],
): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  const sorted = byId(tickets);
  const inTurn = sorted.some(({ held }) => held === 1)
    ? [...sorted].sort((a, b) => turnOf(a) - turnOf(b))
    : sorted;
  for (const ticket of inTurn) {
    for (const line of ticket.lines) {
      if (!owners.has(line.lineId)) owners.set(line.lineId, ticket.id);
    }
  }
  return owners;
};

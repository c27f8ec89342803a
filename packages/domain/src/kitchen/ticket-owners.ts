import { wasBumped } from '../courses/held-tickets.ts';
import { byId, type TicketRow } from '../rows.ts';
import { TICKET_RANK } from './kitchen.table.ts';

/** What decides who makes a line. */
export type OwnedTicket = Pick<
  TicketRow,
  'id' | 'lines' | 'held' | 'rank' | 'generation' | 'movedFrom' | 'movedAt' | 'without'
>;

/**
 * A held ticket that a station had done keeps its line: made food is not made again by a ticket that comes late.
 * Before that what went with its send goes before what waits, so that a fire takes no line from a ticket under way.
 */
const turnOf = (ticket: Pick<TicketRow, 'held' | 'rank' | 'generation'>): number => {
  if (ticket.held !== 1) return 1;
  return wasBumped(ticket) ? 0 : 2;
};

/** Its station had the line done, and did not know it to be made elsewhere. */
const hasMade = ({ rank, without }: OwnedTicket, lineId: string): boolean =>
  rank >= TICKET_RANK.bumped && without?.includes(lineId) !== true;

/** The first move of several that screens cut off from each other made: its station is furthest with it. */
const byMove = (a: OwnedTicket, b: OwnedTicket): number =>
  (a.movedAt ?? 0) - (b.movedAt ?? 0) || (a.id < b.id ? -1 : 1);

/**
 * Who makes a line that was moved: whoever has made it, else where the moves that stand lead to from the ticket of its
 * send (rule KT45). `all` have the line and are in their turn; undefined: no ticket of its send is here.
 */
const movedOwner = (lineId: string, all: readonly OwnedTicket[]): OwnedTicket | undefined => {
  const made = all.find((ticket) => hasMade(ticket, lineId));
  if (made !== undefined) return made;
  const standing = all.filter(({ rank }) => rank !== TICKET_RANK.givenBack).sort(byMove);
  const leadingOn = ({ id }: OwnedTicket) => standing.find(({ movedFrom }) => movedFrom === id);
  const way: OwnedTicket[] = [];
  let at = all.find(({ movedFrom }) => movedFrom == null);
  while (at !== undefined && !way.includes(at)) {
    way.push(at);
    at = leadingOn(at);
  }
  return way.at(-1);
};

/**
 * Which ticket makes each line. Two cut-off registers may both send one line; it is made once, by the
 * ticket with the smallest id, whatever each station saw first (rules KT3, CF7). Of a line that a station made over to
 * another one, see `movedOwner`.
 */
export const ticketLineOwners = (tickets: readonly OwnedTicket[]): ReadonlyMap<string, string> => {
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
  const moved = new Set(
    inTurn.flatMap(({ movedFrom, lines }) =>
      movedFrom == null ? [] : lines.map(({ lineId }) => lineId),
    ),
  );
  for (const lineId of moved) {
    const having = inTurn.filter(({ lines }) => lines.some((line) => line.lineId === lineId));
    const owner = movedOwner(lineId, having);
    if (owner !== undefined) owners.set(lineId, owner.id);
  }
  return owners;
};

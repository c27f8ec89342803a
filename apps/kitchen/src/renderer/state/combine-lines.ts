import type { TicketLineView, TicketView } from '@galley/kitchen/contract';

/** What makes two lines the same dish in the same state for the same part of the meal; seats may differ. */
const alikeKey = (line: TicketLineView): string => {
  const { lineId: _, quantity: __, seat: ___, ...same } = line;
  return JSON.stringify(same);
};

/** Voided, changed or made elsewhere: such a line stands alone, so that nobody misses it. */
const standsAlone = ({ voidedQuantity, insteadOf, onTicket }: TicketLineView): boolean =>
  voidedQuantity > 0 || insteadOf !== undefined || onTicket !== null;

const seatsOf = (lines: readonly TicketLineView[]): NonNullable<TicketLineView['seats']> => {
  const counts = new Map<number, number>();
  for (const { seat, quantity } of lines)
    if (seat !== null) counts.set(seat, (counts.get(seat) ?? 0) + quantity);
  return [...counts]
    .map(([seat, quantity]) => ({ seat, quantity }))
    .sort((a, b) => a.seat - b.seat);
};

const joined = (lines: readonly TicketLineView[]): TicketLineView[] => {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  if (others.length === 0) return [first];
  const seats = seatsOf(lines);
  return [
    {
      ...first,
      quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      seat: null,
      ...(seats.length > 0 ? { seats } : {}),
      also: others.map(({ lineId }) => lineId),
    },
  ];
};

const combined = (ticket: TicketView): TicketView => {
  const groups = new Map<string, TicketLineView[]>();
  for (const line of ticket.lines) {
    const key = standsAlone(line) ? line.lineId : alikeKey(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  if (groups.size === ticket.lines.length) return ticket;
  return { ...ticket, lines: [...groups.values()].flatMap(joined) };
};

/** A ticket that did not change keeps its identity, so that it is not painted again. */
const known = new WeakMap<TicketView, TicketView>();

/** A ticket with lines that are alike as one, in the place of the first of them (rule KS68). */
export const combineLines = (ticket: TicketView): TicketView => {
  const before = known.get(ticket) ?? combined(ticket);
  known.set(ticket, before);
  return before;
};

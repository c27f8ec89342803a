import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { useLayoutEffect, useRef, useState } from 'react';
import { bump, markLine } from '../../state/acts.ts';
import type { Placed } from '../../state/lay-out.ts';
import { type Aim, createSteadyPlaces } from '../../state/steady-places.ts';

export type SteadyBump = {
  /** Bumps the ticket that the cook aimed at `when` (ms, `performance.now`), which may have moved on since; none when it is gone. */
  at(aim: Aim, when: number): void;
  /** Bumps this ticket unless it has only just moved to its cell. True: it is being bumped. */
  ticket(cell: Placed, when: number): boolean;
  /** Marks a line as further than it was, unless its ticket has only just moved to its cell. */
  line(cell: Placed, line: TicketLineView, when: number): void;
};

export const useSteadyBump = (cells: readonly Placed[]): SteadyBump => {
  const [places] = useState(createSteadyPlaces);
  const tickets = useRef<ReadonlyMap<string, TicketView>>(new Map());
  useLayoutEffect(() => {
    tickets.current = new Map(cells.map(({ ticket }) => [ticket.id, ticket]));
    places.update(cells, performance.now());
  }, [cells, places]);
  const [steady] = useState<SteadyBump>(() => ({
    at: (aim, when) => {
      const meant = tickets.current.get(places.meant(aim, when) ?? '');
      if (meant !== undefined) void bump(meant);
    },
    ticket: ({ ticket, column, row }, when) => {
      if (places.meant({ column, row }, when) !== ticket.id) return false;
      void bump(ticket);
      return true;
    },
    line: ({ ticket, column, row }, line, when) => {
      if (places.meant({ column, row }, when) === ticket.id) void markLine(ticket, line);
    },
  }));
  return steady;
};

import type { KitchenBoard } from '@galley/kitchen/contract';

/** Tickets that this window has shown. */
export type Known = {
  readonly stationKey: string;
  readonly tickets: ReadonlySet<string>;
};

export type News = {
  readonly known: Known;
  readonly newTickets: readonly string[];
};

/** Tickets that came since the board before. The first board of a station is no news, nor is a ticket recalled. */
export const findNews = (before: Known | undefined, board: KitchenBoard): News => {
  const tickets = [...board.open, ...board.bumped, ...board.notices].map((ticket) => ticket.id);
  if (before?.stationKey !== board.stationKey) {
    const known = {
      stationKey: board.stationKey,
      tickets: new Set(tickets),
    };
    return { known, newTickets: [] };
  }
  const newTickets = board.open.map(({ id }) => id).filter((id) => !before.tickets.has(id));
  const known = {
    stationKey: board.stationKey,
    tickets: new Set([...before.tickets, ...tickets]),
  };
  return { known, newTickets };
};

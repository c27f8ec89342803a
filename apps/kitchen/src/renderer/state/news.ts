import type { KitchenBoard, TicketView } from '@galley/kitchen/contract';

/** Tickets and notices that this window has shown. */
export type Known = {
  readonly stationKey: string;
  readonly tickets: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
};

export type News = {
  readonly known: Known;
  readonly newTickets: readonly string[];
  readonly newNotices: readonly string[];
};

/** Voids and allergies: a change comes with a ticket of its own, which is heard already. */
const noticeIds = (tickets: readonly TicketView[]): string[] =>
  tickets.flatMap(({ id, notices }) =>
    notices.filter(({ type }) => type !== 'change').map(({ subjectId }) => `${id} ${subjectId}`),
  );

/** What came since the board before. The first board of a station is no news, nor is a ticket recalled. */
export const findNews = (before: Known | undefined, board: KitchenBoard): News => {
  const tickets = [...board.open, ...board.bumped, ...board.notices].map((ticket) => ticket.id);
  const notices = noticeIds([...board.open, ...board.notices]);
  if (before?.stationKey !== board.stationKey) {
    const known = {
      stationKey: board.stationKey,
      tickets: new Set(tickets),
      notices: new Set(notices),
    };
    return { known, newTickets: [], newNotices: [] };
  }
  const newTickets = board.open.map(({ id }) => id).filter((id) => !before.tickets.has(id));
  const newNotices = notices.filter((id) => !before.notices.has(id));
  const known = {
    stationKey: board.stationKey,
    tickets: new Set([...before.tickets, ...tickets]),
    notices: new Set([...before.notices, ...notices]),
  };
  return { known, newTickets, newNotices };
};

import type { ExpoOrderView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { attempt, tell } from './acts.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';

export type StationShare = {
  readonly stationKey: string;
  readonly stationName: string;
  readonly tickets: ExpoOrderView['tickets'];
  /** What the station still owes: pieces that it has not done. */
  readonly owed: number;
  /** `ready`: bumped; `out`: handed out as well. */
  readonly state: 'making' | 'ready' | 'out';
};

type Ticket = ExpoOrderView['tickets'][number];
type Line = Ticket['lines'][number];

export const leftOf = ({ quantity, voidedQuantity, onTicket }: Line): number =>
  onTicket === null ? quantity - voidedQuantity : 0;

const owedBy = ({ status, lines }: Ticket): number =>
  status === 'bumped'
    ? 0
    : lines.reduce((sum, line) => sum + (line.work === 'done' ? 0 : leftOf(line)), 0);

const stateOf = (tickets: readonly Ticket[]): StationShare['state'] => {
  if (tickets.some(({ status }) => status !== 'bumped')) return 'making';
  return tickets.every(({ releasedAt }) => releasedAt !== null) ? 'out' : 'ready';
};

/** An order by its stations, in the order in which they were to start. */
export const sharesOf = ({ tickets }: Pick<ExpoOrderView, 'tickets'>): StationShare[] =>
  [...new Set(tickets.map(({ stationKey }) => stationKey))].map((stationKey) => {
    const own = tickets.filter((ticket) => ticket.stationKey === stationKey);
    return {
      stationKey,
      stationName: own[0]?.stationName ?? stationKey,
      tickets: own,
      owed: own.reduce((sum, ticket) => sum + owedBy(ticket), 0),
      state: stateOf(own),
    };
  });

/** Tickets that a station has done and nobody has handed out. */
export const readyOf = ({ tickets }: Pick<ExpoOrderView, 'tickets'>): Ticket[] =>
  tickets.filter(({ status, releasedAt }) => status === 'bumped' && releasedAt === null);

export const labelOf = ({ tickets }: Pick<ExpoOrderView, 'tickets'>): string =>
  tickets[0]?.label ?? '';

const release = (order: ExpoOrderView, tickets: readonly Ticket[], out: boolean) =>
  attempt(`release ${order.key} ${out}`, () =>
    rpc().run('releaseTickets', { ticketIds: tickets.map(({ id }) => id), out }),
  );

/** Hands out what is ready of an order, and tells the floor. */
export const handOut = async (order: ExpoOrderView): Promise<void> => {
  const ready = readyOf(order);
  if (ready.length === 0) {
    const message = `No station has anything of ${labelOf(order)} ready`;
    return void toaster.show({ message, tone: 'neutral' });
  }
  if (await release(order, ready, true))
    tell(`Handed out ${labelOf(order)}`, () => takeBack(order, ready));
};

export const takeBack = async (
  order: ExpoOrderView,
  tickets: readonly Ticket[] = order.tickets,
): Promise<void> => {
  if (await release(order, tickets, false))
    tell(`${labelOf(order)} is not out`, () => handOutAgain(order, tickets));
};

const handOutAgain = async (order: ExpoOrderView, tickets: readonly Ticket[]): Promise<void> => {
  if (await release(order, tickets, true))
    tell(`Handed out ${labelOf(order)}`, () => takeBack(order, tickets));
};

/** Takes back what was handed out last. */
export const takeBackLast = async (): Promise<void> => {
  const last = useRead.getState().expo?.handedOut[0];
  if (last !== undefined) return takeBack(last);
  toaster.show({ message: 'Nothing was handed out today', tone: 'neutral' });
};

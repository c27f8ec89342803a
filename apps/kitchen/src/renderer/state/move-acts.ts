import type { StationView, TicketView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { attempt, tell } from './acts.ts';
import { rpc } from './rpc.ts';

/** Lines of a ticket that are still made here, and not done. */
export const movableLines = ({ lines }: TicketView) =>
  lines.filter(
    ({ onTicket, work, quantity, voidedQuantity }) =>
      onTicket === null && work !== 'done' && quantity > voidedQuantity,
  );

export const isPartlyElsewhere = ({ lines }: TicketView): boolean =>
  lines.some(({ movedTo }) => movedTo !== null);

/** Where a ticket can be made instead: none when nothing of it is still to be made here. */
export const otherStations = (
  ticket: TicketView,
  stations: readonly StationView[],
): readonly StationView[] =>
  movableLines(ticket).length === 0
    ? []
    : stations.filter(({ key, closed }) => key !== ticket.stationKey && !closed);

type Station = Pick<StationView, 'key' | 'name'>;

/** These lines are made at another station from now on; the message takes it back. */
export const moveTicket = async (
  ticket: TicketView,
  lineIds: readonly string[],
  station: Station,
): Promise<void> => {
  const done = await attempt(`move ${ticket.id}`, () =>
    rpc().run('moveTicket', { ticketId: ticket.id, lineIds, stationKey: station.key }),
  );
  if (done)
    tell(`${ticket.label}: made at ${station.name}`, () => takeBack(ticket, lineIds, station));
};

const takeBack = async (
  ticket: TicketView,
  lineIds: readonly string[],
  station: Station,
): Promise<void> => {
  const done = await runBack(ticket);
  if (done) tell(`${ticket.label} is made here again`, () => moveTicket(ticket, lineIds, station));
};

const runBack = (ticket: TicketView): Promise<boolean> =>
  attempt(`take back ${ticket.id}`, () => rpc().run('takeBackTicket', { ticketId: ticket.id }));

/** What was moved off a ticket is made here again; moving it once more is a choice of its own. */
export const haveTicketBack = async (ticket: TicketView): Promise<void> => {
  if (await runBack(ticket))
    toaster.show({ message: `${ticket.label} is made here again`, tone: 'ok' });
};

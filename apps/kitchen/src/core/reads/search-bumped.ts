import type { TicketRow } from '@galley/domain';
import { stationsOf, type TicketView } from '../../contract/index.ts';
import { projectRows } from './board-view.ts';
import { findWords } from './find-words.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import { placesOfTickets, type TicketPlaces } from './ticket-places.ts';
import { createViewer } from './ticket-view.ts';

const MOST_SHOWN = 200;
/** More than a station bumps in a day. */
const MOST_READ = 5000;

const textOf = (ticket: TicketRow, called: TicketPlaces): string => {
  const { label, guestName } = called(ticket);
  return [
    label,
    guestName ?? '',
    ticket.serverName,
    ticket.orderTypeName,
    ...ticket.lines.map((line) => line.name),
  ].join(' ');
};

/** Bumped tickets of the day, latest first, in which every word of the search begins a word. */
export const searchBumped = (
  reads: KitchenReads,
  stationKey: string,
  businessDate: string,
  search: string,
): TicketView[] => {
  const stations = stationsOf(stationKey);
  const matches = findWords(search);
  const bumped = reads
    .bumpedTickets(businessDate, undefined, MOST_READ)
    .filter((ticket) => stations.length === 0 || stations.includes(ticket.stationKey));
  const called = placesOfTickets(reads, bumped);
  const found = bumped.filter((ticket) => matches(textOf(ticket, called))).slice(0, MOST_SHOWN);
  const view = createViewer(reads, called);
  const states = new Map(projectRows(reads, found).map((state) => [state.row.id, state]));
  return found.flatMap(({ id }) => {
    const state = states.get(id);
    return state === undefined ? [] : [view(state)];
  });
};

import {
  type Expo,
  type ExpoOrder,
  hasScreen,
  projectExpo,
  type TicketState,
} from '@galley/domain';
import type { ExpoOrderView, ExpoView, PickupView } from '../../contract/index.ts';
import { projectRows } from './board-view.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import { placesOfTickets } from './ticket-places.ts';
import { createViewer, type Viewer } from './ticket-view.ts';

/** What was ready for so long and never handed out is of a time without an expo. */
const READY_MS = 60 * 60_000;
/** So long a number that is ready is called to guests where nobody says that it was handed out. */
const CALLED_MS = 20 * 60_000;
const READ_BUMPED = 300;
const SHOWN_OUT = 50;

type Now = { readonly now: number; readonly businessDate: string };

const expoOf = (reads: KitchenReads, { now, businessDate }: Now) => {
  const onPaper = new Set(reads.stations().flatMap((row) => (hasScreen(row) ? [] : row.key)));
  const rows = [
    ...reads.openTickets(),
    ...reads.bumpedTickets(businessDate, undefined, READ_BUMPED),
  ].filter(({ stationKey }) => !onPaper.has(stationKey));
  const places = placesOfTickets(reads, rows);
  const known = new Set(rows.map(({ id }) => id));
  const states = projectRows(reads, rows).filter(({ row }) => known.has(row.id));
  const isSeated = ({ row }: TicketState) => places(row).seated;
  return { places, expo: projectExpo(states, isSeated, now - READY_MS) };
};

const orderView = ({ tickets, ...order }: ExpoOrder, view: Viewer): ExpoOrderView => ({
  ...order,
  tickets: tickets.map((ticket) => ({ ...view(ticket), releasedAt: ticket.releasedAt })),
});

/** All stations' work by check and course, for the person who hands it out (rule KT34). */
export const expoView = (reads: KitchenReads, time: Now): ExpoView => {
  const { places, expo } = expoOf(reads, time);
  const view = createViewer(reads, places);
  return {
    open: expo.open.map((order) => orderView(order, view)),
    handedOut: expo.handedOut.slice(0, SHOWN_OUT).map((order) => orderView(order, view)),
  };
};

const numbersOf = (reads: KitchenReads, orders: Expo['open']): string[] => {
  const checkIds = orders.flatMap(({ tickets }) => tickets.map(({ row }) => row.checkId));
  const names = reads.namesOfChecks([...new Set(checkIds)]);
  return [...new Set(checkIds.flatMap((id) => names.get(id)?.callNumber ?? []))];
};

/** The numbers that guests wait for; nobody's name, and nothing of tables or deliveries (rule KT36). */
export const pickupView = (
  reads: KitchenReads,
  site: { readonly name: string; readonly locale: string },
  time: Now,
): PickupView => {
  const { expo } = expoOf(reads, time);
  const making = numbersOf(
    reads,
    expo.open.filter(({ readyAt }) => readyAt === null),
  );
  const done = expo.open
    .filter(({ readyAt }) => readyAt !== null && readyAt > time.now - CALLED_MS)
    .sort((a, b) => (b.readyAt ?? 0) - (a.readyAt ?? 0));
  return {
    siteName: site.name,
    locale: site.locale,
    preparing: making,
    ready: numbersOf(reads, done).filter((number) => !making.includes(number)),
  };
};

import { allergyTexts } from '../allergies/allergy-marks.ts';
import { joinTickets } from './join-tickets.ts';
import type { TicketState } from './ticket-state.ts';

/** Of one item; what is for a guest with an allergy stands apart and is in no other total. */
export type AllDayTotal = {
  readonly name: string;
  readonly quantity: number;
  readonly allergies: readonly string[];
};

export type StationBoard = {
  /** Fired tickets in the order in which they were fired. */
  readonly open: readonly TicketState[];
  /** Held, or fired and not to be started yet; nobody makes them now (rule CF4). */
  readonly coming: readonly TicketState[];
  /** Bumped tickets with voids that nobody at the station has acknowledged. */
  readonly notices: readonly TicketState[];
  /** Latest bumped first. */
  readonly bumped: readonly TicketState[];
  readonly allDay: readonly AllDayTotal[];
};

const SHOWN_BUMPED = 50;

const totalKey = ({ name, allergies }: AllDayTotal): string => [name, ...allergies].join('\u0000');

/** Totals of several lists, greatest first (rules KT9, AY11). */
export const addTotals = (totals: readonly AllDayTotal[]): AllDayTotal[] => {
  const sums = new Map<string, AllDayTotal>();
  for (const total of totals) {
    const before = sums.get(totalKey(total))?.quantity ?? 0;
    sums.set(totalKey(total), { ...total, quantity: before + total.quantity });
  }
  return [...sums.values()]
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => b.quantity - a.quantity || (totalKey(a) < totalKey(b) ? -1 : 1));
};

const allDayOf = (open: readonly TicketState[]): AllDayTotal[] =>
  addTotals(
    open
      .flatMap(({ lines }) => lines)
      .filter(({ onTicket, work }) => onTicket === null && work !== 'done')
      .map(({ name, quantity, voidedQuantity, allergies }) => ({
        name,
        quantity: quantity - voidedQuantity,
        allergies: allergyTexts(allergies).sort(),
      })),
  );

/** Lines that were voided and acknowledged, or that an earlier ticket makes: nothing to make or to see. */
const isDone = (ticket: TicketState): boolean =>
  ticket.notices.length === 0 && ticket.remaining === 0;

/** On the screen until it is bumped: something of it is to be made or to be seen. */
export const isStanding = (ticket: TicketState): boolean =>
  ticket.status === 'fired' && !isDone(ticket);

/**
 * To be made later: held, or its first line is to be started after `now`, hub time, ms. What is to be started with its
 * fire never waits: a screen whose hub time lags shows it at once.
 */
export const isComing = (ticket: TicketState, now: number): boolean =>
  ticket.remaining > 0 &&
  (ticket.status === 'held' ||
    (ticket.status === 'fired' && ticket.startsLater && (ticket.dueAt ?? 0) > now));

const byFiredAt = (a: TicketState, b: TicketState): number =>
  (a.dueAt ?? a.row.firedAt) - (b.dueAt ?? b.row.firedAt) || (a.row.id < b.row.id ? -1 : 1);

/** What starts soonest first, then what is held, by table and course. */
const byComing = (a: TicketState, b: TicketState): number =>
  (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
  a.row.firedAt - b.row.firedAt ||
  a.course - b.course ||
  (a.row.id < b.row.id ? -1 : 1);

const byBumpedAt = (a: TicketState, b: TicketState): number =>
  (b.row.bumpedAt ?? 0) - (a.row.bumpedAt ?? 0) || (a.row.id < b.row.id ? 1 : -1);

/**
 * One station's screen out of projected tickets (rules KT3 to KT9). `now`: hub time, ms; without it what was fired is
 * to be started.
 */
export const projectBoard = (
  tickets: readonly TicketState[],
  stationKey: string,
  businessDate: string,
  now: number = Number.MAX_SAFE_INTEGER,
): StationBoard => {
  const mine = joinTickets(tickets.filter((ticket) => ticket.row.stationKey === stationKey));
  const coming = mine.filter((ticket) => isComing(ticket, now)).sort(byComing);
  const open = mine
    .filter((ticket) => isStanding(ticket) && !isComing(ticket, now))
    .sort(byFiredAt);
  const bumped = mine.filter((ticket) => ticket.status === 'bumped').sort(byBumpedAt);
  return {
    open,
    coming,
    notices: bumped.filter((ticket) => ticket.notices.length > 0),
    bumped: bumped
      .filter((ticket) => ticket.row.businessDate === businessDate)
      .slice(0, SHOWN_BUMPED),
    allDay: allDayOf(open),
  };
};

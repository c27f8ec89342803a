import { groupBy } from '../../rows.ts';
import { localInstant } from '../../site/business-date/business-date.ts';
import { wallText } from '../../time-clock/wall-time.ts';
import type { OrderType } from '../order-type.ts';

const DAY_MINUTES = 1440;

/** An order that is promised for a time. */
export type PromisedOrder = {
  readonly checkId: string;
  readonly orderTypeId: string;
  readonly promisedAt: number;
  readonly items: number;
};

/** A span of promised times and what is promised in it. */
export type Slot = {
  /** Its beginning, UTC ms: what guests are told. */
  readonly at: number;
  readonly orders: number;
  readonly items: number;
  readonly full: boolean;
};

type Slots = NonNullable<OrderType['slots']>;

/** Wall-clock time in whole minutes of a moment, and its date. */
const wallOf = (
  at: number,
  timeZone: string,
): { readonly date: string; readonly minute: number } => {
  const text = wallText(at, timeZone);
  const [hours = 0, minutes = 0] = text.slice(11, 16).split(':').map(Number);
  return { date: text.slice(0, 10), minute: hours * 60 + minutes };
};

const two = (value: number): string => String(value).padStart(2, '0');

const instantOf = (date: string, minute: number, timeZone: string): number =>
  localInstant(`${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`, timeZone);

/**
 * Beginning of the slot of a time: slots are counted from midnight of the site's wall clock (rule OP2). Of an hour that
 * comes twice in a night both belong to its first slots; one that does not exist has none.
 */
export const slotStart = (
  at: number,
  { minutes }: Pick<Slots, 'minutes'>,
  timeZone: string,
): number => {
  const { date, minute } = wallOf(at, timeZone);
  for (let floor = minute - (minute % minutes); floor > 0; floor -= minutes) {
    const start = instantOf(date, floor, timeZone);
    if (start <= at) return start;
  }
  return instantOf(date, 0, timeZone);
};

/** Beginnings of all slots of a date, in order, each once. */
const startsOn = (
  date: string,
  { minutes }: Pick<Slots, 'minutes'>,
  timeZone: string,
): number[] => {
  const count = Math.ceil(DAY_MINUTES / minutes);
  const starts = Array.from({ length: count }, (_, at) => instantOf(date, at * minutes, timeZone));
  return [...new Set(starts)].sort((a, b) => a - b);
};

const slotAt = (at: number, slots: Slots, mine: readonly PromisedOrder[]): Slot => {
  const items = mine.reduce((all, order) => all + order.items, 0);
  const full =
    (slots.orders !== null && mine.length >= slots.orders) ||
    (slots.items !== null && items >= slots.items);
  return { at, orders: mine.length, items, full };
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Dates of the site from one moment to another. */
const datesBetween = (from: number, until: number, timeZone: string): string[] => {
  const last = wallOf(until, timeZone).date;
  const dates = [wallOf(from, timeZone).date];
  for (let date = dates[0] ?? last; date < last; dates.push(date)) date = dayAfter(date);
  return dates;
};

/** The slots that begin between two times, `from` included (rule OP2). */
export const slotsBetween = (
  type: Pick<OrderType, 'id' | 'slots'>,
  from: number,
  until: number,
  promised: readonly PromisedOrder[],
  timeZone: string,
): Slot[] => {
  const { slots } = type;
  if (slots === undefined || until <= from) return [];
  const mine = promised.filter(({ orderTypeId }) => orderTypeId === type.id);
  const taken = groupBy(mine, ({ promisedAt }) => String(slotStart(promisedAt, slots, timeZone)));
  return datesBetween(from, until, timeZone)
    .flatMap((date) => startsOn(date, slots, timeZone))
    .filter((at) => at >= from && at < until)
    .map((at) => slotAt(at, slots, taken.get(String(at)) ?? []));
};

/** The slot that an order would go into, itself not counted. */
export const slotFor = (
  type: Pick<OrderType, 'id' | 'slots'>,
  promisedAt: number,
  promised: readonly PromisedOrder[],
  checkId: string,
  timeZone: string,
): Slot | undefined => {
  const { slots } = type;
  if (slots === undefined) return undefined;
  const start = slotStart(promisedAt, slots, timeZone);
  const others = promised.filter(
    (order) =>
      order.orderTypeId === type.id &&
      order.checkId !== checkId &&
      slotStart(order.promisedAt, slots, timeZone) === start,
  );
  return slotAt(start, slots, others);
};

/** The next slot that begins after a time, within a day, and has room for an order; undefined: none has. */
export const nextRoom = (
  type: Pick<OrderType, 'id' | 'slots'>,
  after: number,
  items: number,
  promised: readonly PromisedOrder[],
  timeZone: string,
): number | undefined => {
  const room = type.slots?.items ?? null;
  return slotsBetween(type, after + 1, after + DAY_MINUTES * 60_000, promised, timeZone).find(
    (slot) => !slot.full && (room === null || slot.items + items <= room),
  )?.at;
};

import type { OrderType } from '../order-type.ts';

const MINUTE = 60_000;

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

/** Beginning of the slot of a time: slots are counted from midnight UTC. */
export const slotStart = (at: number, { minutes }: Pick<Slots, 'minutes'>): number =>
  Math.floor(at / (minutes * MINUTE)) * minutes * MINUTE;

const slotAt = (at: number, slots: Slots, promised: readonly PromisedOrder[]): Slot => {
  const mine = promised.filter(({ promisedAt }) => slotStart(promisedAt, slots) === at);
  const items = mine.reduce((all, order) => all + order.items, 0);
  const full =
    (slots.orders !== null && mine.length >= slots.orders) ||
    (slots.items !== null && items >= slots.items);
  return { at, orders: mine.length, items, full };
};

/** The slots between two times, the first one that has not begun before `from` first (rule OP2). */
export const slotsBetween = (
  type: Pick<OrderType, 'id' | 'slots'>,
  from: number,
  until: number,
  promised: readonly PromisedOrder[],
): Slot[] => {
  const { slots } = type;
  if (slots === undefined) return [];
  const length = slots.minutes * MINUTE;
  const first = slotStart(from + length - 1, slots);
  const count = Math.max(0, Math.ceil((until - first) / length));
  const mine = promised.filter(({ orderTypeId }) => orderTypeId === type.id);
  return Array.from({ length: count }, (_, at) => slotAt(first + at * length, slots, mine));
};

/** The slot that an order would go into, itself not counted. */
export const slotFor = (
  type: Pick<OrderType, 'id' | 'slots'>,
  promisedAt: number,
  promised: readonly PromisedOrder[],
  checkId: string,
): Slot | undefined => {
  const { slots } = type;
  if (slots === undefined) return undefined;
  const others = promised.filter(
    (order) => order.orderTypeId === type.id && order.checkId !== checkId,
  );
  return slotAt(slotStart(promisedAt, slots), slots, others);
};

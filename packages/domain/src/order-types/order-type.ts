import type { OrderTypeRow } from '../rows.ts';
import {
  type OrderTypeKind,
  type Prompts,
  TYPE_PAPERS,
  type TypePaper,
} from './order-type-columns.ts';

/** Its guests sit at a table; all others get a call number. */
export const isSeated = (kind: OrderTypeKind): boolean => kind === 'dine_in';

type Usual = {
  readonly taxKind: OrderTypeKind;
  readonly papers: readonly TypePaper[];
  readonly prompts: Prompts;
};

const TAKEN_PAPERS = TYPE_PAPERS;

/** What an order type does as long as the house says nothing else. */
const USUAL: Readonly<Record<OrderTypeKind, Usual>> = {
  dine_in: { taxKind: 'dine_in', papers: ['kitchen-chit', 'receipt'], prompts: {} },
  counter: {
    taxKind: 'dine_in',
    papers: ['kitchen-chit', 'receipt'],
    prompts: { marker: 'ask' },
  },
  takeaway: { taxKind: 'takeaway', papers: TAKEN_PAPERS, prompts: {} },
  delivery: {
    taxKind: 'takeaway',
    papers: TAKEN_PAPERS,
    prompts: { phone: 'must', address: 'must', name: 'ask' },
  },
  catering: {
    taxKind: 'takeaway',
    papers: TAKEN_PAPERS,
    prompts: { name: 'must', phone: 'ask', time: 'must' },
  },
};

const DEFAULT_PREP_MINUTES = 15;
const DEFAULT_WAY_MINUTES: Readonly<Record<OrderTypeKind, number>> = {
  dine_in: 0,
  counter: 0,
  takeaway: 0,
  delivery: 20,
  catering: 0,
};

/** An order type with everything that follows from its kind filled in. */
export type OrderType = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrderTypeKind;
  readonly active: boolean;
  readonly taxKind: OrderTypeKind;
  readonly priceLevelId: string | null;
  readonly papers: readonly TypePaper[];
  readonly prompts: Prompts;
  readonly prepMinutes: number;
  readonly wayMinutes: number;
  /** Undefined: it takes no promised times. */
  readonly slots:
    | {
        readonly minutes: number;
        readonly orders: number | null;
        readonly items: number | null;
      }
    | undefined;
};

/** Guests who sit are served as they sit. */
const slotsOf = ({ kind, slotMinutes, slotOrders, slotItems }: OrderTypeRow): OrderType['slots'] =>
  isSeated(kind) || slotMinutes == null || slotMinutes <= 0
    ? undefined
    : { minutes: slotMinutes, orders: slotOrders ?? null, items: slotItems ?? null };

export const orderTypeOf = (row: OrderTypeRow): OrderType => {
  const usual = USUAL[row.kind];
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    active: row.active !== 0,
    taxKind: row.taxKind ?? usual.taxKind,
    priceLevelId: row.priceLevelId ?? null,
    papers: row.papers ?? usual.papers,
    prompts: row.prompts ?? usual.prompts,
    prepMinutes: row.prepMinutes ?? DEFAULT_PREP_MINUTES,
    wayMinutes: row.wayMinutes ?? DEFAULT_WAY_MINUTES[row.kind],
    slots: slotsOf(row),
  };
};

/** In the order of the house, without those that are switched off. */
export const activeTypes = (rows: readonly OrderTypeRow[]): OrderTypeRow[] =>
  rows
    .filter(({ active }) => active !== 0)
    .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

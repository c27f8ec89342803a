import { type Fact, ID_PREFIXES } from '@galley/base';
import { rowFact } from '@galley/domain';
import { HARBOUR, type ShopPlan } from '../shop/shop-plan.ts';

/** Six in the evening of a summer's Friday in Cornwall. */
export const EVENING = Date.UTC(2026, 5, 5, 17);
const MINUTE = 60_000;
/** Enrolment and furnishing are done by then. */
const OPENS_BEFORE_MS = MINUTE;

export const SERVERS = 6;
export const TABLES = 80;
/** The demo restaurant has as many. */
const DEMO_TABLES = 12;
const A_ROW = 14;

export const serverId = (number: number): string => `${ID_PREFIXES.employee}_friday_${number}`;
const ROLE_OF_SERVERS = `${ID_PREFIXES.role}_friday_server`;

/** Its servers step in for one another, as the house lets them. */
const role = rowFact('role', {
  id: ROLE_OF_SERVERS,
  name: 'Server',
  permissions: [
    ...['sell', 'remove_line', 'void_line', 'discount', 'refund', 'open_drawer'],
    'take_over_check',
  ],
  voidLimitMinor: 500,
  discountLimitPpm: 100_000,
  sort: 9,
});

const servers: readonly Fact[] = Array.from({ length: SERVERS }, (_, at) =>
  rowFact('employee', {
    id: serverId(at + 1),
    name: `Server ${at + 1}`,
    roleId: ROLE_OF_SERVERS,
    active: 1,
  }),
);

const courseFact = (number: number, name: string, autoMinutes: number | null): Fact =>
  rowFact('course', {
    id: `crs_friday_${number}`,
    ...{ number, name, goes: 'in_turn', autoMinutes, together: number === 2 ? 1 : 0 },
  });

/** Drinks and starters go with their send, mains by hand, puddings by themselves when nobody fires them. */
const courses: readonly Fact[] = [
  courseFact(1, 'Starters', null),
  courseFact(2, 'Mains', null),
  courseFact(3, 'Puddings', 12),
];

const tables: readonly Fact[] = Array.from({ length: TABLES - DEMO_TABLES }, (_, at) =>
  rowFact('dining_table', {
    id: `${ID_PREFIXES.table}_friday_${at + DEMO_TABLES + 1}`,
    floor: 'Terrace',
    label: String(at + DEMO_TABLES + 1),
    ...{ x: 1 + 3 * (at % A_ROW), y: 1 + 3 * Math.floor(at / A_ROW), width: 2, height: 2 },
    ...{ shape: 'square', seats: 4 },
  }),
);

/** The restaurant on a Friday: six registers with a server each, three kitchens, 80 tables, three courses. */
export const FRIDAY: ShopPlan = {
  ...HARBOUR,
  name: 'friday',
  opensAt: EVENING - OPENS_BEFORE_MS,
  cast: [
    ['backoffice', 'back office'],
    ...Array.from({ length: SERVERS }, (_, at) => ['register', `register ${at + 1}`] as const),
    ['kitchen', 'kitchen 1'],
    ['kitchen', 'kitchen 2'],
    ['kitchen', 'kitchen 3'],
  ],
  old: undefined,
  grantsPortions: true,
  more: { tenant: [role, ...servers, ...courses], site: tables },
};

/** The same house with two servers and one kitchen: a defect shows there as well, and sooner. */
export const SMALL_FRIDAY: ShopPlan = {
  ...FRIDAY,
  name: 'small friday',
  cast: [
    ['backoffice', 'back office'],
    ['register', 'register 1'],
    ['register', 'register 2'],
    ['kitchen', 'kitchen 1'],
  ],
};

/** How long the evening is, how many parties come, and how long a server pauses between two taps on average. */
export type FridaySize = {
  readonly minutes: number;
  readonly parties: number;
  readonly pauseMs: number;
};

export const FULL_EVENING: FridaySize = { minutes: 240, parties: 190, pauseMs: 3500 };
/** Everything in quick motion, as the usual test run plays it. */
export const SHORT_EVENING: FridaySize = { minutes: 3, parties: 11, pauseMs: 1000 };
/** Enough for two servers, and for a defect to show. */
export const BRIEF_EVENING: FridaySize = { minutes: 2, parties: 9, pauseMs: 350 };

/** So long is a minute of the full evening, ms. */
export const minuteOf = ({ minutes }: FridaySize): number =>
  (MINUTE * minutes) / FULL_EVENING.minutes;

import { ALLERGENS } from '@galley/domain';
import type { Random } from '../engine/random.ts';
import { type FridaySize, minuteOf } from './friday-plan.ts';

const WAYS = ['seats', 'evenly', 'amount', 'lines'] as const;

export type Dish = 'drink' | 'starter' | 'main' | 'pudding';

/** What guests want next, and how many minutes of a full evening they take until then. */
export type Step = { readonly after: number } & (
  | { readonly type: 'book' | 'seat' | 'open' | 'send' | 'again' | 'bill' | 'clean' }
  | { readonly type: 'allergy'; readonly seat: number | null; readonly allergen: string }
  | { readonly type: 'ring'; readonly dish: Dish; readonly seat: number }
  | { readonly type: 'fire'; readonly course: number }
  | { readonly type: 'split'; readonly by: (typeof WAYS)[number] }
  | { readonly type: 'pay'; readonly inParts: boolean }
);

/** Guests of one check, from the door to the clean table. They know what they want, whatever registers know. */
export type Party = {
  readonly number: number;
  readonly size: number;
  /** The register of their server. */
  readonly home: number;
  /** What they still want, in order. */
  readonly todo: Step[];
  /** Simulated time before which they want nothing. */
  readyAt: number;
  /** The device that is at it. */
  busy: string | undefined;
  /** How often the first of it was refused. */
  refused: number;
  checkId: string | undefined;
  /** Their row on the list of guests who are expected. */
  partyId: string | undefined;
};

const AT_EIGHT = 120;
const SPREAD = 55;
const LAST_ARRIVAL = 200;

/** Minutes after six: most come around eight. */
const arrival = (random: Random): number => {
  const bell = (random.below(1000) + random.below(1000) + random.below(1000)) / 1000 - 1.5;
  return Math.min(LAST_ARRIVAL, Math.max(0, AT_EIGHT + bell * 2 * SPREAD));
};

const rings = (dish: Dish, size: number, after: number): Step[] =>
  Array.from({ length: size }, (_, at) => ({
    type: 'ring',
    dish,
    seat: at + 1,
    after: at === 0 ? after : 0,
  }));

const allergySteps = (size: number, random: Random): Step[] =>
  random.chance(0.35)
    ? [
        {
          type: 'allergy',
          seat: random.chance(0.8) ? random.between(1, size) : null,
          allergen: random.pick(ALLERGENS),
          after: 1,
        },
      ]
    : [];

const mealSteps = (size: number, random: Random): Step[] => [
  ...rings('drink', size, 3),
  { type: 'send', after: 0 },
  ...(random.chance(0.5) ? rings('starter', random.between(1, size), 6) : []),
  ...rings('main', size, 2),
  { type: 'send', after: 1 },
  { type: 'fire', course: 2, after: 14 },
  // Who is in haste presses twice.
  ...(random.chance(0.3) ? [{ type: 'fire', course: 2, after: 0 } as const] : []),
  ...(random.chance(0.4)
    ? ([
        { type: 'again', after: 8 },
        { type: 'send', after: 0 },
      ] as const)
    : []),
  ...(random.chance(0.5)
    ? [...rings('pudding', random.between(1, size), 16), { type: 'send', after: 0 } as const]
    : []),
  ...(random.chance(0.5) ? [{ type: 'fire', course: 3, after: 4 } as const] : []),
];

const leavingSteps = (size: number, random: Random): Step[] => [
  ...(random.chance(0.6) ? [{ type: 'bill', after: 14 } as const] : []),
  ...(size > 1 && random.chance(0.45)
    ? [{ type: 'split', by: random.pick(WAYS), after: 2 } as const]
    : []),
  { type: 'pay', inParts: random.chance(0.3), after: 4 },
  { type: 'clean', after: 5 },
];

const takeawaySteps = (size: number, random: Random): Step[] => [
  { type: 'open', after: 0 },
  ...allergySteps(size, random),
  ...rings('main', size, 0),
  { type: 'pay', inParts: false, after: 1 },
];

const stepsOf = (size: number, random: Random): Step[] =>
  random.chance(0.14)
    ? takeawaySteps(size, random)
    : [
        ...(random.chance(0.3) ? [{ type: 'book', after: 0 } as const] : []),
        { type: 'seat', after: 2 },
        ...allergySteps(size, random),
        ...mealSteps(size, random),
        ...leavingSteps(size, random),
      ];

/** Everybody who comes this evening, in order of arrival; `from` is the simulated time of six o'clock. */
export const partiesOf = (
  size: FridaySize,
  from: number,
  servers: number,
  random: Random,
): Party[] => {
  const minute = minuteOf(size);
  const arrivals = Array.from({ length: size.parties }, () => arrival(random));
  return arrivals
    .sort((a, b) => a - b)
    .map((at, index) => {
      const guests = random.pick([1, 2, 2, 2, 3, 4, 4, 5, 6]);
      return {
        number: index + 1,
        size: guests,
        home: random.between(1, servers),
        todo: stepsOf(guests, random),
        readyAt: from + at * minute,
        ...{ busy: undefined, refused: 0, checkId: undefined, partyId: undefined },
      };
    });
};

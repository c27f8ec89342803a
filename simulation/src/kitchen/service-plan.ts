import { createRandom, type Random } from '../engine/random.ts';

export type Service = { readonly seed: number; readonly tickets: number };

export const STATIONS = ['fry', 'grill', 'grill2', 'cold'] as const;
export const REGISTERS = ['register1', 'register2'] as const;
/** Each screen shows two stations in turn; the third shows all of them. */
export const SCREENS = {
  screen1: ['grill', 'grill2'],
  screen2: ['fry', 'cold'],
  screen3: ['*'],
} as const;
export type ScreenName = keyof typeof SCREENS;
export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

const STEPS = {
  send: 30,
  void: 6,
  bump: 26,
  recall: 4,
  acknowledge: 14,
  meet: 12,
  kill: 5,
  closing: 2,
} as const;
export type Step = keyof typeof STEPS;

/** How far a device's clock is off, and how far its idea of the hub's clock is, ms. */
export type Skew = { readonly clock: number; readonly offset: number };

const MINUTE = 60_000;
/** Below half a second each way: two screens differ by less than one. */
const OFFSET_ERROR = 450;

export const skewOf = (random: Random): Skew => ({
  clock: random.between(-10 * MINUTE, 10 * MINUTE),
  offset: random.between(-OFFSET_ERROR, OFFSET_ERROR),
});

export const planOf = ({ seed }: Service) => {
  const random = createRandom(`kitchen ${seed}`);
  return {
    random,
    step: (): Step => random.weighted(STEPS),
    skew: () => skewOf(random),
    /** Who hears whom now: devices that are not of it are cut off. */
    group: <T>(all: readonly T[]): T[] => all.filter(() => random.chance(0.6)),
  };
};
export type Plan = ReturnType<typeof planOf>;

import type { SaveCoursesCommand } from '../courses/save-courses/save-courses.command.ts';
import type { DemoGroup } from './modifier-data.ts';

/** Courses as a diner serves them: drinks go with the send, the others in turn. */
export const HOUSE_COURSES: SaveCoursesCommand['courses'] = [
  { number: 1, name: 'Drinks', goes: 'at_once', autoMinutes: null, together: false },
  { number: 2, name: 'Starters', goes: 'in_turn', autoMinutes: null, together: true },
  { number: 3, name: 'Mains', goes: 'in_turn', autoMinutes: 10, together: true },
  { number: 4, name: 'Puddings', goes: 'in_turn', autoMinutes: null, together: true },
];

/** Seconds from the start to the pass, by station. */
export const STATION_SECONDS: Readonly<Record<string, number>> = {
  grill: 480,
  fry: 360,
  cold: 180,
  bar: 90,
};

/** Who makes the work of a station that is closed. */
export const STAND_INS: Readonly<Record<string, string>> = {
  grill: 'fry',
  fry: 'grill',
  cold: 'fry',
  bar: 'cold',
};

/** Seconds of dishes that take longer or shorter than their station usually does. */
export const DISH_SECONDS: Readonly<Record<string, number>> = {
  rump_steak: 720,
  sirloin_steak: 720,
  half_chicken: 1200,
  mixed_grill: 900,
  bacon_bap: 240,
  mushy_peas: 120,
  curry_sauce: 120,
  baked_beans: 120,
  sticky_toffee: 240,
};

/** What each half of a pizza is asked for. */
export const HALF_TOPPINGS: DemoGroup = {
  key: 'pizza_topping',
  name: 'Topping',
  min: 1,
  max: 1,
  free: 0,
  choices: [
    ['Margherita', 0],
    ['Smoked mackerel', 250],
    ['Crab and chilli', 400],
    ['Ham and mushroom', 200],
    ['Garden vegetables', 150],
  ],
};

/** What the whole pizza is asked for. */
export const PIZZA_BASE: DemoGroup = {
  key: 'pizza_base',
  name: 'Base',
  min: 1,
  max: 1,
  free: 0,
  choices: [
    ['Thin base', 0],
    ['Deep base', 100],
    ['Gluten-free base', 150],
  ],
};

/** Points for each pound, pence for each point. */
export const HOUSE_PROGRAMME = { active: 1, pointsPerUnit: 1, pointMinor: 5, leastPoints: 50 };

export const HOUSE_CUSTOMERS = [
  {
    ...{ key: 'elowen', name: 'Elowen Pascoe', phone: '01632 960 201' },
    ...{ address: '7 Fore Street, TR26 1AB', notes: 'Table by the window; birthday in May' },
    allergies: ['nuts'],
    points: [
      { points: 80, daysAgo: 30, reason: 'Stamps of the old card' },
      { points: 40, daysAgo: 3, reason: 'Sunday lunch, forgot the card' },
    ],
  },
  {
    ...{ key: 'hugo', name: 'Hugo Marchetti', phone: '01632 960 202' },
    ...{ address: '2 Quayside, TR26 1AA', notes: 'Steak medium rare' },
    allergies: ['crustaceans', 'molluscs'],
    points: [{ points: 75, daysAgo: 20, reason: 'Stamps of the old card' }],
  },
  {
    ...{ key: 'samira', name: 'Samira Boulos', phone: '01632 960 203' },
    ...{ address: 'Mill Lane, TR20 8XY', notes: 'Rings before she collects' },
    allergies: [],
    points: [
      { points: 320, daysAgo: 45, reason: 'Stamps of the old card' },
      { points: 25, daysAgo: 6, reason: 'Sorry for the long wait' },
    ],
  },
] as const;

import type { OrderTypeKind } from '@galley/domain';
import { counting, type Widened } from '@galley/ui/languages';

const count = counting('en');

/** Texts about order types and promised times. */
export const orderWords = {
  changed: (name: string, now: string, before: string) => `${name}: ${now}, was ${before}`,
  changedSame: (name: string) => `Now ${name}`,
  undo: 'Undo',
  chooseTable: (name: string) => `${name}: which table?`,
  noFreeTable: 'No table is free.',
  kinds: {
    dine_in: 'Dine-in',
    counter: 'Counter',
    takeaway: 'Takeaway',
    delivery: 'Delivery',
    catering: 'Catering',
  } satisfies Record<OrderTypeKind, string>,
  asapLong: 'As soon as possible',
  promised: 'Promised time',
  promisedFor: (time: string) => `Promised for ${time}`,
  promiseGone: (time: string) => `No longer promised for ${time}`,
  promisedAsap: 'As soon as possible again',
  forTime: (time: string) => `For ${time}`,
  goesAt: (time: string) => `Goes to the kitchen at ${time}`,
  goesFor: (why: string) => `Reckoned: ${why}`,
  made: (station: string, minutes: number) => `${station} ${minutes} min`,
  madeNow: (station: string, minutes: number) => `${station} ${minutes} min as things stand`,
  onTheWay: (minutes: number) => `way ${minutes} min`,
  sendNow: 'Send to the kitchen now',
  orders: (n: number) => (n === 1 ? '1 order' : `${n} orders`),
  full: 'full',
  fullTitle: 'This time is full',
  crowded: (unit: 'orders' | 'items', taken: number, room: number) =>
    `Too full: ${count(taken, unit === 'orders' ? { one: '# order', other: '# orders' } : { one: '# item', other: '# items' })}, room for ${room}`,
  crowdedHelp:
    'More is promised for this time than there is room for. Choose another time, or a manager says that it can be made.',
  takeAnyway: 'Take it all the same',
  otherTime: 'Choose another time',
  earlierDay: 'Day before',
  laterDay: 'Next day',
  noSlots: 'No more times on this day.',
  toCome: 'To come',
  findToCome: 'Name, phone, address or number',
  nothingToCome: 'Nothing is promised',
  nothingToComeHelp: 'Orders with a promised time stand here, today’s and later ones.',
  nothingFound: 'Nothing to come has these words.',
  states: { waiting: 'Waits', late: 'Not sent', sent: 'In the kitchen', done: 'Made' },
  phone: 'Phone',
  address: 'Address',
  marker: 'Pager or table marker',
  needed: (label: string) => `${label} (needed)`,
  markerOf: (marker: string) => `Marker ${marker}`,
  wasCalled: (callNumber: string) => `was ${callNumber}`,
  markerTwice: (marker: string, others: string) =>
    `Marker ${marker} is with ${others} too. Give another one.`,
} as const;

export type OrderWords = Widened<typeof orderWords>;

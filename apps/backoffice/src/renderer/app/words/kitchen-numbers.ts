import { REMAKE_REASON_TEXT } from '@galley/domain';

/** Words of the page about how long the kitchen takes. */
export const kitchenNumberWords = {
  kitchenIntro:
    'From when a ticket was to be started to its bump, out of what the kitchen itself wrote. Half of the tickets took no longer than the middle time, nine of ten no longer than the slow one.',
  noTicketTimes: 'No ticket of this day has a time: none was bumped, or each as it was fired.',
  timesByStation: 'By station',
  timesByItem: 'By item, the slowest first',
  timesByHour: 'By hour',
  slowestTickets: 'Slowest tickets',
  voidsAfterFire: 'Voided after the fire',
  timesOf: { station: 'Station', item: 'Item', hour: 'Hour' },
  ticketCount: 'Tickets',
  middleTime: 'Middle',
  slowTime: 'Slow',
  broughtBack: 'Brought back',
  slowLabel: 'Ticket',
  slowItems: 'Items',
  slowStarted: 'Started',
  slowTook: 'Took',
  voidItem: 'Item',
  voidQuantity: 'Voided',
  voidWasted: 'Thrown away',
  remakesTitle: 'Made again',
  remakeItem: 'Item',
  remakeReason: 'Why',
  remakeStation: 'Station',
  remakeHours: 'Asked for',
  remakeQuantity: 'Portions',
  remakeReasons: REMAKE_REASON_TEXT,
  remakeHour: (hour: string) => `from ${hour}:00`,
  expectedTitle: 'Expected times',
  expectedNone:
    'Not enough is known: a station tells expected times from its twentieth ticket of the month before on.',
  expectedOff: (model: string, average: string, tickets: number) =>
    `Learned from the month before, the expected time of ${tickets} tickets was off by ${model} on average. One fixed average for each station would have been off by ${average}.`,
} as const;

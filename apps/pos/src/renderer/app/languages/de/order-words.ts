import { counting } from '@galley/ui/languages';
import type { OrderWords } from '../en/order-words.ts';

const count = counting('de');

/** Texts about order types and promised times. */
export const orderWords: OrderWords = {
  changed: (name, now, before) => `${name}: ${now}, vorher ${before}`,
  changedSame: (name) => `Jetzt ${name}`,
  undo: 'Rückgängig',
  chooseTable: (name) => `${name}: welcher Tisch?`,
  noFreeTable: 'Kein Tisch ist frei.',
  kinds: {
    dine_in: 'Im Haus',
    counter: 'Theke',
    takeaway: 'Mitnehmen',
    delivery: 'Lieferung',
    catering: 'Catering',
  },
  asapLong: 'So bald wie möglich',
  promised: 'Zugesagte Zeit',
  promisedFor: (time) => `Zugesagt für ${time}`,
  promiseGone: (time) => `Nicht mehr für ${time} zugesagt`,
  promisedAsap: 'Wieder so bald wie möglich',
  forTime: (time) => `Für ${time}`,
  goesAt: (time) => `Geht um ${time} an die Küche`,
  goesFor: (why) => `Gerechnet: ${why}`,
  made: (station, minutes) => `${station} ${minutes} min`,
  madeNow: (station, minutes) => `${station} derzeit ${minutes} min`,
  onTheWay: (minutes) => `Weg ${minutes} min`,
  sendNow: 'Jetzt an die Küche senden',
  orders: (n) => count(n, { one: '# Bestellung', other: '# Bestellungen' }),
  full: 'voll',
  fullTitle: 'Diese Zeit ist voll',
  crowded: (unit, taken, room) =>
    `Zu voll: ${count(taken, unit === 'orders' ? { one: '# Bestellung', other: '# Bestellungen' } : { one: '# Artikel', other: '# Artikel' })}, Platz für ${room}`,
  crowdedHelp:
    'Für diese Zeit ist mehr zugesagt, als Platz ist. Wähle eine andere Zeit, oder ein Manager sagt, dass es zu schaffen ist.',
  takeAnyway: 'Trotzdem nehmen',
  otherTime: 'Andere Zeit wählen',
  earlierDay: 'Tag davor',
  laterDay: 'Nächster Tag',
  noSlots: 'Keine Zeiten mehr an diesem Tag.',
  toCome: 'Kommt noch',
  findToCome: 'Name, Telefon, Adresse oder Nummer',
  nothingToCome: 'Nichts ist zugesagt',
  nothingToComeHelp: 'Hier stehen Bestellungen mit zugesagter Zeit, die heutigen und spätere.',
  nothingFound: 'Nichts, was noch kommt, enthält diese Wörter.',
  states: { waiting: 'Wartet', late: 'Nicht gesendet', sent: 'In der Küche', done: 'Fertig' },
  phone: 'Telefon',
  address: 'Adresse',
  marker: 'Pager oder Tischmarke',
  needed: (label) => `${label} (nötig)`,
  markerOf: (marker) => `Marke ${marker}`,
  wasCalled: (callNumber) => `war ${callNumber}`,
  markerTwice: (marker, others) => `Marke ${marker} hat auch ${others}. Gib eine andere aus.`,
};

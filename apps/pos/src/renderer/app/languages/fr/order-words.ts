import { counting } from '@galley/ui/languages';
import type { OrderWords } from '../en/order-words.ts';

const count = counting('fr');

/** Texts about order types and promised times. */
export const orderWords: OrderWords = {
  changed: (name, now, before) => `${name} : ${now}, avant ${before}`,
  changedSame: (name) => `Maintenant ${name}`,
  undo: 'Annuler',
  chooseTable: (name) => `${name} : quelle table ?`,
  noFreeTable: 'Aucune table n’est libre.',
  kinds: {
    dine_in: 'Sur place',
    counter: 'Comptoir',
    takeaway: 'À emporter',
    delivery: 'Livraison',
    catering: 'Traiteur',
  },
  asapLong: 'Dès que possible',
  promised: 'Heure promise',
  promisedFor: (time) => `Promis pour ${time}`,
  promiseGone: (time) => `Plus promise pour ${time}`,
  promisedAsap: 'De nouveau dès que possible',
  forTime: (time) => `Pour ${time}`,
  goesAt: (time) => `Part en cuisine à ${time}`,
  goesFor: (why) => `Compté : ${why}`,
  made: (station, minutes) => `${station} ${minutes} min`,
  madeNow: (station, minutes) => `${station} ${minutes} min en ce moment`,
  onTheWay: (minutes) => `trajet ${minutes} min`,
  sendNow: 'Envoyer en cuisine maintenant',
  orders: (n) => count(n, { one: '# commande', other: '# commandes' }),
  full: 'complet',
  fullTitle: 'Cette heure est complète',
  crowded: (unit, taken, room) =>
    `Trop plein : ${count(taken, unit === 'orders' ? { one: '# commande', other: '# commandes' } : { one: '# article', other: '# articles' })}, place pour ${room}`,
  crowdedHelp:
    'Plus de choses sont promises pour cette heure qu’il n’y a de place. Choisissez une autre heure, ou un responsable dit que c’est faisable.',
  takeAnyway: 'La prendre quand même',
  otherTime: 'Choisir une autre heure',
  earlierDay: 'Veille',
  laterDay: 'Lendemain',
  noSlots: 'Plus d’heure libre ce jour-là.',
  toCome: 'À venir',
  findToCome: 'Nom, téléphone, adresse ou numéro',
  nothingToCome: 'Rien de promis',
  nothingToComeHelp: 'Les commandes à heure promise sont ici, celles du jour et les suivantes.',
  nothingFound: 'Rien à venir avec ces mots.',
  states: { waiting: 'Attend', late: 'Pas envoyée', sent: 'En cuisine', done: 'Prête' },
  phone: 'Téléphone',
  address: 'Adresse',
  marker: 'Bipeur ou repère de table',
  needed: (label) => `${label} (requis)`,
  markerOf: (marker) => `Repère ${marker}`,
  wasCalled: (callNumber) => `était ${callNumber}`,
  markerTwice: (marker, others) =>
    `Le repère ${marker} est aussi chez ${others}. Donnez-en un autre.`,
};

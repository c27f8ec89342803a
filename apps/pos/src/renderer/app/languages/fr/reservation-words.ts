import type { ReservationWords } from '../en/reservation-words.ts';

/** Texts of reservations by day. */
export const reservationWords: ReservationWords = {
  today: 'Aujourd’hui',
  day: 'Jour de la liste',
  before: 'Jour précédent',
  after: 'Jour suivant',
  none: 'Rien n’est réservé pour ce jour.',
  allTheSame: 'Noter quand même',
};

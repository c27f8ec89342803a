import type { ReservationWords } from '../en/reservation-words.ts';

/** Texts of reservations by day. */
export const reservationWords: ReservationWords = {
  today: 'Heute',
  day: 'Tag der Liste',
  before: 'Tag davor',
  after: 'Tag danach',
  none: 'Für diesen Tag ist nichts reserviert.',
  allTheSame: 'Trotzdem eintragen',
};

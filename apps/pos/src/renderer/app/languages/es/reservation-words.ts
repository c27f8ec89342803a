import type { ReservationWords } from '../en/reservation-words.ts';

/** Texts of reservations by day. */
export const reservationWords: ReservationWords = {
  today: 'Hoy',
  day: 'Día de la lista',
  before: 'Día anterior',
  after: 'Día siguiente',
  none: 'No hay reservas para este día.',
  allTheSame: 'Anotar de todos modos',
};

import type { ReservationWords } from '../en/reservation-words.ts';

/** Texts of reservations by day. */
export const reservationWords: ReservationWords = {
  today: 'اليوم',
  day: 'يوم القائمة',
  before: 'اليوم السابق',
  after: 'اليوم التالي',
  none: 'لا حجوزات لهذا اليوم.',
  allTheSame: 'سجّل على أي حال',
};

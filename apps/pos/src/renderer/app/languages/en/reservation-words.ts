import type { Widened } from '@galley/ui/languages';

/** Texts of reservations by day. */
export const reservationWords = {
  today: 'Today',
  day: 'Day of the list',
  before: 'The day before',
  after: 'The day after',
  none: 'Nothing is reserved for this day.',
  allTheSame: 'Note it all the same',
} as const;

export type ReservationWords = Widened<typeof reservationWords>;

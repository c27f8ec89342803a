import { inLanguage } from '@galley/ui/language';
import { reservationWords as ar } from './languages/ar/reservation-words.ts';
import { reservationWords as de } from './languages/de/reservation-words.ts';
import type { ReservationWords } from './languages/en/reservation-words.ts';
import { reservationWords as en } from './languages/en/reservation-words.ts';
import { reservationWords as es } from './languages/es/reservation-words.ts';
import { reservationWords as fr } from './languages/fr/reservation-words.ts';

/** Texts of reservations by day. */
export const reservationWords = inLanguage<ReservationWords>({ en, de, fr, es, ar });

import { counting } from '@galley/ui/languages';
import type { LoyaltyWords } from '../en/loyalty-words.ts';

const count = counting('de');

/** Texts about loyalty points. */
export const loyaltyWords: LoyaltyWords = {
  points: 'Punkte',
  balance: (n) => count(n, { one: '# Punkt', other: '# Punkte' }),
  balanceAsOf: (n, time) => `${count(n, { one: '# Punkt', other: '# Punkte' })}, Stand ${time}`,
  here: (n) => count(n, { one: '# ist hier einlösbar', other: '# sind hier einlösbar' }),
  least: (n) => count(n, { one: 'Ab # Punkt', other: 'Ab # Punkten' }),
  howMany: 'Punkte einlösen',
  use: (amount) => `${amount} abziehen`,
  used: (amount) => `${amount} für Punkte abgezogen`,
  usedName: (n) => count(n, { one: '# Punkt eingelöst', other: '# Punkte eingelöst' }),
};

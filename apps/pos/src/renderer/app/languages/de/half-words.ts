import type { HalfWords } from '../en/half-words.ts';

/** Texts about halves. */
export const halfWords: HalfWords = {
  choice: 'Ganz oder in Hälften',
  whole: 'Ganz',
  halves: 'Zwei Hälften',
  left: 'Linke Hälfte',
  right: 'Rechte Hälfte',
  rules: {
    dearer: 'Die teurere Hälfte wird berechnet.',
    average: 'Von jeder Seite wird der halbe Preis berechnet.',
    sum: 'Beide Hälften werden berechnet.',
  },
};

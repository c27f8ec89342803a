import type { HalfWords } from '../en/half-words.ts';

/** Texts about halves. */
export const halfWords: HalfWords = {
  choice: 'Entière ou en moitiés',
  whole: 'Entière',
  halves: 'Deux moitiés',
  left: 'Moitié gauche',
  right: 'Moitié droite',
  rules: {
    dearer: 'La moitié la plus chère est comptée.',
    average: 'La moitié du prix de chaque côté est comptée.',
    sum: 'Les deux moitiés sont comptées.',
  },
};

import type { HalfWords } from '../en/half-words.ts';

export const halfWords: HalfWords = {
  choice: 'Entera o por mitades',
  whole: 'Entera',
  halves: 'Dos mitades',
  left: 'Mitad izquierda',
  right: 'Mitad derecha',
  rules: {
    dearer: 'Se cobra la mitad más cara.',
    average: 'Se cobra la mitad del precio de cada lado.',
    sum: 'Se cobran las dos mitades.',
  },
};

import type { HalfWords } from '../en/half-words.ts';

export const halfWords: HalfWords = {
  choice: 'كاملة أو نصفين',
  whole: 'كاملة',
  halves: 'نصفان',
  left: 'النصف الأيسر',
  right: 'النصف الأيمن',
  rules: {
    dearer: 'يُحسب النصف الأغلى.',
    average: 'يُحسب نصف سعر كل جهة.',
    sum: 'يُحسب النصفان معًا.',
  },
};

import type { DisplayWords } from '../en/display-words.ts';

export const displayWords: DisplayWords = {
  card: 'بطاقة مصرفية',
  cardHelp:
    'ضع بطاقة مصرفية على الإطار وغيّر الحجم حتى يتساويا. عندها يكون كل زر بالحجم الذي تحتاجه الأصابع.',
  frame: 'إطار بحجم بطاقة مصرفية',
};

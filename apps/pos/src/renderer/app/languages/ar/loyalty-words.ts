import { counting, isolated } from '@galley/ui/languages';
import type { LoyaltyWords } from '../en/loyalty-words.ts';

const count = counting('ar');

const pointsOf = (n: number): string =>
  count(n, {
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '# نقاط',
    many: '# نقطة',
    other: '# نقطة',
  });

/** Texts about loyalty points. */
export const loyaltyWords: LoyaltyWords = {
  points: 'النقاط',
  balance: (n) => pointsOf(n),
  balanceAsOf: (n, time) => isolated`${pointsOf(n)} حتى ${time}`,
  here: (n) =>
    count(n, {
      zero: 'لا شيء يُستخدم هنا',
      one: 'نقطة واحدة تُستخدم هنا',
      two: 'نقطتان تُستخدمان هنا',
      few: '# نقاط تُستخدم هنا',
      many: '# نقطة تُستخدم هنا',
      other: '# نقطة تُستخدم هنا',
    }),
  least: (n) => isolated`بدءًا من ${pointsOf(n)}`,
  howMany: 'النقاط المراد استخدامها',
  use: (amount) => isolated`خصم ${amount}`,
  used: (amount) => isolated`خُصم ${amount} مقابل نقاط`,
  usedName: (n) => isolated`استُخدم: ${pointsOf(n)}`,
};

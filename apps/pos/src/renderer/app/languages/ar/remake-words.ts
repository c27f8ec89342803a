import { isolated } from '@galley/ui/languages';
import type { RemakeWords } from '../en/remake-words.ts';

/** Words of dishes that are made again. */
export const remakeWords: RemakeWords = {
  again: 'إعادة التحضير',
  title: (name) => isolated`إعادة التحضير: ${name}`,
  hint: 'يُحضَّر في المطبخ قبل غيره، ويدفع الضيف مرة واحدة.',
  reasons: {
    dropped: 'سقط',
    overcooked: 'زائد النضج',
    undercooked: 'ناقص النضج',
    wrong_dish: 'طبق خاطئ',
    went_cold: 'برد',
    sent_back: 'أعاده الضيف',
    not_safe: 'غير آمن للتقديم',
    other: 'سبب آخر',
  },
  /** Beside a line, after how many. */
  making: (quantity) => isolated`${quantity} × تُعاد الآن`,
  made: (quantity) => isolated`${quantity} × أُعيد تحضيرها`,
  /** Of a line that somebody asked for again: told at once. */
  asked: (name) => isolated`${name}: يُعاد تحضيره`,
};

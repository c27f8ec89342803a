import type { ControlWords } from '../en/control-words.ts';
import { isolated } from '../languages.ts';

export const controlWords: ControlWords = {
  no: 'لا',
  less: 'أقل',
  more: 'أكثر',
  fewerOf: (label) => isolated`تقليل ${label}`,
  moreOf: (label) => isolated`زيادة ${label}`,
  clear: 'مسح',
  choose: 'اختر',
  backspace: 'حذف',
  close: 'إغلاق',
  loading: 'جارٍ التحميل',
  dismiss: 'إخفاء',
  language: 'اللغة',
  lettersLeft: (count) => isolated`الأحرف المتبقية: ${`${count}`}`,
  lettersCut: (count) => isolated`النص أطول من اللازم، أحرف لم تُدرج في آخره: ${`${count}`}`,
  lettersFull: (most) => isolated`امتلأ الحقل، أقصى عدد من الأحرف: ${`${most}`}`,
  pin: {
    title: 'أدخل رقمك السري',
    typed: 'أُدخلت {n} أرقام',
    locked: 'أرقام سرية خاطئة كثيرة. حاول من جديد بعد {s}\u00a0ث.',
    back: 'حذف',
    clear: 'مسح',
  },
};

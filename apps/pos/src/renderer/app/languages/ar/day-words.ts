import { isolated as t } from '@galley/ui/languages';
import type { DayWords } from '../en/day-words.ts';

export const dayWords: DayWords = {
  closeDay: 'إقفال اليوم',
  dayOf: (date) => t`يوم ${date}`,
  closed: 'هذا التاريخ مقفل. ما يأتي لاحقًا ملحق له.',
  clear: 'لا شيء يمنع.',
  gates: {
    open_checks: 'توجد حسابات مفتوحة',
    clocked_in: 'يوجد أشخاص في الدوام',
    open_funds: 'توجد أدراج لم تُعدّ',
    pending_cards: 'توجد مدفوعات ببطاقة بلا رد',
    open_slips: 'توجد قسائم بطاقات بلا إكرامية مدوّنة',
    due_pools: 'توجد صناديق إكراميات لم تُوزّع',
    without_z: 'توجد أجهزة مبيعاتها ليست في أي Z',
    unreachable: 'توجد أجهزة لا يمكن سماعها',
    unsent: 'قيود هذا الجهاز لم تُرسل',
  },
  why: 'لماذا يُقفل رغم ذلك',
  registers: 'الأجهزة',
  heardNow: 'مسموع الآن',
  lastHeard: (when) => t`آخر سماع ${when}`,
  neverHeard: 'لم يُسمع قط',
  noZ: 'لا Z لهذا التاريخ',
  close: (date) => t`أقفل ${date}`,
  sure: 'أقفل الآن',
  done: (amount) => t`أُقفل اليوم بمبلغ ${amount}. يُطبع التقرير.`,
  lost: 'لن يعود',
  lostSure: 'التخلي عما لم يُرسل',
  lostReason: 'الجهاز مفقود',
  lostDone: (name) => t`لا أحد ينتظر ${name} بعد الآن.`,
};

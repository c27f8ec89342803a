import { isolated } from '@galley/ui/languages';
import type { GiftWords } from '../en/gift-words.ts';

/** Texts about gift cards. */
export const giftWords: GiftWords = {
  giftCards: 'بطاقات الهدايا',
  code: 'رمز بطاقة الهدية',
  codeHint: 'امسحه ضوئيًا أو اكتبه',
  find: 'استعلام',
  sell: 'بيع بطاقة هدية',
  sellHelp: 'اترك الرمز فارغًا لبطاقة جديدة؛ يُطبع رمزها على القسيمة. الرمز المعروف يُشحن.',
  amount: 'المبلغ',
  unknown: 'لا تُعرف هنا بطاقة هدية بهذا الرمز.',
  onCard: 'الرصيد',
  here: 'يمكن لهذا الصندوق خصم',
  hereHelp: 'الباقي محجوز في مكان آخر، أو أن هذا الصندوق لا يسمع من أحد.',
  validUntil: (day) => isolated`صالحة حتى ${day}`,
  expired: 'انتهت صلاحية بطاقة الهدية هذه.',
  takeOff: (amount) => isolated`خصم ${amount} من البطاقة`,
  loadMore: (amount) => isolated`شحن ${amount}`,
  sold: (amount, code) => isolated`${amount} على البطاقة ${code}. القسيمة قيد الطباعة.`,
  statement: { loaded: 'شُحن', paid: 'دُفع', given_back: 'رُدّ' },
};

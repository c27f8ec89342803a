import { isolated } from '@galley/ui/languages';
import type { TipLedgerWords } from '../en/tip-ledger-words.ts';

/** Texts about the ledger of tips. */
export const tipLedgerWords: TipLedgerWords = {
  tips: 'الإكراميات',
  back: 'رجوع',
  amount: 'المبلغ',
  noPools: 'لا صندوق للتوزيع.',
  pools: 'صناديق للتوزيع',
  share: 'وزّع صناديق اليوم',
  shareNow: 'وزّع رغم ذلك',
  shared: 'وُزّعت الصناديق',
  people: 'الأشخاص',
  owes: 'المستحق',
  sums: {
    cardMinor: 'على القسائم',
    declaredMinor: 'نقد مصرّح به ومحتفظ به',
    passedMinor: 'مُمرَّر',
    pooledMinor: 'الصناديق',
    paidMinor: 'دُفع اليوم',
  },
  owed: 'على المطعم، كل الأيام',
  owesHouse: 'عليه للمطعم',
  declared: (amount) => isolated`صُرّح بـ ${amount}`,
  fund: 'نقد',
  toWhom: 'لمن',
  toRole: 'أو لكل من عمل من أحد الأدوار، حسب الساعات',
  acts: {
    declare: 'التصريح بإكرامية نقدية',
    correct: 'تصحيح التصريح',
    pass: 'تمرير إكرامية',
    pay: 'دفع',
    back: 'استرداد',
  },
  done: {
    declare: 'صُرّح بالإكرامية النقدية',
    correct: 'صُحّح التصريح',
    pass: 'مُرّرت الإكرامية',
    pay: 'دُفعت الإكرامية، والقسيمة تُطبع',
    back: 'استُردّت الإكرامية، والقسيمة تُطبع',
  },
  print: 'طباعة كشف اليوم',
  printWeek: 'طباعة كشف سبعة أيام',
  printing: 'الكشف قيد الطباعة',
};

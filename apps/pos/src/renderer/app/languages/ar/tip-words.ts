import { isolated } from '@galley/ui/languages';
import type { TipWords } from '../en/tip-words.ts';

/** Texts about tips on the slips of card payments. */
export const tipWords: TipWords = {
  title: 'الإكرامية على القسيمة',
  tip: 'الإكرامية',
  of: (amount, server) => isolated`بطاقة ${amount} · ${server}`,
  note: 'تسجيل الإكرامية',
  noted: (amount, server) => isolated`سُجّلت إكرامية ${amount} لصالح ${server}`,
  add: 'إكرامية',
  line: (amount) => isolated`إكرامية ${amount}`,
  high: 'هل هذه هي الإكرامية؟',
  sure: 'هذا ما تقوله القسيمة',
  notNoted: 'لم تُسجَّل',
};

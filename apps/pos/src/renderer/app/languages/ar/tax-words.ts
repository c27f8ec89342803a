import { isolated } from '@galley/ui/languages';
import type { TaxWords } from '../en/tax-words.ts';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords: TaxWords = {
  exempt: 'إعفاء من الضريبة',
  exemptIntro: 'لا تُحتسب ضريبة على هذا الحساب، ويظهر الرقم على الإيصال. اطّلع على الشهادة أولًا.',
  exemptNumber: 'رقم الشهادة',
  exemptNumberHint: 'كما يظهر في ما يقدّمه الضيف',
  exemptReason: 'من المعفى، ولماذا',
  exemptReasonHint: 'مدرسة، سفارة، جمعية خيرية',
  exemptNow: 'عدم احتساب الضريبة',
  taxAgain: 'احتساب الضريبة من جديد',
  exempted: (after, before) => isolated`بلا ضريبة: ${after} بدلًا من ${before}`,
  taxedAgain: (after, before) => isolated`احتُسبت الضريبة من جديد: ${after} بدلًا من ${before}`,
  exemptBy: (number, reason) => isolated`معفى من الضريبة ${number}، ${reason}`,
  cashRounding: 'مُقرَّب إلى أصغر قطعة نقدية',
};

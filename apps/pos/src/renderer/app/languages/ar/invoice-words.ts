import { isolated } from '@galley/ui/languages';
import type { InvoiceWords } from '../en/invoice-words.ts';

/** Texts about invoices to named guests. */
export const invoiceWords: InvoiceWords = {
  invoice: 'فاتورة',
  make: 'إصدار فاتورة',
  form: 'النوع',
  forms: { invoice: 'فاتورة', hospitality: 'وجبة عمل' },
  name: 'الاسم أو الشركة',
  address: 'العنوان',
  taxNumber: 'الرقم الضريبي للضيف',
  taxNumberHint: 'إذا أراده الضيف على الفاتورة',
  issue: 'إصدار وطباعة',
  made: (display) => isolated`صدرت الفاتورة ${display}`,
  printing: (display) => isolated`تُطبع الفاتورة ${display} من جديد`,
  madeTwice: 'صدرت فاتورتان لهذا الحساب',
  madeTwiceHelp: 'أصدر صندوق آخر واحدة وهو مقطوع عن الشبكة. استرجع المشطوبة من الضيف.',
  takeBack: 'تُسترجع',
};

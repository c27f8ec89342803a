import type { Sentences } from '../telling.ts';

/** What checks and papers are called. */
export const titles: Sentences = {
  'Table {0}': 'طاولة {0}',
  'a check that is not here yet': 'حساب ليس هنا بعد',
  'Receipt {0}': 'إيصال {0}',
  'Refund receipt {0}': 'إيصال استرداد {0}',
  'Copy of receipt {0}': 'نسخة من الإيصال {0}',
  'Gift receipt {0}': 'إيصال هدية {0}',
  'Guest check {0}': 'كشف حساب {0}',
  'Chit {0}': 'تذكرة {0}',
  'Void chit {0}': 'تذكرة إلغاء {0}',
  'Allergy chit {0}': 'تذكرة حساسية {0}',
  'Labels {0}': 'ملصقات {0}',
  'Paper of another program': 'ورقة من برنامج آخر',
  'Test paper': 'ورقة اختبار',
  'Chit {0} for {1}': 'تذكرة {0} إلى {1}',
  'Void chit {0} for {1}': 'تذكرة إلغاء {0} إلى {1}',
  'Allergy chit {0} for {1}': 'تذكرة حساسية {0} إلى {1}',
  'Labels {0} for {1}': 'ملصقات {0} إلى {1}',
  'Test paper for {0}': 'ورقة اختبار إلى {0}',
  'Paper of another program for {0}': 'ورقة من برنامج آخر إلى {0}',
  Receipt: 'إيصال',
  'Guest check': 'كشف حساب',
  'Serial line': 'خط تسلسلي',
  'Hub at {0}': 'الموزّع على {0}',
};

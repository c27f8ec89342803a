import type { ReportWords } from '../en/report-words.ts';
import { isolated } from '../languages.ts';

export const reportWords: ReportWords = {
  copyReport: 'نسخ تقرير للدعم',
  about: 'إصدارات هذا الجهاز وحالاته وأرقامه. لا أسماء ولا مبيعات ولا أرقام سرية.',
  copied: 'نُسخ',
  saved: (fileName) => isolated`حُفظ باسم ${fileName}`,
  failed: 'تعذّر إعداد التقرير. حاول من جديد.',
};

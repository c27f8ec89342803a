import type { CalibrationWords } from '../en/calibration-words.ts';
import { isolated } from '../languages.ts';

export const calibrationWords: CalibrationWords = {
  title: (sensor, only) => (only ? 'المعايرة' : isolated`معايرة الحسّاس ${sensor}`),
  none: 'بلا معايرة: تُعلَّم قراءاته بأنها غير متحقق منها.',
  standing: (correction, on, dueOn, by) =>
    isolated`صُحّح بمقدار ${`${correction} \u00b0C`} في ${on}${by === undefined ? '' : `، سجّله ${by}`}. موعدها التالي ${dueOn}.`,
  overdue: (on) => isolated`كان موعد المعايرة في ${on}: تُعلَّم القراءات بأنها غير متحقق منها.`,
  correction: 'التصحيح بالدرجات المئوية، مثل -0.3',
  on: 'عُويرت في',
  dueOn: 'موعدها التالي',
  problems: {
    correction: 'اكتب تصحيحًا لا يتجاوز 20 درجة، مثل -0.3.',
    date: 'اكتب التاريخين مثل 2026-03-31.',
    future: 'عُويرت في: هذا اليوم لم يأت بعد. اكتب اليوم الذي تمت فيه.',
    order: 'موعدها التالي: اكتب يومًا بعد يوم المعايرة.',
  },
  unusual: (text) =>
    isolated`${`${text} \u00b0C`} أكثر بكثير مما ينحرف به حسّاس. حرّك الثلج، وانتظر دقيقتين والحسّاس فيه، وحاول من جديد؛ إن بقي كذلك فاستبدل الحسّاس.`,
  keepUnusual: (text) => isolated`تصحيح بمقدار ${`${text} \u00b0C`}`,
  inIce: 'هو في ثلج ذائب (0.0 \u00b0C)',
  save: 'حفظ المعايرة',
  drop: 'بلا معايرة',
};

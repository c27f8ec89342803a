import { counting, isolated } from '@galley/ui/languages';
import type { PrintWords } from '../en/print-words.ts';

const count = counting('ar');

export const printWords: PrintWords = {
  // How far a paper is
  printed: 'طُبعت',
  kept: 'لا تُطبع أثناء التدريب',
  taken: 'طُبعت، بقدر ما تقول الطابعة',
  handedOver: 'أُرسلت إلى طابعة لا تجيب',
  printing: 'تُطبع',
  waits: 'تنتظر الطابعة',
  waitsFor: (cause) => isolated`تنتظر: ${cause}`,
  waitsForPaper: 'تنتظر ورقًا',
  stopped: (cause) => isolated`توقفت: ${cause}`,
  perhaps: 'ربما طُبعت',
  at: (printer) => isolated`على ${printer}`,
  atInstead: (printer, meant) => isolated`على ${printer}، لا على ${meant}`,

  // The strip
  notPrinted: (title) => isolated`لم تُطبع: ${title}`,
  perhapsPrinted: (title) => isolated`ربما طُبعت: ${title}`,
  lookAt: (printer) => isolated`انظر هل هي عند ${printer}.`,
  papersWait: (papers) =>
    count(papers, {
      zero: 'لا ورقة تنتظر.',
      one: 'ورقة واحدة تنتظر.',
      two: 'ورقتان تنتظران.',
      few: '# أوراق تنتظر.',
      many: '# ورقة تنتظر.',
      other: '# ورقة تنتظر.',
    }),
  more: (n) => isolated`${n} أخرى`,
  show: 'عرض',

  // The sheet
  papers: 'الأوراق والطابعات',
  papersHelp: 'ما لا يخرج، وما خرج في الدقائق العشر الأخيرة.',
  needsYou: 'تحتاج إليك',
  waiting: 'لم تخرج بعد',
  lately: 'خرجت',
  nothing: 'لا ورقة تنتظر، ولم يخرج شيء مؤخرًا.',
  acts: {
    retry: 'محاولة الآن',
    dismiss: 'لا حاجة',
    reprint: 'طباعة من جديد بعلامة',
    reroute: 'طابعة أخرى',
  },
  printAgain: 'طباعة من جديد بعلامة',
  whichPrinter: 'إلى أي طابعة؟',
  keep: 'تركها هناك',
  copyOfReceipt: 'طباعة نسخة',
  papersButton: 'الأوراق والطابعات',

  giftReceipt: 'إيصال هدية',
  giftReceiptPrinting: (display) => isolated`إيصال هدية لـ ${display} في طريقه إلى الطابعة`,

  // The drawer
  drawerShut: 'درج النقد لم يُفتح',
  drawerPerhaps: 'ربما لم يُفتح درج النقد',
  drawerHelp: 'افتحه من جديد، أو بمفتاحه.',
  openDrawer: 'فتح الدرج',
  drawerTried: {
    going: 'يُفتح الدرج الآن.',
    sent: 'أعطت الطابعة النبضة. انظر هل الدرج مفتوح: ليس له حسّاس.',
    handed_over: 'أُرسلت النبضة. هذه الطابعة لا تجيب: انظر هل الدرج مفتوح.',
    not_sent: 'لم يُفتح الدرج',
    unknown: 'أُرسلت النبضة ولا تقول الطابعة أكثر: انظر هل الدرج مفتوح',
    opened: 'الدرج مفتوح.',
    did_not_open: 'أُعطيت النبضة وبقي الدرج مغلقًا: هل هو مقفل، أو سلكه منفصل؟',
  },
  drawerSensorUnsaid:
    'أعطت الطابعة النبضة. انظر هل الدرج مفتوح: لم يُحدّد هل له حسّاس. «معرفة الحسّاس بالتجربة» تبيّن ذلك.',
};

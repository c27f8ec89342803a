import { isolated } from '@galley/ui/languages';
import type { DrawerWords } from '../en/drawer-words.ts';

export const drawerWords: DrawerWords = {
  opensOn: 'يُفتح بـ',
  ownBytes: 'بايتات أخرى',
  bytes: 'البايتات بالست عشري',
  bytesHelp: 'من 1 إلى 16 بايتًا بخانتين لكل منها، مثل 07 أو 1B 70 00 19 FA.',
  sensorLine: 'يخبر بأنه مفتوح على هذه الإشارة من سلكه',
  sensorLines: { none: 'بلا حسّاس', cts: 'CTS', dsr: 'DSR', dcd: 'DCD' },
  noSensor: 'لا أحد يُخبَر هل هذا الدرج مفتوح، أو تُرك مفتوحًا، أو فُتح بمفتاحه.',
  openLevel: 'أي مستوى يعني أنه مفتوح',
  levels: {
    none: 'لم يُعرف بعد',
    'high-is-open': 'الإشارة قائمة وهو مفتوح',
    'low-is-open': 'الإشارة غائبة وهو مفتوح',
  },
  opened: 'يفتحه هذا الصندوق',
  opensHere: 'هذا الصندوق يفتح هذا الدرج.',
  openThis: 'فتح هذا الدرج من هذا الصندوق',
  opensHelp:
    'المبيعات والاستردادات النقدية تفتح درجًا واحدًا: المختار هنا؛ وإلا فدرج بخط خاص قبل الذي على طابعة الإيصالات.',
  drawerRole: (register) => isolated`${register} يفتحه`,
  tried: {
    handed_over: 'سُلّمت البايتات إلى خطه، وهو لا يجيب: انظر هل الدرج مفتوح.',
    unknown: 'لا أحد يعرف هل خرجت بايتاته: انظر هل الدرج مفتوح',
    did_not_open: 'خرجت بايتاته وبقي الدرج مغلقًا: هل هو مقفل، أو سلكه منفصل؟',
  },
  causes: {
    unreachable: 'خطه غير موجود. افحص سلكه وكهرباءه',
    busy: 'تأخر خلف فتح آخر',
    'timed-out': 'خطه لا يأخذ شيئًا',
    'connection-lost': 'فُقد خطه',
  },
};

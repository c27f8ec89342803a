import { isolated } from '@galley/ui/languages';
import type { StartWords } from '../en/start-words.ts';

export const startWords: StartWords = {
  register: 'الصندوق',
  close: 'إغلاق',
  undo: 'تراجع',
  dismiss: 'إخفاء',
  retry: 'إعادة المحاولة',
  loading: 'جارٍ التحميل',
  clear: 'مسح',

  // Log-in
  enterPin: 'أدخل رقمك السري',
  pinTyped: 'أُدخلت {n} أرقام',
  pinLocked: 'أرقام سرية خاطئة كثيرة. حاول من جديد بعد {s} ث.',
  businessDay: (date) => isolated`يوم العمل ${date}`,
  tapsWait: 'ما ضغطته ينتظر. سجّل الدخول فيتابع.',
  notSetUp: 'هذا الصندوق لم يُعَدّ بعد',
  notSetUpHelp: 'يفتح من نفسه فور أن يعرف موقعه.',
  starting: 'جارٍ البدء',
  logOut: 'خروج',
  training: 'تدريب: لا شيء هنا بيع حقيقي',
  replaySite: 'إعادة مبيعات مسجّلة',

  // Places
  places: 'الأماكن',
  sell: 'بيع',
  tables: 'الطاولات',
  checks: 'الحسابات',

  // Connection
  connectionLost: 'الصندوق يعيد التشغيل.',
  connectionLostHelp: 'لا يضيع شيء. ما تضغطه ينتظر ثم يحدث من نفسه.',
  unread: {
    allergens: 'تعذّرت قراءة مسببات الحساسية.',
    availability: 'تعذّرت قراءة ما نفد.',
    check: 'تعذّرت قراءة هذا الحساب.',
    checks: 'تعذّرت قراءة قائمة الحسابات.',
    countdowns: 'تعذّرت قراءة الحصص المتبقية.',
    deviceProcess: 'تعذّر سؤال الطابعات والأجهزة.',
    drawerKick: 'تعذّر سؤال درج النقد.',
    drawers: 'تعذّرت قراءة أدراج النقد.',
    mails: 'تعذّرت قراءة الرسائل التي في طريقها.',
    menu: 'تعذّرت قراءة القائمة.',
    outageTasks: 'تعذّرت قراءة ما بيع رغم نفاده.',
    printJobs: 'تعذّرت قراءة الأوراق التي في طريقها.',
    printers: 'تعذّرت قراءة الطابعات.',
    session: 'تعذّرت قراءة من سجّل الدخول.',
    site: 'تعذّرت قراءة اسم هذا الموقع وقواعده.',
    sync: 'تعذّرت قراءة الاتصالات.',
    tables: 'تعذّرت قراءة الطاولات.',
  },
  unreadOther: 'تعذّرت قراءة جزء من الشاشة.',
  unreadHelp: 'قد يكون قديمًا أو ناقصًا هنا، ويُقرأ من جديد تلقائيًا. إن بقي، أعد تشغيل الصندوق.',

  // More
  printGuestCheck: 'طباعة كشف الحساب',
  guestCheckPrinting: 'كشف الحساب في طريقه إلى الطابعة',
  display: 'العرض',
  language: 'اللغة',
  theme: 'المظهر',
  themes: { system: 'تلقائي', light: 'نهار', dark: 'ليل', contrast: 'شمس' },
  size: 'حجم كل شيء',
  percent: (n) => isolated`${`${n} %`}`,
  smaller: 'أصغر',
  larger: 'أكبر',

  // Sync
  clockWrong: 'ساعة هذا الصندوق خاطئة.',
  clockWrongHelp: 'المبيعات تحمل وقت الموزع. اضبط تاريخ هذا الجهاز ووقته.',
  sync: 'المزامنة',
  shutOut: 'هذا الصندوق مستبعد.',
  shutOutHelp: 'ما يُباع هنا لا يصل إلى أحد. بِع على صندوق آخر واسأل المكتب.',
  syncPanel: {
    modeHelp: {
      online: 'كل شيء يصل إلى الموزع فورًا.',
      site_only: 'الموقع يعمل كوحدة. ما ينتظر يذهب إلى الموزع المركزي من نفسه.',
      alone: 'هذا الصندوق يبيع وحده، ويسلّم كل شيء حين يجد الآخرين.',
    },
    thisDevice: 'هذا الصندوق',
  },
};

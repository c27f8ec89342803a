import { counting, isolated } from '@galley/ui/languages';
import type { AvailabilityWords } from '../en/availability-words.ts';

const count = counting('ar');

export const availabilityWords: AvailabilityWords = {
  lackShort: (lack, when) => {
    switch (lack.why) {
      case 'out':
        return lack.until === null ? 'نفد' : isolated`نفد حتى ${when(lack.until)}`;
      case 'needs':
      case 'choices':
        return isolated`بلا ${lack.name ?? ''}`;
      case 'portions':
        return 'لم يبق شيء';
      case 'hours':
        return lack.until === null ? 'لا يُباع الآن' : isolated`من ${when(lack.until)}`;
    }
  },
  lackLong: (name, lack, when) => {
    switch (lack.why) {
      case 'out':
        return isolated`${name} نفد.`;
      case 'needs':
        return isolated`${name} يحتاج إلى ${lack.name ?? ''}، وقد نفد.`;
      case 'choices':
        return isolated`لم يبق شيء من «${lack.name ?? ''}» لـ ${name}.`;
      case 'portions':
        return isolated`بيعت آخر حصة من ${name}.`;
      case 'hours':
        return lack.until === null
          ? isolated`${name} لا يُباع في هذا الوقت.`
          : isolated`${name} يُباع من الساعة ${when(lack.until)}.`;
    }
  },
  asOf: (time) => isolated`حتى الساعة ${time}`,
  left: (n) => isolated`بقي ${n}`,
  hereOf: (here, left) => isolated`${here} من ${left} هنا`,
  more: 'المزيد',
  mayNot: 'دورك لا يسمح بتحديد ما نفد. اسأل مديرًا.',

  eightySix: (name) => isolated`نفد ${name}`,
  outList: 'ما نفد',
  nothingOut: 'لم ينفد شيء',
  nothingOutHelp: 'اضغط على صنف مطولًا لتعليمه نافدًا؛ والمكونات في الأسفل.',
  ingredients: 'المكونات',
  sinceBy: (time, name) => isolated`منذ ${time}، ${name}`,
  backAt: (time) => isolated`يعود الساعة ${time}`,
  backNextDay: 'يعود عند إغلاق اليوم',
  have: 'عاد متوفرًا',
  itIsBack: (name) => isolated`${name} عاد متوفرًا`,
  itIsOut: (name) => isolated`${name} نفد على كل صندوق يمكن الوصول إليه`,
  until: 'حتى متى؟',
  untilBack: 'حتى يعيده أحد',
  untilDayEnd: 'حتى إغلاق اليوم',
  untilTime: (time) => isolated`حتى الساعة ${time}`,
  portions: 'الحصص المتبقية',
  countDown: (n) => isolated`العد التنازلي من ${n}`,
  counting: (left, portions) => isolated`بقي ${left} من ${portions}`,
  stopCounting: 'إيقاف العد',
  counted: (name, n) => isolated`بقي ${`${n} ×`} ${name}؛ وعند انتهائها ينفد`,
  sellAnyway: 'بيع واحد مع ذلك',

  lineOut: (what) => isolated`${what}: غيّره قبل الإرسال`,
  withoutNow: (names) => isolated`${names}: نفد`,
  sentOut: 'إنه في المطبخ. هل ما زال يُحضَّر؟',
  lackingTitle: 'بعض هذا نفد',
  lackingHelp: 'غيّره، أو أرسله إذا قال المطبخ إنه يستطيع تحضيره.',
  backToCheck: 'العودة إلى الحساب',
  sendAnyway: 'أرسله رغم ذلك',
  payAnyway: 'ادفع رغم ذلك',
  stillMade: 'المطبخ يحضّره',
  stillMadeTold: (name) => isolated`${name} يُحضّر مع ذلك`,

  ageTitle: (years) => isolated`يُباع لمن بلغ ${years} سنة`,
  bornBefore: 'وُلد في هذا اليوم أو قبله',
  ageAsk: (name) => isolated`انظر في وثيقة الضيف قبل إضافة ${name}. يُسأل مرة واحدة لكل حساب.`,
  oldEnough: 'بلغ السن',
  refuse: 'رفض البيع',
  refused: (name) => isolated`رُفض بيع ${name}؛ وهذا مسجّل`,

  repeatRound: 'تكرار الجولة الأخيرة',
  repeated: (n) =>
    count(n, {
      zero: 'لم يُكرر شيء من الجولة الأخيرة',
      one: 'كُرر سطر واحد من الجولة الأخيرة',
      two: 'كُرر سطران من الجولة الأخيرة',
      few: 'كُررت # أسطر من الجولة الأخيرة',
      many: 'كُرر # سطرًا من الجولة الأخيرة',
      other: 'كُرر # سطر من الجولة الأخيرة',
    }),
  leftOut: (names) => isolated`لم يُكرر: ${names}`,

  openItem: 'صنف حر',
  openName: 'الاسم (للضيف والمطبخ)',
  openPrice: 'السعر',
  unlikelyPrice: (price, dearest) =>
    isolated`${price} أكثر من مئة ضعف أغلى صنف في القائمة (${dearest}).`,
  checkFigures: 'راجع الرقم، وإن كان صحيحًا فاضغط مرة أخرى.',
  addAllTheSame: 'إضافة رغم ذلك',
  mayNotOpen: 'دورك لا يسمح بكتابة الأسعار. اسأل مديرًا.',
};

import { counting, isolated } from '@galley/ui/languages';
import type { OrderWords } from '../en/order-words.ts';

const count = counting('ar');

const ORDERS = {
  zero: 'لا طلبات',
  one: 'طلب واحد',
  two: 'طلبان',
  few: '# طلبات',
  many: '# طلبًا',
  other: '# طلب',
};
const ITEMS = {
  zero: 'لا أصناف',
  one: 'صنف واحد',
  two: 'صنفان',
  few: '# أصناف',
  many: '# صنفًا',
  other: '# صنف',
};

export const orderWords: OrderWords = {
  changed: (name, now, before) => isolated`${name}: ${now}، كان ${before}`,
  changedSame: (name) => isolated`الآن ${name}`,
  undo: 'تراجع',
  chooseTable: (name) => isolated`${name}: أي طاولة؟`,
  noFreeTable: 'لا طاولة حرة.',
  kinds: {
    dine_in: 'في الصالة',
    counter: 'عند البار',
    takeaway: 'سفري',
    delivery: 'توصيل',
    catering: 'تموين حفلات',
  },
  asapLong: 'في أقرب وقت',
  promised: 'الوقت الموعود',
  promisedFor: (time) => isolated`الوقت الموعود: ${time}`,
  promiseGone: (time) => isolated`لم يعد موعودًا للساعة ${time}`,
  promisedAsap: 'في أقرب وقت من جديد',
  forTime: (time) => isolated`للساعة ${time}`,
  goesAt: (time) => isolated`يذهب إلى المطبخ الساعة ${time}`,
  goesFor: (why) => isolated`محسوب: ${why}`,
  made: (station, minutes) => isolated`${station} ${minutes} د`,
  madeNow: (station, minutes) => isolated`${station} ${minutes} د حاليًا`,
  onTheWay: (minutes) => isolated`الطريق ${minutes} د`,
  sendNow: 'إرسال إلى المطبخ الآن',
  orders: (n) => count(n, ORDERS),
  full: 'ممتلئ',
  fullTitle: 'هذا الوقت ممتلئ',
  crowded: (unit, taken, room) =>
    isolated`ممتلئ أكثر من اللازم: ${count(taken, unit === 'orders' ? ORDERS : ITEMS)}، والمتسع لـ ${room}`,
  crowdedHelp:
    'الموعود به لهذا الوقت أكثر مما يتسع له. اختر وقتًا آخر، أو يقول المدير إنه يمكن تحضيره.',
  takeAnyway: 'قبوله مع ذلك',
  otherTime: 'اختيار وقت آخر',
  earlierDay: 'اليوم السابق',
  laterDay: 'اليوم التالي',
  noSlots: 'لا أوقات أخرى في هذا اليوم.',
  toCome: 'القادمة',
  findToCome: 'اسم أو هاتف أو عنوان أو رقم',
  nothingToCome: 'لا طلبات موعودة',
  nothingToComeHelp: 'تظهر هنا الطلبات ذات الوقت الموعود، لليوم وما بعده.',
  nothingFound: 'لا طلب قادمًا بهذه الكلمات.',
  states: { waiting: 'ينتظر', late: 'لم يُرسل', sent: 'في المطبخ', done: 'جاهز' },
  phone: 'الهاتف',
  address: 'العنوان',
  marker: 'جهاز النداء أو علامة الطاولة',
  needed: (label) => isolated`${label} (لازم)`,
  markerOf: (marker) => isolated`العلامة ${marker}`,
  wasCalled: (callNumber) => isolated`كان ${callNumber}`,
  markerTwice: (marker, others) => isolated`العلامة ${marker} مع ${others} أيضًا. أعطِ علامة أخرى.`,
};

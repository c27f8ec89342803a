import { isolated } from '@galley/ui/languages';
import type { TypedWords } from '../en/typed-device-words.ts';

export const typedWords: TypedWords = {
  add: 'إضافة بالعنوان',
  addHelp: 'طابعة أو درج نقد أو ميزان أو ماسح أو مجسّ لم يُعثر عليه تلقائيًا.',
  kind: 'ما هو',
  way: 'الوصول إليه عبر',
  ways: { network: 'الشبكة', serial: 'منفذ تسلسلي', usb: 'USB', file: 'ملف' },
  places: {
    network: 'عنوان، مثل 192.168.1.60:4001',
    serial: 'منفذ، مثل /dev/ttyUSB0 أو COM3',
    usb: 'مسار، مثل /dev/usb/lp0، أو الطابعة المشتركة، مثل \\\\localhost\\Receipt',
    file: 'ملف بمساره الكامل',
  },
  printerPlace: 'عنوان، مثل 192.168.1.50؛ المنفذ 9100 ما لم يُكتب غيره بعد نقطتين',
  badPlaces: {
    network: (place) =>
      isolated`${place} ليس عنوان شبكة. اكتب عنوان IP أو اسمًا، مثل ${'192.168.1.50'}، أو بمنفذ مثل ${'192.168.1.60:4001'}.`,
    serial: (place) =>
      isolated`${place} ليس منفذًا تسلسليًا. اكتب واحدًا مثل ${'/dev/ttyUSB0'}، أو ${'COM3'} على Windows.`,
    usb: (place) =>
      isolated`${place} ليس طابعة USB. اكتب مسارها مثل ${'/dev/usb/lp0'}، أو اسمها المشترك.`,
    file: (place) =>
      isolated`${place} ليس مسارًا كاملًا لملف. ابدأ بـ ${'/'} أو، على Windows، بقرص مثل ${'C:\\'}.`,
  },
  oneWay: 'تذهب البيانات ولا يعود شيء: تُرسل الأوراق ولا يثبت وصولها.',
  line: 'إعدادات الخط',
  usual: 'المعتاد',
  lineFields: {
    baudRate: 'السرعة',
    dataBits: 'بتات البيانات',
    parity: 'التماثل',
    stopBits: 'بتات التوقف',
  },
  parities: { none: 'بلا', even: 'زوجي', odd: 'فردي' },
  model: 'الطراز',
  modelTold: 'ما يقوله عن نفسه',
  modelToldAs: (name) => isolated`ما يقوله عن نفسه: ${name}`,
  paper: 'الورق، إن لم تقل ما هو',
  paperHint: 'اطبع ورقة تجربة: سطرها يبيّن العرض المناسب.',
  capacity: 'أقصى ما يزن (Max)',
  division: 'التدريج (e)',
  unit: 'الوحدة',
  badRange: 'اكتب كليهما كما في لوحته، مثل 15 و 0.005.',
  test: 'تجربة',
  testing: 'ينصت',
  noWeight: 'الميزان يجيب ولا يعطي وزنًا.',
  answers: (why) => isolated`الميزان يجيب. ${why}`,
  weighs: (text) => isolated`يزن ${text}.`,
  nothing: 'يجيب ولا يقيس شيئًا.',
  says: (text) => isolated`يقول ${text}.`,
  now: 'الآن',
  nothingNow: 'لم يقل شيئًا بعد',
};

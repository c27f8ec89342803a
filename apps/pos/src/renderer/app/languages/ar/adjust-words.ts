import { counting, isolated } from '@galley/ui/languages';
import type { AdjustWords } from '../en/adjust-words.ts';

const count = counting('ar');

export const adjustWords: AdjustWords = {
  adjust: 'خصم أو ضيافة',
  ofLine: (name) => isolated`خصم أو ضيافة: ${name}`,
  ofCheck: 'خصم أو ضيافة: الحساب كله',
  ways: { percent: 'نسبة', amount: 'مبلغ', comp: 'ضيافة' },
  how: 'الطريقة',
  percentOff: (percent) => isolated`${`${percent} %`}`,
  otherPercent: 'نسبة أخرى',
  less: 'أقل',
  more: 'أكثر',
  amount: 'يُخصم',
  compHelp: 'مجانًا للضيف، والمطعم يدفع. يبقى السعر الكامل في الحساب.',
  wholeHelp: 'يسري أيضًا على ما يُضاف لاحقًا إلى هذا الحساب.',
  presentHelp: 'يسري على ما في هذا الحساب الآن.',
  takeOff: 'خصم',
  takePercent: (percent) => isolated`خصم ${`${percent} %`}`,
  takeAmount: (money) => isolated`خصم ${money}`,
  makeFree: 'جعله ضيافة',
  taken: (money) => isolated`خُصم ${money}.`,
  takenBack: 'عاد السعر كما كان.',
  takeBack: 'تراجع',
  comp: 'ضيافة',
  discount: 'خصم',
  discountOf: (percent) => isolated`خصم ${`${percent} %`}`,
  fullPrice: 'بالسعر الكامل',
  takenOff: 'الخصومات والضيافات',
  clearUnsent: 'مسح ما لم يُرسل',
  unsentLines: 'ما لم يُرسل',
  cleared: (n) =>
    count(n, {
      zero: 'لم يُمسح شيء.',
      one: 'مُسح سطر واحد.',
      two: 'مُسح سطران.',
      few: 'مُسحت # أسطر.',
      many: 'مُسح # سطرًا.',
      other: 'مُسح # سطر.',
    }),
  removeOf: (name) => isolated`إزالة: ${name}`,
  lessenOf: (name) => isolated`تغيير: ${name}`,
  remove: 'إزالة',
  lessen: 'تغيير',
  onPaper: 'هذا عند الضيف في كشف حساب مطبوع. رفعه يحتاج إلى مدير.',
  lowersPaper: 'عند الضيف كشف حساب مطبوع بمبلغ أكبر. خفضه يحتاج إلى مدير.',
  superseded: (time) => isolated`كشف الحساب المطبوع الساعة ${time} لم يعد ساريًا.`,
  supersededFrom: (time, then, now) =>
    isolated`كشف الحساب المطبوع الساعة ${time} يقول ${then}؛ وهو الآن ${now}.`,
  printAnew: 'طباعة من جديد',
  list: 'خُصم من السعر',
  approvedBy: (name) => isolated`وافق ${name}`,
  twice: 'خُصم أيضًا على صندوق آخر. أبقِ الصحيح منهما.',
  exceptions: {
    surplus_adjustment: 'خُصم أكثر من ثمن سطر. صار مجانًا، لا أقل.',
    reduced_twice:
      'خصم صندوقان لا يرى أحدهما الآخر من السطر نفسه. كلاهما يُحتسب: اسحب الخاطئ منهما.',
    reduced_after_settlement: 'خُصم شيء بعد دفع الحساب. رُدّه.',
  },
};

import { counting, isolated } from '@galley/ui/languages';
import type { CustomerRecordWords } from '../en/customer-record-words.ts';

const count = counting('ar');

export const customerRecordWords: CustomerRecordWords = {
  customer: 'العميل',
  findOne: 'عميل نعرفه',
  find: 'الاسم أو رقم الهاتف',
  nobodyFound: (text) => isolated`لا أحد معروف باسم «${text}»`,
  typeToFind: 'اكتب بداية اسم، أو بعض أرقام الهاتف.',
  newCustomer: 'عميل جديد',
  name: 'الاسم',
  phone: 'الهاتف',
  address: 'العنوان',
  notes: 'ملاحظات',
  notesHint: 'لمن يخدمه. لا شيء لا ينبغي أن يقرأه العميل.',
  exempt: (ground) => `معفى من الضريبة: ${ground}`,
  exemptUntil: (ground, day) => `معفى من الضريبة: ${ground}، حتى ${day}`,
  exemptOver: (ground, day) => `انتهى الإعفاء ${ground} في ${day}: تُحتسب الضريبة`,
  cannotHave: 'لا يجوز له',
  ownWords: 'شيء آخر لا يجوز له',
  save: 'حفظ',
  edit: 'تغيير',
  back: 'رجوع',
  addresses: 'العناوين',
  forgetAddress: 'حذف هذا العنوان',
  addressForgotten: 'حُذف العنوان.',
  notTheirs: 'ليس حسابه',
  noteAllergies: (texts) => isolated`تسجيلها على هذا الحساب: ${texts}`,
  visits: (n) =>
    count(n, {
      zero: 'لا حسابات هنا',
      one: 'حساب واحد هنا',
      two: 'حسابان هنا',
      few: '# حسابات هنا',
      many: '# حسابًا هنا',
      other: '# حساب هنا',
    }),
  firstVisit: 'أول حساب هنا',
  lastVisits: 'المرة الأخيرة',
  openNow: 'مفتوح الآن',
  attached: (name) => isolated`الحساب لـ ${name}`,
  attachedNoting: (name, texts) => isolated`الحساب لـ ${name}؛ سُجّل للحساب كله: ${texts}`,
  detached: 'الحساب ليس لعميل بعينه',
  saved: (name) => isolated`سُجّل ${name}`,
};

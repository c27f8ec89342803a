import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts and invoices by e-mail. */
export const mailWords: MailWords = {
  mail: 'بريد إلكتروني',
  named: {
    receipt: (number) => `الإيصال ${number}`,
    invoice: (number) => `الفاتورة ${number}`,
  },
  title: (what) => `${what} بالبريد`,
  address: 'عنوان البريد الإلكتروني',
  hint: 'guest@example.com',
  send: 'إرسال',
  help: 'يُرسل بصيغة PDF فور توفر الاتصال.',
  onWay: (what, to) => `${what} في الطريق إلى ${to}`,
  mails: 'الرسائل',
  one: (what, to) => `${what} إلى ${to}`,
  waiting: 'في الانتظار',
  sending: 'يُرسل الآن',
  away: 'لم يُرسل بعد، وتُعاد المحاولة تلقائيًا',
  refused: 'مرفوض',
  sent: 'أُرسل',
  notSent: (what) => `تعذّر إرسال ${what}`,
  expired: 'لم يقبله أحد طوال ثلاثة أيام.',
  said: (cause) => `قال خادم البريد: ${cause}`,
  again: 'إعادة المحاولة',
  giveUp: 'ترك',
};

import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts by e-mail. */
export const mailWords: MailWords = {
  mail: 'بريد إلكتروني',
  title: (display) => `الإيصال بالبريد: ${display}`,
  address: 'عنوان البريد الإلكتروني',
  hint: 'guest@example.com',
  send: 'إرسال',
  help: 'يُرسل مع الإيصال بصيغة PDF فور توفر الاتصال.',
  onWay: (display, to) => `الإيصال ${display} في طريقه إلى ${to}`,
  mails: 'الرسائل',
  one: (receipt, to) => `الإيصال ${receipt} إلى ${to}`,
  waiting: 'في الانتظار',
  sending: 'يُرسل الآن',
  away: 'لم يُرسل بعد، وتُعاد المحاولة تلقائيًا',
  refused: 'مرفوض',
  sent: 'أُرسل',
  notSent: (receipt) => `تعذّر إرسال الإيصال ${receipt}`,
  expired: 'لم يقبله أحد طوال ثلاثة أيام.',
  said: (cause) => `قال خادم البريد: ${cause}`,
  again: 'إعادة المحاولة',
  giveUp: 'ترك',
};

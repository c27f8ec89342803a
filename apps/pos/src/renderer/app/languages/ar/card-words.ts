import { counting, isolated } from '@galley/ui/languages';
import type { CardWords } from '../en/card-words.ts';

const count = counting('ar');

export const cardWords: CardWords = {
  charge: (amount) => isolated`سحب ${amount}`,
  present: 'قدّم البطاقة إلى الجهاز',
  presentHelp: (amount) => isolated`سُجّل ${amount}. يخبر الجهاز بما يصير إليه.`,
  cancelCharge: 'إلغاء',
  ready: 'الجهاز جاهز.',
  asking: 'جارٍ سؤال الجهاز …',
  alone: 'معالج الدفع بعيد المنال.',
  aloneHelp: (limit) =>
    isolated`يقبل الجهاز وحده حتى ${limit}. المخاطرة على المحل إلى أن يُحصَّل المبلغ.`,
  aloneNever: 'لا يقبل الجهاز شيئًا وحده هنا. خذ وسيلة دفع أخرى أو استخدم جهازًا مستقلًا.',
  unreachable: 'الجهاز بعيد المنال.',
  unreachableHelp: 'لا تقدّم أي بطاقة. خذ وسيلة دفع أخرى أو استخدم جهازًا مستقلًا.',
  standalone: 'إدخال من جهاز آخر',
  pendingTitle: (amount) => isolated`${amount} بانتظار رد بطاقة`,
  pendingHelp: 'ليس مدفوعًا ولا غير مدفوع. لا تأخذ البطاقة مرة أخرى.',
  refundPending: (amount) => isolated`${amount} في الطريق إلى بطاقة`,
  refundPendingHelp: 'الرد لم يصل. لا تُعِد المال نفسه نقدًا.',
  lookUp: 'استعلام',
  anotherTender: 'وسيلة دفع أخرى',
  release: 'ترك الضيف يغادر',
  released: 'غادر الضيف.',
  isSetAside: 'دُفع بطريقة أخرى في هذه الأثناء.',
  stillUnknown: 'لا رد بعد. حاول مرة أخرى بعد قليل.',
  wasApproved: 'قُبلت البطاقة.',
  wasDeclined: 'رُفضت البطاقة.',
  askedAgain: 'طُلب الرد مرة أخرى.',
  atRisk: 'مخاطرة على المحل إلى أن يُحصَّل',
  pendingCards: 'بطاقات بلا رد',
  pendingCount: (n, amount) => {
    const said = count(n, {
      one: 'دفعة واحدة ببطاقة',
      two: 'دفعتان ببطاقة',
      few: '# دفعات ببطاقة',
      many: '# دفعة ببطاقة',
      other: '# دفعة ببطاقة',
    });
    return isolated`${said} بلا رد: ${amount}`;
  },
  releaseTitle: 'ترك الضيف يغادر',
  releaseHelp: (amount) => isolated`يبقى ${amount} معلّقًا. إن رُفضت البطاقة صار مهمة للمدير.`,
};

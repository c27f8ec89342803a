import type { Sentences } from '../telling.ts';

/** What is said of cards and their terminals. */
export const cardsSentences: Sentences = {
  'Card payments without an answer: {0}.': 'مدفوعات ببطاقة بلا رد: {0}.',
  '{0} waits for the answer to a card. Look it up, or choose another tender for it first.':
    '{0} بانتظار رد البطاقة. استعلم عنها أولًا، أو اختر لها وسيلة دفع أخرى.',
  'The card was approved meanwhile. Look at the check again.':
    'قُبلت البطاقة في هذه الأثناء. انظر إلى الحساب مرة أخرى.',
  'The card was declined meanwhile. Take another tender.':
    'رُفضت البطاقة في هذه الأثناء. خذ وسيلة دفع أخرى.',
  'This card payment is not on the check.': 'دفعة البطاقة هذه ليست على الحساب.',
  'This card payment is not known here yet. Wait until this register has caught up.':
    'دفعة البطاقة هذه غير معروفة هنا بعد. انتظر حتى يلحق هذا الصندوق بغيره.',
  'No card terminal is set up here. Charge the card at a standalone terminal and type its slip in.':
    'لم يُعدّ هنا جهاز بطاقات. اسحب المبلغ على جهاز مستقل وأدخل بيانات قسيمته.',
  'This register has no way to that processor. Look it up at the register that charged the card.':
    'لا سبيل لهذا الصندوق إلى معالج الدفع ذاك. استعلم من الصندوق الذي سحب من البطاقة.',
  "{0} can be dropped into the safe or taken to the bank only. Choose the house's own currency.":
    'لا يمكن وضع {0} إلا في الخزنة أو إيداعها في البنك. اختر عملة المنشأة.',
  'Foreign money is taken in cash only. Choose cash.':
    'لا تُقبل العملات الأجنبية إلا نقدًا. اختر النقد.',
  "{0} is not taken here today. Take the house's own currency.":
    'لا تُقبل {0} هنا اليوم. خذ عملة المنشأة.',
  '{0} is worth {1} now. Look at the amount again.': '{0} تساوي الآن {1}. راجع المبلغ.',
  "{0} is the house's own currency. Choose another.": '{0} هي عملة المنشأة. اختر غيرها.',
  '{0} is no currency. Type its three letters, as EUR.':
    '{0} ليست عملة. اكتب أحرفها الثلاثة، مثل EUR.',
  'This is no code of a gift card. Scan it, or type it again.':
    'هذا ليس رمز بطاقة هدية. امسحه ضوئيًا أو اكتبه من جديد.',
  'The amount is 0. Type how much is put on it.': 'المبلغ 0. اكتب المبلغ المراد شحنه.',
  '{0} cannot be paid in coins: the smallest is {1}. Choose another amount.':
    'لا يمكن دفع {0} بالعملات المعدنية: أصغرها {1}. اختر مبلغًا آخر.',
  'This gift card was valid until {0}. Sell a new one, or ask a manager.':
    'كانت بطاقة الهدية هذه صالحة حتى {0}. بع بطاقة جديدة أو اسأل المدير.',
  'This gift card is not known here. Look at its code, or try again with a connection.':
    'بطاقة الهدية هذه غير معروفة هنا. راجع رمزها أو حاول مجددًا عند توفر الاتصال.',
  'This register may take {0} off this gift card, not {1}. Take less, or try again with a connection.':
    'يمكن لهذا الصندوق خصم {0} من بطاقة الهدية هذه، وليس {1}. اخصم أقل أو حاول مجددًا عند توفر الاتصال.',
  'A gift card paid for this check. Refund what was wrong instead.':
    'دُفع هذا الحساب ببطاقة هدية. استرد بدلًا من ذلك ما كان خطأ.',
  'Only a card payment that stands has a tip on its slip. Look at the check again.':
    'لا إكرامية إلا على قسيمة دفعة بطاقة قائمة. انظر إلى الحساب من جديد.',
  'This tip is noted already. Nothing changes.': 'هذه الإكرامية مسجّلة بالفعل. لا يتغيّر شيء.',
  '{0} is more than half of the {1} that were paid. Read the slip again.':
    '{0} أكثر من نصف المبلغ المدفوع {1}. اقرأ القسيمة من جديد.',
};

import type { Sentences } from '../telling.ts';

/** What is said of the ledger of tips. */
export const tipsSentences: Sentences = {
  'Card slips have no tip noted: {0}.': 'توجد قسائم بطاقات بلا إكرامية مدوّنة: {0}.',
  'Pools of tips are not shared out: {0}.': 'توجد صناديق إكراميات لم تُوزّع: {0}.',
  'Choose somebody who works here.': 'اختر شخصًا يعمل هنا.',
  'Nobody there has worked and clocked out today. Choose a person.':
    'لم يعمل أحد هناك ويسجّل خروجه اليوم. اختر شخصًا.',
  'That is more than the tips of the day. Type less.': 'هذا أكثر من إكراميات اليوم. اكتب أقل.',
  'The pools of this day are shared out. Nothing changes.': 'وُزّعت صناديق هذا اليوم. لا شيء يتغيّر.',
  '{0} has not clocked out, and those hours do not count yet. Clock out first, or share out now and again later.':
    'لم يسجّل {0} الخروج، وتلك الساعات لا تُحسب بعد. سجّل الخروج أولًا، أو وزّع الآن ثم مرة أخرى لاحقًا.',
  'A role of {0} is gone. Choose another.': 'أحد أدوار {0} لم يعد موجودًا. اختر آخر.',
  'A role of {0} has points twice. Leave one.': 'لأحد أدوار {0} نقاط مرتين. اترك واحدة.',
  '{0} ends before it begins. Choose a later day.': '{0} ينتهي قبل أن يبدأ. اختر يومًا لاحقًا.',
  'Two pools have the same name. Give each its own.': 'لصندوقين الاسم نفسه. أعطِ كلًّا اسمه.',
  'Only {0} is owed. Type that or less.': 'المستحق {0} فقط. اكتب ذلك أو أقل.',
  'This declaration is not known here. Look at the list.':
    'هذا التصريح غير معروف هنا. انظر في القائمة.',
  'This is declared already. Nothing changes.': 'هذا مصرّح به بالفعل. لا شيء يتغيّر.',
};

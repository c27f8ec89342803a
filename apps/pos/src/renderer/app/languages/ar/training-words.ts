import { isolated } from '@galley/ui/languages';
import type { TrainingWords } from '../en/training-words.ts';

/** Texts of practice at the register. */
export const trainingWords: TrainingWords = {
  start: 'بدء التدريب',
  leave: 'مغادرة التدريب',
  open: 'التدريب…',
  title: 'التدريب',
  mark: 'تدريب',
  bar: 'تدريب: لا شيء هنا يُعدّ بيعًا.',
  since: (time, by) => isolated`منذ ${time}، بدأه ${by}.`,
  resumed: (time) => isolated`أُعيد تشغيل الصندوق في ${time}؛ والتدريب مستمر.`,
  help: 'كل ما هنا يبقى هنا: لا مطبخ ولا درج نقود ولا مخزون ولا أرقام. وتستمر طلبات الآخرين الحقيقية في أثناء ذلك.',
  prints: 'طباعة الإيصالات والحسابات',
  printsHint:
    'على طابعة الإيصالات، وعليها علامة التدريب في الأعلى والأسفل. ولا تُطبع أوراق المطبخ أبدًا.',
  onlyTrainers: 'لا يطبع الأوراق ولا يبدأ من جديد إلا من يحق له بدء التدريب.',
  papers: 'أوراق هذا التدريب',
  noPapers: 'لم يُطبع شيء بعد. تظهر هنا أوراق المطبخ والحسابات والإيصالات.',
  picture: (title) => isolated`صورة ${title}`,
  clear: 'البدء من جديد',
  clearSure: 'محو هذا التدريب؟',
  cleared: 'يبدأ التدريب من جديد.',
  over: 'انتهى التدريب. سجّل الدخول لمتابعة الحسابات الحقيقية.',
  elsewhere: 'يتدرب أحدهم على هذا الصندوق.',
  elsewhereHelp: 'الماسح وشاشة الضيوف تابعان له.',
  end: 'إنهاء التدريب',
  askPin: 'سجّل الدخول للتدرّب',
};

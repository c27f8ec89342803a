import { isolated } from '@galley/ui/languages';
import type { CourseWords } from '../en/course-words.ts';

export const courseWords: CourseWords = {
  course: (number) => isolated`الدفعة ${number}`,
  states: { new: 'لم تُرسل', held: 'معلّقة', fired: 'قيد التحضير', done: 'جاهزة' },
  alsoHeld: (n) => (n === 0 ? '' : isolated` · ${n} معلّقة`),
  heldOf: (n) => isolated`${n} معلّقة`,
  firedAt: (time) => isolated`بدأت ${time}`,
  firesAt: (time) => isolated`تبدأ ${time}`,
  fireName: (name) => isolated`بدء ${name}`,
  fireLine: 'بدء هذا السطر',
  fired: (name) => isolated`بدأ تحضير: ${name}`,
  firedBefore: (name) => isolated`بدأ تحضير ${name} من قبل`,
  undo: 'التراجع عن البدء',
  undone: (name) => isolated`${name}: معلّقة من جديد`,
  moveTo: 'الدفعة',
  hold: 'تعليق',
  asCourse: 'حسب دفعته',
  heldByHand: 'سيُعلّق',
  goesByHand: 'يذهب مع الإرسال',
};

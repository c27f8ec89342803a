import { isolated } from '@galley/ui/languages';
import type { TimeClockWords } from '../en/time-clock-words.ts';

export const timeClockWords: TimeClockWords = {
  timeClock: 'ساعة الدوام',
  pinTitle: 'ساعة الدوام: رقمك السري',
  backToRegister: 'العودة إلى الصندوق',
  done: 'تم',
  minutes: (minutes) =>
    isolated`${Math.floor(minutes / 60)} س ${String(minutes % 60).padStart(2, '0')} د`,
  notIn: 'خارج الدوام',
  inSince: (time) => isolated`في الدوام منذ ${time}`,
  asJob: (job) => isolated`بصفة ${job}`,
  onBreak: (name, time) => isolated`${name} منذ ${time}`,
  paid: 'مدفوعة',
  unpaid: 'غير مدفوعة',
  today: (text) => isolated`${text} اليوم`,
  asOf: (time) =>
    isolated`لم يسمع هذا الصندوق من غيره منذ ${time}. ما سُجّل في مكان آخر بعدها لا يظهر.`,
  clockIn: 'تسجيل الدخول',
  clockInAs: (job) => isolated`تسجيل الدخول: ${job}`,
  clockOut: 'تسجيل الخروج',
  goOnAs: (job) => isolated`المتابعة بصفة ${job}`,
  takeBreak: (name, paid) => isolated`${name} (${paid ? 'مدفوعة' : 'غير مدفوعة'})`,
  endBreak: 'العودة إلى العمل',
  forgotOut: 'نسيت تسجيل الخروج: تسجيل دخول جديد',
  wasIn: 'سجّلت الدخول في مكان آخر: تسجيل الخروج',
  told: {
    in: (name, time) => isolated`${name} دخل الدوام، ${time}`,
    job: (name, time) => isolated`${name} يتابع بصفة أخرى، ${time}`,
    break: (name, time) => isolated`${name} في استراحة، ${time}`,
    back: (name, time) => isolated`${name} عاد من الاستراحة، ${time}`,
    out: (name, time) => isolated`${name} خرج من الدوام، ${time}`,
  },
  openChecks: 'حساباتك المفتوحة',
  openChecksHelp: 'سددها أو سلّمها على الصندوق، أو يكتب مدير رقمه السري.',
  openFunds: 'نقد أنت مسؤول عنه',
  openFundsHelp: 'عُدّه أو سلّمه عند الصندوق، أو يكتب مدير رقمه السري.',
  managerPin: 'المدير: الرقم السري لتركها مفتوحة',
  notYet: 'ليس بعد',

  whoIsIn: 'من في الدوام',
  nobodyIn: 'لا أحد في الدوام.',
  tasks: 'للقرار',
  noTasks: 'لا شيء للقرار',
  since: (time) => isolated`منذ ${time}`,
  breakSince: (time) => isolated`في استراحة منذ ${time}`,
  noted: 'سُجّل بجانب التسجيل الأصلي',
};

import type { ClockTaskFacts, ClockTaskPunch } from '../../clock-task/clock-task-facts.ts';
import type { ClockTaskWords } from '../en/clock-task-words.ts';
import { isolated } from '../languages.ts';

type Time = (at: number) => string;

const place = (punch: ClockTaskPunch, when: Time): string =>
  isolated`(${when(punch.at)}، ${punch.deviceName})`;

const punched: Readonly<Record<ClockTaskPunch['type'], string>> = {
  in: 'سجّل الدخول',
  job: 'انتقل إلى عمل آخر',
  break: 'بدأ استراحة',
  back: 'عاد من استراحة',
  out: 'سجّل الخروج',
};

const sentence = (task: ClockTaskFacts, when: Time): string => {
  const first = place(task.first, when);
  switch (task.type) {
    case 'in_twice':
      return isolated`${task.name} سجّل الدخول مرتين، أولًا ${first} ثم ${task.second ? place(task.second, when) : ''}، حيث لا يرى أحدهما الآخر.`;
    case 'out_missing':
      return isolated`${task.name} سجّل الدخول ${first} ولم يسجّل أحد خروجه.`;
    case 'in_missing':
      return isolated`${task.name} ${punched[task.first.type]} ${first} دون تسجيل دخول.`;
    case 'corrected_twice':
      return isolated`صحّح مديران ما سجّله ${task.name} ${first}، كل منهما دون علم الآخر.`;
  }
};

export const clockTaskWords: ClockTaskWords = {
  sentence,
  keep: (time, device) => isolated`يُحتسب ${time}، ${device}`,
  outAt: (time) => isolated`خرج الساعة ${time}، حين شوهد آخر مرة`,
  leaveOut: 'لا يُحتسب',
  choice: (byName, time) =>
    time === null ? isolated`${byName}: لا يُحتسب` : isolated`${byName}: ${time}`,
  typedOut: 'وقت الخروج',
  typedIn: 'وقت الدخول',
  set: 'تسجيل',
  which: { first: 'الأول', second: 'الثاني' },
  forgottenShift: 'تسجيل نوبة منسية',
  forgottenReason: 'نُسي تسجيل الدخول والخروج',
  whose: 'نوبة من',
  job: 'العمل',
  why: 'السبب',
  whichOf: (time) => isolated`${time}: أُخّرت الساعة في تلك الليلة. أيّ الوقتين؟`,
  reasons: {
    in_twice: 'دخول مرتين أثناء الانقطاع',
    out_missing: 'خروج منسي',
    in_missing: 'دخول ناقص',
    corrected_twice: 'قرار بين تصحيحين',
  },
};

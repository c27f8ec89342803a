import type { SyncWords } from '../en/sync-words.ts';
import { counting, isolated } from '../languages.ts';

const count = counting('ar');

const days = (n: number): string =>
  count(n, { one: 'يوم', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' });

const years = (n: number): string =>
  count(n, { one: 'سنة', two: 'سنتان', few: '# سنوات', many: '# سنة', other: '# سنة' });

const ageOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return isolated`${seconds} ث`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return isolated`${minutes} د`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return isolated`${hours} س ${minutes % 60} د`;
  const whole = Math.floor(hours / 24);
  return whole < 730 ? days(whole) : years(Math.round(whole / 365.25));
};

const offsetOf = (ms: number): string => {
  const size = Math.abs(ms);
  if (size < 100) return 'صحيحة';
  const amount = size < 10_000 ? isolated`${(size / 1000).toFixed(1)} ث` : ageOf(size);
  return ms > 0 ? `متأخرة عن الموزع ${amount}` : `متقدمة على الموزع ${amount}`;
};

const commits = (n: number): string =>
  count(n, {
    zero: 'لا عمليات',
    one: 'عملية واحدة',
    two: 'عمليتان',
    few: '# عمليات',
    many: '# عملية',
    other: '# عملية',
  });

const records = (n: number): string =>
  count(n, {
    zero: 'لا سجلات',
    one: 'سجل واحد',
    two: 'سجلان',
    few: '# سجلات',
    many: '# سجلًا',
    other: '# سجل',
  });

const changes = (n: number): string =>
  count(n, {
    zero: 'لا تغييرات',
    one: 'تغيير واحد',
    two: 'تغييران',
    few: '# تغييرات',
    many: '# تغييرًا',
    other: '# تغيير',
  });

export const syncWords: SyncWords = {
  modes: { online: 'متصل', site_only: 'الموقع فقط', alone: 'وحده' },
  modeHelp: {
    online: 'كل شيء يصل إلى الموزع فورًا.',
    site_only: 'الموقع يعمل كوحدة. ما ينتظر يذهب إلى الموزع المركزي من نفسه.',
    alone: 'هذا الجهاز يعمل وحده، ويسلّم كل شيء حين يجد الآخرين.',
  },
  behindHelp: (n) =>
    `الموزع يجيب، لكن تنتظره منذ أكثر من دقيقة: ${commits(n)}. لا يضيع شيء؛ وتستمر المحاولة.`,
  shutOut: 'مستبعد',
  shutOutHelp:
    'استبعد المكتب هذا الجهاز. ما يُعمل عليه الآن لا يصل إلى أحد: توقف عن استعماله واسأل المكتب.',
  coreAway: 'غير معروف',
  coreAwayHelp: 'البرنامج خلف هذه الشاشة لا يجيب. في الأسفل آخر ما قاله.',
  clockWrong: 'ساعة هذا الجهاز خاطئة',
  clockWrongHelp: (held) =>
    held === 0
      ? 'المبيعات تحمل وقت الموزع وتستمر. اضبط ساعة هذا الجهاز.'
      : `المبيعات تحمل وقت الموزع وتستمر. تغييرات من هنا تنتظر أن يحدد الموزع وقتها: ${changes(held)}. اضبط ساعة هذا الجهاز.`,
  thisDevice: 'هذا الجهاز',
  deviceName: (name, n) => isolated`${name}، رقم ${n}`,
  waiting: 'ينتظر الموزع',
  nothingWaits: 'لا شيء',
  waits: commits,
  waitsSince: (time, ageMs) => isolated`منذ ${time}، ${ageOf(ageMs)}`,
  fromOthers: 'من الآخرين',
  caughtUp: 'محدّث',
  catchingUp: 'يلحق بهم',
  noneToHear: 'لا موزع يُسمع منه',
  noneToCompare: 'لا موزع يُقارن به',
  hub: 'الموزع المستعمل',
  hubRoles: { site: 'موزع الموقع', central: 'الموزع المركزي' },
  noHub: 'لا شيء',
  records: 'السجلات مقارنة بالموزع',
  digests: { agrees: 'متطابقة', checking: 'تُقارن', differs: 'تُصحّح' },
  checked: (time, healed, spared = 0) => {
    const right = healed === 0 ? '' : `، صُحّح حتى الآن ${records(healed)}`;
    const apart = spared === 0 ? '' : `، دون ما عند هذا الجهاز وحده: ${records(spared)}`;
    return `${isolated`قورنت الساعة ${time}`}${apart}${right}`;
  },
  clock: 'ساعة هذا الجهاز',
  offset: offsetOf,
  lastError: 'آخر مشكلة',
  noError: 'لا شيء',
  peers: 'الآخرون في هذا الموقع',
  noPeers: 'لم يُسمع أحد بعد',
  heard: (time, ageMs) =>
    ageMs < 2000 ? 'سُمع الآن' : isolated`سُمع قبل ${ageOf(ageMs)}، الساعة ${time}`,
  heardByOtherClock: 'لا يُعرف متى سُمع: ساعة ما خاطئة',
  silentForUnknown: 'لا جواب',
  here: 'متصل',
  closed: 'مغلق',
  standsBy: 'احتياط',
  silent: (ageMs) => isolated`لا جواب منذ ${ageOf(ageMs)}`,
};

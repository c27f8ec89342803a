import type { HistoryOf, HistoryWording } from '@galley/domain';
import { counting, isolate, isolated } from '@galley/ui/languages';
import { remakeWords } from './remake-words.ts';

const count = counting('ar');
const TENDERS = { cash: 'نقدًا', card: 'بالبطاقة', gift: 'ببطاقة هدية' };
const DISPOSITIONS = { not_made: 'لم يُحضّر', wasted: 'حُضّر وأُتلف' };
const MOVES = {
  transfer: 'نُقل',
  merge: 'دُمج',
  split: 'قُسّم',
  seat: 'وُضع عند مقاعد أخرى',
  undo: 'أُعيد إلى مكانه',
  settle: 'حُسم بعد تعارض',
};
const CLASHES = {
  contains: 'يحتوي على',
  may_contain: 'قد يحتوي على',
  unknown: 'لا يُعرف خلوّه من',
};

type Off = HistoryOf<'taken_off'>['off'];
type Noted = HistoryOf<'allergy_noted'>['noted'];

const line = (name: string | null): string => name ?? 'سطر';
const after = (text: string | null): string => (text === null ? '' : isolated`: ${text}`);
const change = ({ from, to }: Pick<HistoryOf<'handed_over'>, 'from' | 'to'>): string =>
  isolated`: من ${from ?? 'لا شيء'} إلى ${to ?? 'لا شيء'}`;

const paper = (number: string | null): string =>
  number === null ? '' : isolated`، إيصال ${number}`;
const someOf = ({ quantity, name }: Pick<HistoryOf<'refunded'>, 'quantity' | 'name'>): string =>
  quantity === 0 ? isolated`جزء من سعر ${line(name)}` : isolated`${`${quantity} × ${line(name)}`}`;

const howMuch = ({ type, ppm, points }: NonNullable<Off>): string => {
  if (points !== null)
    return count(points, {
      zero: 'خصم بلا نقاط',
      one: 'خصم مقابل نقطة واحدة',
      two: 'خصم مقابل نقطتين',
      few: 'خصم مقابل # نقاط',
      many: 'خصم مقابل # نقطة',
      other: 'خصم مقابل # نقطة',
    });
  if (type === 'comp') return 'ضيافة';
  return ppm === null ? 'خصم' : isolated`خصم ${`${ppm / 10_000} %`}`;
};

const ofWhat = ({ of }: NonNullable<Off>): string => {
  if (of === null) return 'الحساب كله';
  if (of.more > 0) return isolated`${line(of.name)} و${of.more} غيره`;
  return of.quantity === null ? line(of.name) : isolated`${`${of.quantity} × ${line(of.name)}`}`;
};

const takenOff = (off: Off): string => (off === null ? 'خصم' : `${howMuch(off)}: ${ofWhat(off)}`);

const allergies = (noted: Noted): string =>
  noted
    .map(({ text, seat }) => (seat === null ? text : isolated`${text}، المقعد ${seat}`))
    .join('؛ ');

type Ends = HistoryOf<'moved'>['from'];
const titles = (ends: Ends): string => ends.map(({ title }) => isolate(title)).join('، ');
const fromEnds = (ends: Ends): string => (ends.length === 0 ? '' : `، من ${titles(ends)}`);
const toEnds = (ends: Ends): string => (ends.length === 0 ? '' : `، إلى ${titles(ends)}`);

/** What happened to a check, in words for each kind of event. */
export const historyEventWords: HistoryWording = {
  opened: () => 'فُتح الحساب',
  line_added: ({ quantity, name }) => isolated`أُضيف: ${`${quantity} × ${line(name)}`}`,
  line_changed: ({ quantity, name }) => isolated`عُدّل: ${`${quantity} × ${line(name)}`}`,
  line_removed: ({ name }) => isolated`أُزيل: ${line(name)}`,
  line_voided: ({ quantity, name, disposition }) =>
    isolated`أُلغي: ${`${quantity} × ${line(name)}`}، ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) =>
    count(lines, {
      zero: 'لم يُرسل أي سطر إلى المطبخ',
      one: 'أُرسل سطر واحد إلى المطبخ',
      two: 'أُرسل سطران إلى المطبخ',
      few: 'أُرسلت # أسطر إلى المطبخ',
      many: 'أُرسل # سطرًا إلى المطبخ',
      other: 'أُرسل # سطر إلى المطبخ',
    }),
  paid: ({ tender }) => `دُفع ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `صُحّح: دُفع ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `رُحّل، دُفع ${TENDERS[tender]}`,
  receipt: ({ number }) => isolated`إيصال ${number}`,
  refunded: (event) => `استُرد ${TENDERS[event.tender]}: ${someOf(event)}${paper(event.number)}`,
  carried_over: (event) => `رُحّل إلى حساب جديد: ${someOf(event)}${paper(event.number)}`,
  payment_undone: ({ tender, reason }) => `أُلغيت الدفعة ${TENDERS[tender]}${after(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `رُدّت الدفعة ${TENDERS[tender]}، كانت فوق الإجمالي${after(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `الدفعة ${TENDERS[tender]} كانت بوسيلة دفع خاطئة${after(reason)}`,
  made: () => 'حُضّر الطلب',
  made_again: ({ quantity, name, reason }) =>
    isolated`أُعيد تحضير ${quantity} × ${line(name)}: ${remakeWords.reasons[reason]}`,
  voided_cleared: () => 'رُفعت التذكرة الملغاة عن الشاشة',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `تم التراجع: ${takenOff(off)}`,
  moved: ({ way, names, from, to }) =>
    `${MOVES[way]}: ${names.map((name) => isolate(line(name))).join('، ')}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `سُجّلت حساسية: ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `سُحبت حساسية: ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state]} ${isolate(text)}`).join('، ');
    return `تم التأكيد رغم الحساسية: ${isolate(line(name))}، ${what}`;
  },
  receipt_reprinted: () => 'طُبع الإيصال مجددًا',
  receipt_mailed: () => 'أُرسل الإيصال بالبريد الإلكتروني',
  invoice_mailed: () => 'أُرسلت الفاتورة بالبريد الإلكتروني',
  invoice_reprinted: () => 'طُبعت الفاتورة من جديد',
  guest_check_printed: () => 'طُبع كشف الحساب',
  table_changed: (event) => `نُقل إلى طاولة أخرى${change(event)}`,
  handed_over: (event) => `سُلّم إلى زميل${change(event)}`,
  age_checked: ({ name }) => `تم التحقق من العمر${after(name)}`,
  age_refused: ({ name }) => `لم يُبع بسبب عمر الضيف${after(name)}`,
  order_type_changed: (event) => `تغيّر نوع الطلب${change(event)}`,
  tax_exempted: () => 'تغيّر الإعفاء من الضريبة',
  service_charge_off: ({ name }) => `رُفعت رسوم الخدمة${after(name)}`,
  service_charge_on: ({ name }) => `احتُسبت رسوم الخدمة من جديد${after(name)}`,
  promise_changed: () => 'تغيّر الوقت الموعود',
  customer_changed: () => 'تغيّر العميل',
  slot_agreed: () => 'قُبل لوقت ممتلئ',
  delivery_allowed: () => 'سُمح بالتوصيل دون الحد الأدنى',
  delivery_zone_chosen: (event) => `اختيرت منطقة التوصيل${change(event)}`,
  line_restored: ({ name }) => isolated`أُعيد: ${line(name)}`,
  other: ({ event }) => event.replaceAll('_', ' '),
};

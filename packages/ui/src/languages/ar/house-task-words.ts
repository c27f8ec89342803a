import type { FloorTaskFacts, HouseTaskFacts } from '../../house-task/house-task-facts.ts';
import type { HouseTaskWords } from '../en/house-task-words.ts';
import { counting, isolate, isolated } from '../languages.ts';

const count = counting('ar');

type Money = (minor: number) => string;
type When = (at: number) => string;

const CLASHES = { contains: 'يحتوي على', may_contain: 'قد يحتوي على', unknown: 'لا يُعرف خلوّه من' };

const clashed = ({ clash, names, checkTitle: check }: HouseTaskFacts): string => {
  const { seat = null, asks = [] } = clash ?? {};
  const lines = names.join(', ');
  const what = asks.map(({ state, text }) => `${CLASHES[state]} ${isolate(text)}`).join(' و');
  const whose =
    seat === null
      ? isolated`أحد ضيوف ${check} لديه هذه الحساسية`
      : isolated`الضيف في المقعد ${seat} من ${check} لديه هذه الحساسية`;
  return `${isolate(lines)} ${what}، و${whose}. أُرسل قبل أن يتمكن أحد من السؤال: اسأل الضيف وأكّد، أو ألغه.`;
};

const ORDERS = {
  zero: 'لا طلبات',
  one: 'طلب واحد',
  two: 'طلبين',
  few: '# طلبات',
  many: '# طلبًا',
  other: '# طلب',
};
const ITEMS = {
  zero: 'لا أصناف',
  one: 'صنف واحد',
  two: 'صنفين',
  few: '# أصناف',
  many: '# صنفًا',
  other: '# صنف',
};

const crowded = ({ slot, checkTitle, otherAt, names }: HouseTaskFacts, when: When): string => {
  const { promisedAt: at = 0, unit = 'orders', room = 0, taken = 0 } = slot ?? {};
  const forms = unit === 'orders' ? ORDERS : ITEMS;
  const orders =
    otherAt === '' ? isolated`وُعد بـ ${checkTitle}` : isolated`وُعد بـ ${checkTitle} وبـ ${otherAt}`;
  return isolated`${orders} في ${when(at)}. في ${names.join('، ')} متسع عندئذ لـ ${count(room, forms)}، والموعود به ${count(taken, forms)}.`;
};

const named = (name: string): string => (name === '' ? 'عميل' : name);

const givenTwice = ({ customers: told, checkTitle: check }: HouseTaskFacts): string => {
  if (told === undefined) return check;
  const { standsDevice, besideDevice } = told;
  const beside = named(told.beside);
  const used = told.payer === null ? '' : isolated` واستُخدمت فيه نقاط ${named(told.payer)}.`;
  if (told.stands === null)
    return (
      isolated`نُسب ${check} إلى ${beside} على ${besideDevice} بينما أزال ${standsDevice} العميل دون أن يرى ذلك. وهو الآن ليس باسم أحد.` +
      used
    );
  const stood = named(told.stands);
  const goesBy =
    told.stands === ''
      ? isolated`المعتمد ما قيل على ${standsDevice}.`
      : isolated`وهو الآن باسم ${told.stands}.`;
  return `${isolated`نُسب ${check} إلى ${stood} على ${standsDevice} وإلى ${beside} على ${besideDevice} وهما لا يرى أحدهما الآخر.`} ${goesBy}${used}`;
};

const editedBeside = ({ type, names, checkTitle: check }: HouseTaskFacts): string =>
  type === 'edited_twice'
    ? isolated`${names.join(' أو ')} على ${check}؟ غيّرت صناديق لا يرى بعضها بعضًا السطر بشكل مختلف. يُحتسب ${names[0] ?? ''} حتى يختار أحد.`
    : isolated`${names[0] ?? ''} على ${check}: أزال صندوق السطر بينما غيّره صندوق آخر لم يرَ ذلك. يبقى السطر حتى يقرر أحد.`;

const taxedBeside = ({ otherAt, checkTitle: check }: HouseTaskFacts): string =>
  isolated`أُعيدت الضريبة إلى ${otherAt} في صندوق لم يكن يعلم أن ${check} قُسم منه. ما زال ${check} معفى من الضريبة.`;

const freedBeside = (task: HouseTaskFacts): string => {
  const { exemption: e, otherAt, checkTitle: check } = task;
  if (task.type === 'split_untaxed') return taxedBeside(task);
  return e === undefined
    ? isolated`أُعفي ${otherAt} من الضريبة في صندوق لم يكن يعلم أن ${check} قُسم منه. احتُسبت الضريبة على ${check}.`
    : isolated`أُعفي ${otherAt} من الضريبة (${e.number}، ${e.reason}) في صندوق لم يكن يعلم أن ${check} قُسم منه. تُحتسب الضريبة على ${check}.`;
};

const rivals = ({ type, rivals: a, checkTitle: check }: HouseTaskFacts): string => {
  if (a === undefined) return check;
  return type === 'handed_twice'
    ? isolated`سُلّم ${check} إلى ${a.stands} في ${a.standsDevice} وإلى ${a.beside} في ${a.besideDevice} بينما لم يكن أحدهما يرى الآخر. وهو الآن لدى ${a.stands}.`
    : isolated`غُيّر ${check} إلى ${a.stands} في ${a.standsDevice} وإلى ${a.beside} في ${a.besideDevice} بينما لم يكن أحدهما يرى الآخر. يُحتسب ${a.stands}.`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join('، ');
  const stood = when(task.promise?.promisedAt ?? 0);
  const beside = when(task.promise?.beside ?? 0);
  const { askedQuantity: voided = 0, thereQuantity: there = 0 } = task;
  switch (task.type) {
    case 'paid_not_sent':
      return isolated`${check} مدفوع ولم يُرسل إلى المطبخ: ${lines}.`;
    case 'paid_twice':
      return isolated`دُفع ${check} مرتين، على صندوقين لا يرى أحدهما الآخر: الزيادة ${money(amountMinor)}.`;
    case 'voided_after_payment':
      return isolated`أُلغي ${lines} من ${check} بينما قبض صندوق آخر المال: دُفعت زيادة ${money(amountMinor)}.`;
    case 'overpaid':
      return isolated`دُفعت على ${check} زيادة ${money(amountMinor)}.`;
    case 'added_after_payment':
      return isolated`أُضيف ${lines} إلى ${check} بينما قبض صندوق آخر المال: المستحق ${money(amountMinor)}.`;
    case 'moved_in_after_payment':
      return isolated`نُقل ${lines} من ${otherAt} إلى ${check} بينما قبض صندوق آخر ماله: المستحق ${money(amountMinor)}.`;
    case 'raised_after_payment':
      return isolated`أُلغي خصم على ${check} بينما قبض صندوق آخر المال: المستحق ${money(amountMinor)}.`;
    case 'undone_after_payment':
      return isolated`أُلغيت دفعة على ${check} بينما قبض صندوق آخر الباقي: المستحق ${money(amountMinor)}.`;
    case 'due_after_payment':
      return isolated`${check} مدفوع، وزادت مجموعَه صناديق لم يرَ بعضها بعضًا: المستحق ${money(amountMinor)}.`;
    case 'over_voided':
      return isolated`أُلغي من ${lines} على ${check} أكثر مما كان، على صناديق لم يرَ بعضها بعضًا: ${voided} من ${there}، الزيادة ${quantity}. يحتسب الحساب ${there}.`;
    case 'late_change':
      return isolated`غُيّر ${lines} من ${check} أو أُزيل بينما أرسله صندوق آخر. يبقى كما أُرسل.`;
    case 'edited_twice':
    case 'removed_and_changed':
      return editedBeside(task);
    case 'sent_twice':
      if (task.insteadOf !== undefined)
        return isolated`على ${check}: ${names.join(' + ')}. سجّل كل صندوق، دون أن يرى الآخر، بديلًا عن ${task.insteadOf}. وصل الاثنان إلى المطبخ، والحساب يحتسبهما: ${money(amountMinor)}.`;
      return isolated`على ${check}: ${names.join(' + ')}. غيّر صندوق السطر بينما أرسله صندوق آخر. وصل الاثنان إلى المطبخ، والحساب يحتسبهما: ${money(amountMinor)}.`;
    case 'refunded_twice':
      return isolated`استُرد ${lines} من ${check} مرتين، على صندوقين لا يرى أحدهما الآخر: الزيادة ${money(amountMinor)}.`;
    case 'given_back_twice':
      return isolated`رُدّ المال على ${check} مرتين، على صندوقين لا يرى أحدهما الآخر: الزيادة ${money(amountMinor)}.`;
    case 'reopened_twice':
      return isolated`أُعيد فتح ${check} على صناديق لم يرَ بعضها بعضًا، باسم ${otherAt} وباسم ${standsAt}. ما دُفع يُحتسب على ${otherAt}. ألغِ ${standsAt} أو اقبض ماله: ${money(amountMinor)} فيه لم تُدفع قط.`;
    case 'refunded_and_reopened':
      return isolated`رُدّ إلى الضيف ${money(amountMinor)} مقابل ${lines} من ${check} على صندوق بينما أعاد آخر فتح الحساب باسم ${standsAt}. لا يُحتسب ذلك مدفوعًا هناك: ألغِه على ${standsAt} أو خذ ثمنه.`;
    case 'exempted_after_payment':
      return isolated`دُفع ${check} مع الضريبة بينما أعفاه صندوق آخر منها. يبقى كما دُفع؛ أعد فتحه لإزالة الضريبة.`;
    case 'taxed_after_payment':
      return isolated`دُفع ${check} دون ضريبة بينما ألغى صندوق آخر إعفاءه. يبقى كما دُفع؛ أعد فتحه لاحتساب الضريبة.`;
    case 'merged_taxed':
      return isolated`${otherAt} معفى من الضريبة ودُمج في ${check} غير المعفى على صناديق لم يرَ بعضها بعضًا. يُحتسب الكل مع الضريبة.`;
    case 'merged_untaxed':
      return isolated`${check} معفى من الضريبة ودُمج فيه ${otherAt} غير المعفى على صناديق لم يرَ بعضها بعضًا. يُحتسب الكل دون ضريبة.`;
    case 'retyped_after_payment':
      return isolated`دُفع ${check} على أنه ${names[0] ?? ''} بينما جعله صندوق آخر ${names[1] ?? ''}. يبقى كما دُفع؛ رُدّ ما لم يكن مستحقًا.`;
    case 'corrected_twice':
      return isolated`صُحّحت وسيلة دفعة في ${check} مرتين على صناديق لم يرَ بعضها بعضًا: ${money(amountMinor)}. تُحسب مرة واحدة؛ عُدّ الدرجين.`;
    case 'reduced_twice':
      return isolated`خُصم من ${lines} على ${check} مرتين، على صندوقين لا يرى أحدهما الآخر. ${amountMinor === 0 ? 'الخصم الثاني لا ينقص شيئًا آخر.' : isolated`كلاهما يُحتسب: ينقص الثاني ${money(amountMinor)}.`}`;
    case 'reduced_after_payment':
      return isolated`خُصم من ${lines} على ${check} بينما قبض صندوق آخر المال: دُفعت زيادة ${money(amountMinor)}.`;
    case 'moved_twice':
      return isolated`نُقل ${lines} إلى ${standsAt} وإلى ${otherAt} على صندوقين لا يرى أحدهما الآخر. وهو على ${standsAt}.`;
    case 'moved_after_settlement':
      return amountMinor === 0
        ? isolated`نُقل ${lines} من ${check} إلى ${standsAt} بينما كان ${check} يُدفع معه.`
        : isolated`نُقل ${lines} من ${check} إلى ${standsAt} بينما كان ${check} يُدفع معه: دُفع هناك ${money(amountMinor)} زيادة.`;
    case 'oversold':
      return isolated`بيع من ${lines} أكثر مما كان بـ ${quantity}: ${standsAt}.`;
    case 'card_pending':
      return isolated`لا رد على دفعة ببطاقة قيمتها ${money(amountMinor)} على ${check}: ليست مدفوعة ولا غير مدفوعة.`;
    case 'late_card':
      return isolated`قُبلت متأخرة بطاقة قيمتها ${money(amountMinor)} على ${check} بعد أن دفع الضيف بطريقة أخرى.`;
    case 'card_refund_failed':
      return isolated`تعذّر ردّ ${money(amountMinor)} من ${check} إلى البطاقة: رُفضت.`;
    case 'left_unpaid':
      return isolated`غادر ضيف ${check} وبطاقته معلّقة ثم رُفضت: المستحق ${money(amountMinor)}.`;
    case 'slot_overfull':
      return crowded(task, when);
    case 'promised_twice':
      return isolated`وُعد بـ${check} في ${stood} وفي ${beside} على صناديق لم يرَ بعضها بعضًا. المعتمد ${stood}.`;
    case 'sent_unpromised':
      return isolated`${check} موعود في ${stood}، وأُرسل إلى المطبخ في ${beside} من صندوق لم يعلم بالوعد. اسأل المطبخ وأخبر الضيف.`;
    case 'customer_twice':
      return givenTwice(task);
    case 'handed_twice':
    case 'retyped_twice':
      return rivals(task);
    case 'merged_exempt':
      return isolated`${otherAt} معفى من الضريبة برقم ${names[0] ?? ''} و${check} برقم ${names[1] ?? ''}، ودمجتهما صناديق لا يرى بعضها بعضًا. يسري على الكل ${names[1] ?? ''}.`;
    case 'split_taxed':
    case 'split_untaxed':
      return freedBeside(task);
    case 'merged_shared':
      return isolated`دُمج ${check} في ${otherAt} بينما نقل صندوق آخر لم يكن يرى ذلك ${lines} إليه كليًا أو جزئيًا. ما زال على ${check} مبلغ ${money(amountMinor)}.`;
    case 'clash_unconfirmed':
      return clashed(task);
    case 'out_at_station':
      return names.length > 1
        ? isolated`أُرسل ${names[0] ?? ''} لـ ${check}، وقد نفد ${names[1] ?? ''}.`
        : isolated`أُرسل ${lines} لـ ${check}، وقد نفد.`;
  }
};

const guests = (n: number): string =>
  count(n, {
    one: 'ضيف واحد',
    two: 'ضيفان',
    few: '# ضيوف',
    many: '# ضيفًا',
    other: '# ضيف',
  });

const nameOf = ({ guestName, covers, title }: FloorTaskFacts['checks'][number]): string =>
  guestName ?? (covers === null ? title : guests(covers));

const who = (one: FloorTaskFacts['checks'][number]): string =>
  one.mark === undefined ? nameOf(one) : isolated`${nameOf(one)}، ${one.mark}`;

const tableOf = (label: string | null): string => (label === null ? '' : isolated`طاولة ${label}`);

const partyName = ({ name, size }: FloorTaskFacts['parties'][number]): string =>
  name ?? guests(size);

const floorSentence = (task: FloorTaskFacts, when: When): string => {
  if (task.type === 'moved_twice') {
    const places = task.places.map(({ label }) => tableOf(label)).join(' و ');
    const [check] = task.checks;
    const guests = check === undefined ? '' : isolated`${who(check)} (${check.serverName})`;
    const stands = check?.tableLabel ?? null;
    return isolated`نقل صندوقان لا يرى أحدهما الآخر ${guests} إلى طاولتين مختلفتين: ${places}. الحساب على ${tableOf(stands)}.`;
  }
  if (task.type === 'kept_twice') {
    const kept = task.parties
      .map((one) => isolated`${partyName(one)} (${when(one.at)})`)
      .join(' و ');
    return isolated`الطاولة ${task.tableLabel ?? ''} محجوزة مرتين: لـ ${kept}.`;
  }
  const name = task.partyName ?? 'مجموعة';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => isolated`${who(one)} (${one.serverName})`).join(' و ');
    return isolated`على الطاولة ${task.tableLabel ?? ''} مجموعتان: ${parties}. حدِّد من يجلس عليها.`;
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join('، ');
  if (task.type === 'seated_twice' || task.gone === null)
    return isolated`أجلس صندوقان لا يرى أحدهما الآخر ${name} على: ${tables}.`;
  return task.gone === 'no_show'
    ? isolated`سُجّل أن ${name} لم يحضر، وأُجلس على: ${tables}.`
    : isolated`أُلغي حجز ${name}، وأُجلس على: ${tables}.`;
};

export const houseTaskWords: HouseTaskWords = {
  sentence,
  floorSentence,
  who,
  partyName,
  tasks: 'المهام',
  open: (n) =>
    count(n, {
      zero: 'لا مهام تنتظر',
      one: 'مهمة واحدة تنتظر',
      two: 'مهمتان تنتظران',
      few: '# مهام تنتظر',
      many: '# مهمة تنتظر',
      other: '# مهمة تنتظر',
    }),
  none: 'لا شيء ينتظر',
  noneHelp: 'يأتي هنا ما تفعله الصناديق وهي لا ترى بعضها، وما لا ينبغي أن يفوت أحدًا.',
  since: (time) => isolated`منذ ${time}`,
  atRegister: 'رُدّ المال وأرسل على صندوق.',
  sendNow: 'إرسال الآن',
  giveBack: 'رد المال',
  show: 'عرض الحساب',
  takeMoney: 'قبض المال',
  takeMoneyOf: (title) => isolated`قبض مال ${title}`,
  reduceAgain: 'إعادة الخصم',
  showOne: (title) => isolated`عرض ${title}`,
  lookUp: 'استعلام',
  toCard: 'ردّ إلى البطاقة',
  tryAgain: 'محاولة أخرى',
  seen: 'تم الاهتمام',
  voidThat: (line) => isolated`إلغاء ${line}`,
  bothWanted: 'كلاهما مطلوب',
  confirmClash: 'أكّده الضيف',
  moveTo: (check: string, time: string) => isolated`انقل ${check} إلى ${time}`,
  keepBoth: 'أبقِ على كليهما',
  takeOffLine: 'إزالته',
  keepAt: (time: string) => isolated`أبقِ على ${time}`,
  makeIt: (name: string) => isolated`غيّره إلى ${name}`,
  freeToo: 'أعفه أيضًا',
  taxToo: 'أخضعه للضريبة أيضًا',
  leaveFree: 'اتركه معفى',
  leaveTaxed: 'اتركه مع الضريبة',
  mergeRest: (title: string) => isolated`ادمجه أيضًا في ${title}`,
  leaveSo: 'اتركه كما هو',
  giveTo: (name) => isolated`نسبه إلى ${name}`,
  keepTime: 'أبقِ على هذا الوقت',
  enough: 'يوجد ما يكفي',
  keepMaking: 'المطبخ يحضّره',
  keepOn: (title) => isolated`إبقاء على ${title}`,
  putOn: (title) => isolated`وضع على ${title}`,
  putBackOn: (title) => isolated`إعادة إلى ${title}`,
  together: 'يجلسون معًا',
  anotherTable: (name) => isolated`طاولة أخرى لـ ${name}`,
  tableFor: (label, name) => isolated`الطاولة ${label} لـ ${name}`,
  sitAt: (label) => isolated`يجلسون على الطاولة ${label}`,
  here: 'هم هنا',
  notHere: 'ليسوا هنا',
  done: 'حُسم الأمر.',
};

import type { Sentences } from '../telling.ts';

/** What is said of people, PINs, approvals and the time clock. */
export const peopleSentences: Sentences = {
  'Nobody approves their own act. Ask another manager.':
    'لا أحد يوافق على فعله هو. اسأل مديرًا آخر.',
  'Only someone who may {0} can agree to this. Ask a manager.':
    'لا يوافق على هذا إلا من يحق له: {0}. اسأل مديرًا.',
  'This needs a manager. Ask one to type a PIN.': 'هذا يحتاج مديرًا. اطلب منه إدخال رقمه السري.',
  'The approval is older than 60 s. Ask the manager again.':
    'مضى على الموافقة أكثر من 60 ث. اسأل المدير مرة أخرى.',
  'The manager agreed that somebody else does this. Ask again.':
    'وافق المدير على أن يفعل هذا شخص آخر. اسأله من جديد.',
  'The manager agreed to something else than this. Ask again.':
    'وافق المدير على شيء غير هذا. اسأل مرة أخرى.',
  'This PIN is too easy to guess or in use. Choose another.':
    'هذا الرقم السري سهل التخمين أو مستعمل. اختر غيره.',
  'A PIN has 4 to 8 digits and nothing else.': 'الرقم السري من 4 إلى 8 أرقام ولا شيء غيرها.',
  'Wrong PIN. {0} more try before this device waits.':
    'الرقم السري خاطئ. المحاولات الباقية قبل أن ينتظر هذا الجهاز: {0}.',
  'Wrong PIN. {0} more tries before this device waits.':
    'الرقم السري خاطئ. المحاولات الباقية قبل أن ينتظر هذا الجهاز: {0}.',
  'Wrong PIN. This device now waits before it takes another.':
    'الرقم السري خاطئ. ينتظر هذا الجهاز الآن قبل أن يقبل غيره.',
  'Too many wrong PINs. Wait {0} s, then try again.':
    'أرقام سرية خاطئة كثيرة. انتظر {0} ث، ثم حاول مرة أخرى.',
  'This person is no longer on the list. Look at it again.':
    'هذا الشخص لم يعد في القائمة. انظر إليها مرة أخرى.',
  '{0} is the last one who may edit people. Give someone else that role first.':
    '{0} آخر من يحق له تعديل الأشخاص. أعطِ هذا الدور لغيره أولًا.',
  'A new person needs a name. Fill it in.': 'الشخص الجديد يحتاج اسمًا. أدخله.',
  'A new person needs a role. Fill it in.': 'الشخص الجديد يحتاج دورًا. أدخله.',
  'This role was taken off meanwhile. Choose another one.':
    'أزيل هذا الدور في هذه الأثناء. اختر غيره.',
  'This role is gone. Look at the list again.':
    'هذا الدور لم يعد موجودًا. انظر إلى القائمة مرة أخرى.',
  'This time has not come yet. Choose an earlier one.': 'هذا الوقت لم يأتِ بعد. اختر وقتًا أبكر.',
  'Say which break it was.': 'اذكر أي استراحة كانت.',
  'This punch is not here yet. Look at the list again.':
    'هذا التسجيل ليس هنا بعد. انظر إلى القائمة مرة أخرى.',
  'This punch is struck already.': 'شُطب هذا التسجيل من قبل.',
  'Nobody corrected this punch.': 'لم يصحّح أحد هذا التسجيل.',
  'This was decided meanwhile. Look at the list again.':
    'تقرر هذا في هذه الأثناء. انظر إلى القائمة مرة أخرى.',
  'Nobody corrects their own punches. Ask another manager.':
    'لا أحد يصحّح تسجيلاته هو. اسأل مديرًا آخر.',
  'Then a clock-in or a clock-out would be missing or twice. Choose another time, note the whole shift, or correct the other punch first.':
    'عندها ينقص تسجيل حضور أو انصراف أو يتكرر. اختر وقتًا آخر، أو سجّل النوبة كاملة، أو صحّح التسجيل الآخر أولًا.',
  'The clock-out is not after the clock-in. Look at both.':
    'وقت الانصراف ليس بعد وقت الحضور. راجع الوقتين.',
  'That would be a shift of {0} hours; nobody is in for more than 16. Look at both dates.':
    'ستكون هذه نوبة من {0} ساعة؛ ولا أحد يبقى أكثر من 16 ساعة. راجع التاريخين.',
  'This job was taken off the list. Choose another.': 'أزيلت هذه الوظيفة من القائمة. اختر غيرها.',
  'Say which of your jobs you begin.': 'اذكر أي وظائفك تبدأ.',
  'This job is not one of yours any more. Choose another.':
    'هذه الوظيفة لم تعد من وظائفك. اختر غيرها.',
  'A cash fund is still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    'لا يزال صندوق نقد مفتوحًا باسمك. عُدّه أو سلّمه، أو اطلب من مدير إدخال رقمه السري.',
  '{0} cash funds are still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    'صناديق نقد باسمك ما زالت مفتوحة: {0}. عُدّها أو سلّمها، أو اطلب من مدير إدخال رقمه السري.',
  'A check is still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    'لك حساب ما زال مفتوحًا. سدّده أو سلّمه، أو اطلب من مدير إدخال رقمه السري.',
  '{0} checks are still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    'حسابات لك ما زالت مفتوحة: {0}. سدّدها أو سلّمها، أو اطلب من مدير إدخال رقمه السري.',
  'You are not clocked in as far as this register has heard.':
    'بحسب ما وصل إلى هذا الصندوق، لم تسجّل حضورك.',
  'You are clocked in already.': 'سجّلت حضورك بالفعل.',
  'You are not on a break.': 'لست في استراحة.',
  'You are on a break. End it first.': 'أنت في استراحة. أنهِها أولًا.',
  'This break is not on the list any more. Choose another.':
    'هذه الاستراحة لم تعد في القائمة. اختر غيرها.',
  'This job was taken off the list meanwhile.': 'أزيلت هذه الوظيفة من القائمة في هذه الأثناء.',
  'This break was taken off the list meanwhile.': 'أزيلت هذه الاستراحة من القائمة في هذه الأثناء.',
  'This person is no longer on the list.': 'هذا الشخص لم يعد في القائمة.',
  'One job was taken off the list meanwhile.': 'أزيلت إحدى الوظائف من القائمة في هذه الأثناء.',
  'The calendar has no day {0}. Choose another date.':
    'لا يوجد في التقويم يوم {0}. اختر تاريخًا آخر.',
  'Nobody here has this name. Choose somebody of the list.':
    'لا أحد هنا بهذا الاسم. اختر شخصًا من القائمة.',
  'The clocks went forward that night: there was no {0}. Choose another time.':
    'قُدّمت الساعات تلك الليلة: لم يكن هناك {0}. اختر وقتًا آخر.',
  'The clocks went back that night: {0} came twice. Say which of the two it was.':
    'أُخّرت الساعات تلك الليلة: جاء {0} مرتين. اذكر أيهما كان.',
  'A badge has {0} to {1} characters that its maker chose; this has {2}. Take another badge.':
    'في الشارة من {0} إلى {1} حرفًا اختارها صانعها؛ وفي هذه {2}. خذ شارة أخرى.',
  'This code is in use. Take another badge.': 'هذا الرمز مستعمل. خذ شارة أخرى.',
};

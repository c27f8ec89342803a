import type { Sentences } from '../telling.ts';

/** What is said of printers, scales, scanners, drawers and probes. */
export const devicesSentences: Sentences = {
  'Opens on: nothing is typed. Type 1 to 16 bytes, two digits 0-9 or A-F each, as in 07.':
    'يفتح بـ: لم يُدخل شيء. أدخل من 1 إلى 16 بايت، لكل منها خانتان 0-9 أو A-F، مثل 07.',
  'Opens on: {0} is not 1 to 16 bytes in hex. Type two digits 0-9 or A-F for each, as in 07 or 1B 70 00 19 FA.':
    'يفتح بـ: {0} ليست من 1 إلى 16 بايت بالست عشري. أدخل خانتين 0-9 أو A-F لكل بايت، مثل 07 أو 1B 70 00 19 FA.',
  '"{0}" is no network address: write host and port, as in 192.168.1.50:9100.':
    '«{0}» ليس عنوان شبكة: اكتب الجهاز والمنفذ، مثل 192.168.1.50:9100.',
  '"{0}" is no serial line: write path and speed, as in /dev/ttyUSB0@9600,8n1.':
    '«{0}» ليس خطًا تسلسليًا: اكتب المسار والسرعة، مثل /dev/ttyUSB0@9600,8n1.',
  '"{0}" names no printer: write its path.': '«{0}» لا يسمي طابعة: اكتب مسارها.',
  '"{0}" names no file: write its path.': '«{0}» لا يسمي ملفًا: اكتب مساره.',
  'The printer does not answer.': 'الطابعة لا تستجيب.',
  'Check that it is switched on and that its cable is in, then wait a moment.':
    'تأكد من أنها تعمل وأن كبلها موصول، ثم انتظر لحظة.',
  'The cover is open.': 'الغطاء مفتوح.',
  'Close the cover until it clicks.': 'أغلق الغطاء حتى تسمع نقرة.',
  'The paper has run out.': 'نفد الورق.',
  'Put in a new roll and close the cover. What was being printed goes on by itself.':
    'ضع لفة جديدة وأغلق الغطاء. ما كان يُطبع يتابع تلقائيًا.',
  'The cutter is stuck.': 'القاطع عالق.',
  'Open the cover, take out loose paper, close it and switch the printer off and on.':
    'افتح الغطاء وأخرج الورق السائب وأغلقه، ثم أطفئ الطابعة وشغّلها.',
  'The print head is too hot.': 'رأس الطباعة ساخن جدًا.',
  'Wait a minute or two. It goes on by itself once it has cooled.':
    'انتظر دقيقة أو دقيقتين. يتابع تلقائيًا بعد أن يبرد.',
  'The printer reports an error.': 'الطابعة تبلغ عن خطأ.',
  'Open and close the cover. If it stays, switch the printer off and on.':
    'افتح الغطاء وأغلقه. إن بقي الخطأ، أطفئ الطابعة وشغّلها.',
  'The printer has failed.': 'تعطلت الطابعة.',
  'Switch it off and on. If it says so again, send papers to another printer and have it repaired.':
    'أطفئها وشغّلها. إن كررت ذلك، حوّل الأوراق إلى طابعة أخرى وأصلحها.',
  'The printer is offline.': 'الطابعة غير متصلة.',
  'Let go of the feed button, or press the button that puts it online.':
    'اترك زر التغذية، أو اضغط الزر الذي يصلها.',
  'The paper is nearly at its end.': 'الورق يوشك على النفاد.',
  'Have a new roll ready.': 'جهّز لفة جديدة.',
  'Papers cannot be written to this file.': 'لا يمكن كتابة أوراق في هذا الملف.',
  'Check that its folder is there, that the path is not itself a folder, that this account may write there, and that the disk has room.':
    'تأكد من وجود مجلده، وأن المسار ليس مجلدًا، وأن هذا الحساب يحق له الكتابة هناك، وأن في القرص مساحة.',
  'If both are so, choose its model: it does not say what it is.':
    'إن كان الأمران كذلك، فاختر طرازها: فهي لا تذكر ما هي.',
  'If it stays silent, it may be a printer or a port that cannot answer: take it off and add it by address, reached by File, with the path {0}. Its papers then count as sent, not as printed, and nobody is told that its paper is out or its cover open.':
    'إن بقيت صامتة، فقد تكون الطابعة أو المنفذ لا يستطيع الرد: أزلها وأضفها بالعنوان، عن طريق ملف، بالمسار {0}. عندها تُعدّ أوراقها مرسلة لا مطبوعة، ولا يعرف أحد أن ورقها نفد أو أن غطاءها مفتوح.',
  'The sensor is not connected or is broken.': 'المجس غير موصول أو معطل.',
  'The sensor has just been switched on. Wait for its next value.':
    'المجس شُغّل للتو. انتظر قيمته التالية.',
  'The value is beyond what a probe can measure.': 'القيمة خارج ما يستطيع مجس قياسه.',
  'The temperature jumped. It is being measured again.': 'قفزت درجة الحرارة. تُقاس مرة أخرى.',
  'The scale does not answer. Check its cable and power.': 'الميزان لا يستجيب. افحص كبله وكهرباءه.',
  'This has been sold. Take it off the scale before weighing again.':
    'هذا بيع بالفعل. ارفعه عن الميزان قبل أن تزن من جديد.',
  'Asked when something is weighed.': 'يُسأل عندما يوزن شيء.',
  'The scale sends what cannot be read. Check its line settings.':
    'يرسل الميزان ما لا يُقرأ. افحص إعدادات خطه.',
  'The weight is not still. Wait a moment.': 'الوزن غير ثابت. انتظر لحظة.',
  'The scale is empty. Put the goods on it.': 'الميزان فارغ. ضع البضاعة عليه.',
  'Too heavy for this scale. Weigh in parts.': 'ثقيل جدًا على هذا الميزان. زِن على دفعات.',
  'The scale shows less than zero. Empty it and set it to zero.':
    'الميزان يعرض أقل من الصفر. أفرغه واضبطه على الصفر.',
  'The scale has no true zero. Empty it and switch it off and on.':
    'ليس للميزان صفر صحيح. أفرغه وأطفئه وشغّله.',
  'Too light to be weighed for sale.': 'خفيف جدًا ليوزن للبيع.',
  'The weight cannot be right. Check the set-up of the scale.':
    'لا يمكن أن يكون الوزن صحيحًا. افحص إعداد الميزان.',
  'The scale weighs in another unit. Check its set-up.': 'الميزان يزن بوحدة أخرى. افحص إعداده.',
  'The scale and the register both take a tare off. Clear one of them.':
    'الميزان والصندوق كلاهما يطرح الوزن الفارغ. امسح أحدهما.',
  'The tare has changed: what lies on the scale is read anew.':
    'تغيّر الوزن الفارغ: يُقرأ ما على الميزان من جديد.',
  'The scale tells each weight once, and too long ago. Lift the goods off and put them on again.':
    'يذكر الميزان كل وزن مرة واحدة، وقد مضى وقت طويل. ارفع البضاعة وضعها مرة أخرى.',
  'Take everything off the scale once, then weigh.': 'ارفع كل شيء عن الميزان مرة، ثم زِن.',
  'The scale reports a fault. Have it looked at.': 'الميزان يبلغ عن عطل. اطلب فحصه.',
  'The scale did not accept the question. Try again.': 'لم يقبل الميزان السؤال. حاول مرة أخرى.',
  "The scale is sealed for another cash register's key and gives no weight.":
    'الميزان مختوم لمفتاح صندوق آخر ولا يعطي وزنًا.',
  'At least {0} is sold.': 'يباع ابتداءً من {0}.',
  '{0} on the scale less {1} tare is {2}.': '{0} على الميزان ناقص {1} فارغ يساوي {2}.',
  '{0} on the scale.': '{0} على الميزان.',
  '{0} was misread. Scan again.': 'قُرئ {0} خطأً. امسح مرة أخرى.',
  'The price in {0} was misread. Scan again.': 'قُرئ السعر في {0} خطأً. امسح مرة أخرى.',
  'Nothing here has the code {0}.': 'لا شيء هنا له الرمز {0}.',
  'The check digit of AI {0} ({1}) is wrong. Scan again.':
    'رقم التحقق في AI {0} ({1}) خاطئ. امسح مرة أخرى.',
  '{0} on this code ({1}) cannot be right. Add the goods by hand.':
    '{0} في هذا الرمز ({1}) لا يمكن أن يكون صحيحًا. أضف البضاعة يدويًا.',
  '{0} was misread: its check digit should be {1}. Scan again.':
    'قُرئ {0} خطأً: رقم التحقق يجب أن يكون {1}. امسح مرة أخرى.',
  '{0} has {1} digits; 8, 12, 13 or 14 were expected':
    '{0} فيه {1} رقمًا؛ المتوقع 8 أو 12 أو 13 أو 14',
  '{0} is no layout: it {1}. Type one a line, as in 21IIIIIWWWWWC.':
    '{0} ليس نسقًا: {1}. أدخل واحدًا في كل سطر، مثل 21IIIIIWWWWWC.',
  '{0} would never be used: {1} above it reads the same codes. Take one of them out, or change how it begins.':
    '{0} لن يُستعمل أبدًا: {1} فوقه يقرأ الرموز نفسها. احذف أحدهما أو غيّر بدايته.',
  'The device is not plugged in, or two of its kind cannot be told apart.':
    'الجهاز غير موصول، أو لا يمكن التمييز بين اثنين من نوعه.',
  'The device was unplugged or switched off.': 'فُصل الجهاز أو أُطفئ.',
  'The device is there and says nothing. Check its power and its line settings.':
    'الجهاز موجود ولا يقول شيئًا. افحص كهرباءه وإعدادات خطه.',
  'This account may not open {0}.': 'لا يحق لهذا الحساب فتح {0}.',
  'Add the account to the group {0} ("sudo usermod -aG {1} $USER") and log in anew.':
    'أضف الحساب إلى المجموعة {0} ("sudo usermod -aG {1} $USER") وسجّل الدخول من جديد.',
  'Nothing answers at {0}:{1}. Check its power and network.':
    'لا شيء يستجيب عند {0}:{1}. افحص كهرباءه وشبكته.',
  'The display is there and takes nothing. Check its power and its line settings.':
    'الشاشة موجودة ولا تقبل شيئًا. افحص كهرباءها وإعدادات خطها.',
  'Choose first on which line of its cable the drawer tells its switch: CTS, DSR or DCD.':
    'اختر أولًا على أي خط من كبله يبلغ الدرج عن مفتاحه: CTS أو DSR أو DCD.',
  'The drawer is not plugged in, or its server does not answer. Check its cable and power.':
    'الدرج غير موصول، أو خادمه لا يستجيب. افحص كبله وكهرباءه.',
  'This line has no {0} that can be read: a device server or a virtual port passes bytes only. The drawer opens, but nobody is told whether it is open. Choose "No sensor", or plug the box into a serial port of this computer.':
    'ليس لهذا الخط {0} يمكن قراءته: خادم الأجهزة أو المنفذ الافتراضي يمرر البايتات فقط. يفتح الدرج، لكن لا يعرف أحد هل هو مفتوح. اختر «بلا حساس»، أو صِل الصندوق بمنفذ تسلسلي في هذا الحاسوب.',
  'This account may not open {0}. Run "npm run doctor" for the cure.':
    'لا يحق لهذا الحساب فتح {0}. شغّل "npm run doctor" للعلاج.',
  '{0} cannot be opened: {1}': 'تعذر فتح {0}: {1}',
  '{0}: "{1}". Set the probe up with the driver of its kind, or check its line.':
    '{0}: «{1}». أعدّ المجس بمشغّل نوعه، أو افحص خطه.',
  'The scale says nothing new. Lift the goods off and put them on again. If it stays silent, check its cable and power.':
    'الميزان لا يقول جديدًا. ارفع البضاعة وضعها مرة أخرى. إن بقي صامتًا، افحص كبله وكهرباءه.',
  'The scale has not answered since it was connected. Put something on it. If it stays silent, check its cable, power and line settings.':
    'لم يستجب الميزان منذ توصيله. ضع شيئًا عليه. إن بقي صامتًا، افحص كبله وكهرباءه وإعدادات خطه.',
  'Nothing is plugged in at {0}.': 'لا شيء موصول عند {0}.',
  '{0} is used by another program. End that program.': 'برنامج آخر يستعمل {0}. أنهِ ذلك البرنامج.',
  'This printer is not plugged in.': 'هذه الطابعة غير موصولة.',
  'Nobody answers at {0}:{1}.': 'لا أحد يستجيب عند {0}:{1}.',
  '{0} is used by another program.': 'برنامج آخر يستعمل {0}.',
  'There is no {0}.': '{0} غير موجود.',
  '{0} cannot be opened ({1}).': 'تعذر فتح {0} ({1}).',
  'Calibrated on: {0} (sensor {1}) is a day to come. Type the day on which it was calibrated, today at the latest.':
    'عُوير في: {0} (الحساس {1}) يوم لم يأتِ بعد. أدخل يوم المعايرة، اليوم على الأكثر.',
  'Calibrated on: {0} (sensor {1}) is more than ten years ago. Type the day on which it was calibrated last.':
    'عُوير في: {0} (الحساس {1}) قبل أكثر من عشر سنوات. أدخل يوم آخر معايرة.',
  'Due again on: {0} (sensor {1}) is more than five years away. Type the day by which it is to be checked again.':
    'يستحق مجددًا في: {0} (الحساس {1}) بعد أكثر من خمس سنوات. أدخل اليوم الذي يُفحص قبله مجددًا.',
  'Due again on: {0} (sensor {1}) is not later than {2}, when it was calibrated. Type a later day.':
    'يستحق مجددًا في: {0} (الحساس {1}) ليس بعد {2}، يوم المعايرة. أدخل يومًا لاحقًا.',
  'Nobody has told yet how this probe is.': 'لم يذكر أحد بعد حال هذا المجس.',
  'It measures nothing, and its machine does not say why. Look at it there.':
    'لا يقيس شيئًا، وجهازه لا يذكر السبب. انظر إليه هناك.',
  'This device was taken off already.': 'أزيل هذا الجهاز بالفعل.',
  'This device was taken off meanwhile.': 'أزيل هذا الجهاز في هذه الأثناء.',
  'This printer was taken off meanwhile. Choose another one.':
    'أزيلت هذه الطابعة في هذه الأثناء. اختر غيرها.',
  '{0} already hands its papers on to this one. Choose another printer.':
    '{0} تحوّل أوراقها إلى هذه بالفعل. اختر طابعة أخرى.',
  'A new device needs a name, a kind and an address. Fill them in.':
    'الجهاز الجديد يحتاج اسمًا ونوعًا وعنوانًا. أدخلها.',
  'This device is set up already, as {0}. Change it there.':
    'هذا الجهاز معدّ بالفعل باسم {0}. غيّره هناك.',
  'Only a display shows guests their check.': 'لا يعرض للضيوف حسابهم إلا شاشة.',
  'Only with a scale does a register weigh.': 'لا يزن الصندوق إلا بميزان.',
  'Only a drawer, or a printer with one, is opened.': 'لا يُفتح إلا درج، أو طابعة لها درج.',
  'Only printers take papers. Leave the roles empty.':
    'الطابعات وحدها تتلقى الأوراق. اترك الأدوار فارغة.',
  "Address: {0} is no network address. Type an IP address, as in 192.168.1.50, or the device's name in the network.":
    'العنوان: {0} ليس عنوان شبكة. أدخل عنوان IP، مثل 192.168.1.50، أو اسم الجهاز في الشبكة.',
  'Address: {0} is no port. Type a number from 1 to 65535 behind the colon.':
    'العنوان: {0} ليس منفذًا. أدخل رقمًا من 1 إلى 65535 بعد النقطتين.',
  'Address: {0} is set up there already. Change that device, or type another address.':
    'العنوان: {0} معدّ هناك بالفعل. غيّر ذلك الجهاز أو أدخل عنوانًا آخر.',
  'Name: another device is called {0}. Type another name, so that people can tell them apart.':
    'الاسم: جهاز آخر اسمه {0}. أدخل اسمًا آخر ليُميَّز بينهما.',
  'The device process is not running. Wait a moment.': 'برنامج الأجهزة لا يعمل. انتظر لحظة.',
  'This set-up is not complete. Look at each field.': 'هذا الإعداد غير مكتمل. انظر إلى كل حقل.',
  'Nothing was heard. Check address, unit and the settings of the line.':
    'لم يُسمع شيء. افحص العنوان والوحدة وإعدادات الخط.',
  'It answers and gives no weight yet. Put something on it, then try again.':
    'يستجيب ولا يعطي وزنًا بعد. ضع شيئًا عليه ثم حاول مرة أخرى.',
  'It answers and measures nothing. Look at its sensor, then try again.':
    'يستجيب ولا يقيس شيئًا. انظر إلى حساسه ثم حاول مرة أخرى.',
  'Only probes and scales are tried from another machine. Set it up, then try it there.':
    'لا يُجرَّب من جهاز آخر إلا المجسات والموازين. أعدّه ثم جرّبه هناك.',
};

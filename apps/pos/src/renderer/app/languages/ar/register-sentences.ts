import type { Sentences } from '@galley/ui/language';

/** What the core of a register says by itself. */
export const registerSentences: Sentences = {
  "The site's data have not arrived yet. Check that a hub is reachable and wait a moment.":
    'لم تصل بيانات الموقع بعد. تأكد من إمكان الوصول إلى موزع وانتظر لحظة.',
  'Nobody is logged in at this window. Type your PIN.':
    'لا أحد مسجّل الدخول في هذه النافذة. أدخل رقمك السري.',
  '{0} left, of which this register may sell {1}: other registers hold {2}. Ask them, or a manager to sell it all the same.':
    'بقي {0}، يمكن لهذا الصندوق أن يبيع منها {1}: صناديق أخرى تحتفظ بـ {2}. اسأل هناك، أو اطلب من مدير بيعه رغم ذلك.',
  'Only {0} left, not {1}. Sell fewer, or ask a manager to sell them all the same.':
    'لم يبقَ إلا {0}، لا {1}. بِع أقل، أو اطلب من مدير بيعها رغم ذلك.',
  '{0} left, of which this register may sell {1} now: the hub has not granted it the rest. Try again with a connection, or ask a manager to sell it all the same.':
    'بقي {0}، يمكن لهذا الصندوق أن يبيع منها {1} الآن: لم يمنحه الموزع الباقي. حاول مجددًا مع وجود اتصال، أو اطلب من مدير بيعه رغم ذلك.',
  'The device process does not answer. It is ended and started again; papers wait.':
    'برنامج الأجهزة لا يستجيب. يُنهى ويُعاد تشغيله؛ الأوراق تنتظر.',
  'The device process ended and is started again; papers wait. If it stays so, start Galley again.':
    'توقف برنامج الأجهزة ويُعاد تشغيله؛ الأوراق تنتظر. إن بقي كذلك، أعد تشغيل Galley.',
  'Nobody listens to it at this moment: the program for devices is started again. Wait a minute; if it stays so, start Galley again.':
    'لا أحد يستمع إليه الآن: يُعاد تشغيل برنامج الأجهزة. انتظر دقيقة؛ إن بقي كذلك، أعد تشغيل Galley.',
  'This printer cannot answer: what is sent counts as sent, not as printed. Look at its papers.':
    'هذه الطابعة لا تستطيع الرد: ما أُرسل يُعدّ مرسلًا لا مطبوعًا. انظر إلى أوراقها.',
  'Its settings cannot be read, and nobody listens to it. Take it off and set it up anew.':
    'تعذرت قراءة إعداداته ولا أحد يستمع إليه. أزله وأعد إعداده.',
  'The scanner was not heard for {0} s. What was scanned in that time is not on the check: scan it again.':
    'لم يُسمع الماسح مدة {0} ث. ما مُسح في هذه المدة ليس على الحساب: امسحه مرة أخرى.',
  'This label says {0} of {1}. It must be 1 to 999: ring it by hand.':
    'هذا الملصق يذكر {0} من {1}. يجب أن يكون من 1 إلى 999: سجّله يدويًا.',
  'This label says a weight, and {0} is sold by the piece. Ring it by hand.':
    'هذا الملصق يذكر وزنًا، و{0} يباع بالقطعة. سجّله يدويًا.',
  'This label says a price, and {0} has one of its own. Ring it by hand, or give the label to a manager.':
    'هذا الملصق يذكر سعرًا، و{0} له سعره الخاص. سجّله يدويًا أو أعطِ الملصق لمدير.',
  'This label says no price for {0}. Ask a manager to type it.':
    'هذا الملصق لا يذكر سعرًا لـ{0}. اطلب من مدير أن يدخله.',
  'This label says neither weight nor price. Weigh the goods.':
    'هذا الملصق لا يذكر وزنًا ولا سعرًا. زِن البضاعة.',
  'Nothing lies still on the scale. Put the container on it, then take the tare.':
    'لا شيء ثابت على الميزان. ضع الوعاء عليه، ثم خذ الوزن الفارغ.',
  'This scale is no longer set up here.': 'هذا الميزان لم يعد معدًّا هنا.',
  'The weight has changed. Look at it again.': 'تغيّر الوزن. انظر إليه مرة أخرى.',
  'This person no longer works here. Ask a manager.': 'هذا الشخص لم يعد يعمل هنا. اسأل مديرًا.',
  'The drawer is not waited for any more.': 'لم يعد أحد ينتظر الدرج.',
  'File: {0} is a folder. Type the path of a file, as in {1}.':
    'ملف: {0} مجلد. أدخل مسار ملف، مثل {1}.',
  'File: the folder {0} is not there. Make it, or type another path.':
    'ملف: المجلد {0} غير موجود. أنشئه أو أدخل مسارًا آخر.',
  '{0} hangs on {1}. Open it there, or take it off and set it up here.':
    '{0} موصول بـ {1}. افتحه هناك، أو أزله وأعدّه هنا.',
  'No printer for receipts is set up here.': 'لا طابعة إيصالات معدّة هنا.',
  'Nothing is on the check yet. Add a line first.': 'لا شيء على الحساب بعد. أضف سطرًا أولًا.',
  'The order type of this check is gone.': 'نوع الطلب لهذا الحساب لم يعد موجودًا.',
  'E-mail is not set up at this register.': 'لم يُضبط إرسال البريد الإلكتروني في هذا الصندوق.',
  'This e-mail is no longer waiting.': 'لم تعد هذه الرسالة في الانتظار.',
  'This receipt is not known here.': 'هذا الإيصال غير معروف هنا.',
  'Another window took this code.': 'نافذة أخرى أخذت هذا الرمز.',
  '{0} says {1}, which is no port. Give it a number from 1 to 65535 and start the register again.':
    '{0} يذكر {1}، وهو ليس منفذًا. أعطه رقمًا من 1 إلى 65535 وأعد تشغيل الصندوق.',
  'Other programs cannot print here: port {0} is taken by another program. End that one, or give {1} another number.':
    'لا تستطيع البرامج الأخرى الطباعة هنا: المنفذ {0} يشغله برنامج آخر. أنهِه، أو أعطِ {1} رقمًا آخر.',
  'Other programs cannot print here: port {0} cannot be opened ({1}). Give {2} another number.':
    'لا تستطيع البرامج الأخرى الطباعة هنا: تعذر فتح المنفذ {0} ({1}). أعطِ {2} رقمًا آخر.',
  'This paper cannot be read here. Dismiss it, print a copy.':
    'لا يمكن قراءة هذه الورقة هنا. تجاهلها واطبع نسخة.',
  'This paper does not wait here any more.': 'هذه الورقة لم تعد تنتظر هنا.',
  'A copy of a receipt is printed from the check.': 'تُطبع نسخة الإيصال من الحساب.',
  'This paper is being printed. Wait until it is out or unknown.':
    'هذه الورقة تُطبع الآن. انتظر حتى تخرج أو يصبح أمرها مجهولًا.',
  'The line above is {0} mm paper from edge to edge.':
    'الخط أعلاه يمتد من حافة إلى حافة على ورق {0} مم.',
  'If it breaks in two, choose 58 mm. If it ends before the edge, choose 80 mm.':
    'إن انقسم إلى سطرين، اختر 58 مم. إن انتهى قبل الحافة، اختر 80 مم.',
  'If you can read all of this, the printer works.': 'إن استطعت قراءة كل هذا، فالطابعة تعمل.',
  'This printer was taken off meanwhile.': 'أزيلت هذه الطابعة في هذه الأثناء.',
  'This register does not have the check yet. Wait until it has caught up, or open a new one.':
    'ليس لدى هذا الصندوق هذا الحساب بعد. انتظر حتى يلحق، أو افتح حسابًا جديدًا.',
  'This payment is not known here. Look at the check again.':
    'هذه الدفعة غير معروفة هنا. انظر إلى الحساب مرة أخرى.',
  'This line is no longer on the check. Pick it again.':
    'هذا السطر لم يعد على الحساب. اختره من جديد.',
  'This register does not have the check yet. Wait until it has caught up.':
    'ليس لدى هذا الصندوق هذا الحساب بعد. انتظر حتى يلحق.',
  'This register does not reach that printer.': 'هذا الصندوق لا يصل إلى تلك الطابعة.',
  'The printer does not tell its state. Look whether it is on and reached, then try again.':
    'الطابعة لا تذكر حالتها. تأكد من أنها تعمل ويمكن الوصول إليها، ثم حاول مرة أخرى.',
  'Its line is not open. Look whether the drawer is plugged in, then try again.':
    'خطه غير مفتوح. تأكد من أن الدرج موصول، ثم حاول مرة أخرى.',
  'That took longer than a minute. Type your PIN again.':
    'استغرق ذلك أكثر من دقيقة. أدخل رقمك السري مرة أخرى.',
  'Only someone who may correct punches of the time clock can agree to this. Ask a manager.':
    'لا يوافق على هذا إلا من يحق له تصحيح تسجيلات الدوام. اسأل مديرًا.',
  'Training at this register is over. Log in to go on with real checks.':
    'انتهى التدريب على هذا الصندوق. سجّل الدخول لمتابعة الحسابات الحقيقية.',
  'Devices are set up outside of training. Leave training first.':
    'تُعد الأجهزة خارج التدريب. اخرج من التدريب أولًا.',
  'This is no badge of somebody who works here. Type the PIN.':
    'هذه ليست شارة شخص يعمل هنا. أدخل الرقم السري.',
  'The badge was not read. Present it again.': 'لم تُقرأ الشارة. قرّبها مرة أخرى.',
  'This register has made no Z yet.': 'لم يُصدر هذا الصندوق تقرير Z بعد.',
  'No drawer is open here. Open it with its float: then cash can be taken and given.':
    'لا درج مفتوح هنا. افتحه برصيده الافتتاحي: عندها يمكن أخذ النقد وإعطاؤه.',
};

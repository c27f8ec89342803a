import type { Sentences } from '../telling.ts';

/** What is said of the program itself, its disk and its hubs. */
export const hubSentences: Sentences = {
  'This is more than {0} MB, which is the most at once. Do it in parts.':
    'هذا أكثر من {0} م.ب، وهو الحد الأقصى دفعة واحدة. افعله على أجزاء.',
  '{0} has {1}, which is refused: {2}. Correct it and try again.':
    '{0} فيه {1}، وهو مرفوض: {2}. صحّحه وحاول مرة أخرى.',
  'The command id was used before for another command. Send it again under a new id.':
    'استُعمل معرّف الأمر لأمر آخر من قبل. أرسله بمعرّف جديد.',
  'This window is of another version than the program behind it, which knows no {0} {1}. Reload the window.':
    'هذه النافذة من إصدار غير إصدار البرنامج وراءها، وهو لا يعرف {0} {1}. أعد تحميل النافذة.',
  'The program has a fault here: what is shown may be old. It tries again by itself; if this stays, restart the app.':
    'في البرنامج عطل هنا: قد يكون المعروض قديمًا. يحاول مرة أخرى تلقائيًا؛ إن بقي كذلك، أعد تشغيل التطبيق.',
  'The program has a fault here. Look whether it was done before you try again. If this stays, restart the app and tell support.':
    'في البرنامج عطل هنا. تأكد هل تم الأمر قبل أن تحاول مرة أخرى. إن بقي كذلك، أعد تشغيل التطبيق وأبلغ الدعم.',
  'This window may look at one thing and do nothing.':
    'يحق لهذه النافذة النظر إلى شيء واحد دون فعل شيء.',
  'The hub answered {0}.': 'أجاب الموزع {0}.',
  'No hub is reached now. Try again once one is.':
    'لا موزع يمكن الوصول إليه الآن. حاول مرة أخرى حين يتوفر.',
  '{0} is no address of a hub. Enter it like 192.168.1.20:4605.':
    '{0} ليس عنوان موزع. أدخله مثل 192.168.1.20:4605.',
  'The hub there belongs to another site. Nothing was changed.':
    'الموزع هناك يتبع موقعًا آخر. لم يتغير شيء.',
  'Nothing is left that could be granted.': 'لم يبق ما يُمنح.',
  'This device may spend {0} of it.': 'يحق لهذا الجهاز أن يصرف منه {0}.',
  'What answers at {0} has another key than the hub that this device knows. Nothing was sent. If the hub was set up anew, enter its address again with its new key.':
    'ما يستجيب عند {0} له مفتاح غير مفتاح الموزع الذي يعرفه هذا الجهاز. لم يُرسل شيء. إن أُعيد إعداد الموزع، أدخل عنوانه مرة أخرى بمفتاحه الجديد.',
  'The central hub does not answer: nothing can be granted.':
    'الموزع المركزي لا يستجيب: لا يمكن منح شيء.',
  'What was granted has not come down yet. Try again soon.':
    'ما مُنح لم يصل بعد. حاول مرة أخرى قريبًا.',
  'The hub refuses.': 'الموزع يرفض.',
  '{0} answered {1}.': 'أجاب {0} بـ {1}.',
  'A commit is too large for the hub.': 'إرسالية أكبر من أن يقبلها الموزع.',
  'The hub has commits of this device up to {0} that are missing here.':
    'لدى الموزع إرساليات من هذا الجهاز حتى {0} تنقص هنا.',
  'No hub is known: nothing can be granted.': 'لا موزع معروف: لا يمكن منح شيء.',
  'The hub at {0} does not answer ({1}).': 'الموزع عند {0} لا يستجيب ({1}).',
  'The back office has shut this device out. What is done on it now reaches nobody else.':
    'حجب المكتب هذا الجهاز. ما يُفعل عليه الآن لا يصل إلى أحد.',
  'The hub does not know this device now. It proves itself by its key within seconds; if this stays for a minute, ask the office for a new code and join again.':
    'الموزع لا يعرف هذا الجهاز الآن. يثبت نفسه بمفتاحه خلال ثوانٍ؛ إن بقي كذلك دقيقة، اطلب من المكتب رمزًا جديدًا وسجّله مرة أخرى.',
  'The hub at {0} does not answer. It is asked again by itself; look whether it runs and whether the network is there.':
    'الموزع عند {0} لا يستجيب. يُسأل مرة أخرى تلقائيًا؛ تأكد من أنه يعمل وأن الشبكة موجودة.',
  'The hub at {0} cannot tell what is new now ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'الموزع عند {0} لا يستطيع ذكر الجديد ({1}). يُسأل مرة أخرى تلقائيًا؛ إن بقي كذلك، اطلب تشغيل npm run doctor.',
  'The hub at {0} refuses to tell what is new ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'الموزع عند {0} يرفض ذكر الجديد ({1}). يُسأل مرة أخرى تلقائيًا؛ إن بقي كذلك، اطلب تشغيل npm run doctor.',
  'This device is not enrolled at a hub yet.': 'هذا الجهاز غير مسجّل عند موزع بعد.',
  'Nothing was saved. {0}.': 'لم يُحفظ شيء. {0}.',
  'The database {0} is damaged ({1}). Move it away and start again: what the hub has comes back.':
    'قاعدة البيانات {0} تالفة ({1}). انقلها وأعد التشغيل: ما عند الموزع يعود.',
  'The disk that holds {0} is full. Free some space.': 'القرص الذي فيه {0} ممتلئ. أفرغ مساحة.',
  'Another program uses {0}. Close it, or choose another folder.':
    'برنامج آخر يستعمل {0}. أغلقه أو اختر مجلدًا آخر.',
  '{0} cannot be written ({1}).': 'تعذرت الكتابة إلى {0} ({1}).',
  'The disk is full: nothing was stored. Free some space.': 'القرص ممتلئ: لم يُحفظ شيء. أفرغ مساحة.',
  'The disk failed: nothing was stored ({0}).': 'تعطل القرص: لم يُحفظ شيء ({0}).',
  '{0}: this is more than can be entered. Enter less.': '{0}: هذا أكثر مما يمكن إدخاله. أدخل أقل.',
  '{0}: {1} is too much, the most is {2}. Enter less.':
    '{0}: {1} أكثر من اللازم، والحد الأقصى {2}. أدخل أقل.',
  '{0}: this is less than can be entered. Enter more.': '{0}: هذا أقل مما يمكن إدخاله. أدخل أكثر.',
  '{0}: {1} is too little, the least is {2}. Enter more.':
    '{0}: {1} أقل من اللازم، والحد الأدنى {2}. أدخل أكثر.',
  '{0}: {1} characters are too many, the most is {2}. Shorten it.':
    '{0}: عدد الأحرف {1} كبير، والحد الأقصى {2}. اختصر النص.',
  '{0}: nothing that can be read was typed. Type at least one letter or digit.':
    '{0}: لم يُكتب شيء يمكن قراءته. اكتب حرفًا أو رقمًا واحدًا على الأقل.',
  '{0}: {1} characters are too few, the least is {2}. Type more.':
    '{0}: عدد الأحرف {1} قليل، والحد الأدنى {2}. اكتب المزيد.',
};

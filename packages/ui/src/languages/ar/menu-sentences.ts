import type { Sentences } from '../telling.ts';

/** What is said of the menu, the kitchen, papers and reasons. */
export const menuSentences: Sentences = {
  'Scanners read {0} as a label of the house, by the layout {1}. Give the item the number that its labels carry, or another barcode.':
    'تقرأ الماسحات {0} ملصقًا من ملصقات المحل، حسب النسق {1}. أعطِ الصنف الرقم الذي تحمله ملصقاته، أو رمزًا شريطيًا آخر.',
  'A register types digits alone, not “{0}”. Give a number of digits.':
    'الصندوق لا يكتب إلا أرقامًا، لا «{0}». أعطِ رقمًا من أرقام فقط.',
  '{0} has {1} already. Two cells would look alike. Give it another name, or say that both are wanted.':
    'في {0} يوجد {1} من قبل. ستتشابه خانتان. أعطِ اسمًا آخر، أو قل إن كليهما مطلوب.',
  'This is no longer on the menu. Look at the list again.':
    'هذا لم يعد في القائمة. انظر إلى القائمة مرة أخرى.',
  "{0} is 86'd. Offer something else.": '{0} نفد. اعرض شيئًا آخر.',
  "{0} needs {1}, which is 86'd. Offer something else.": '{0} يحتاج {1}، وقد نفد. اعرض شيئًا آخر.',
  "Nothing is left of '{0}' for {1}. Offer something else.":
    'لم يبق شيء من «{0}» لـ {1}. اعرض شيئًا آخر.',
  'The last portion of {0} is sold. Offer something else.': 'بيعت آخر حصة من {0}. اعرض شيئًا آخر.',
  '{0} is not sold at this time. Offer something else.': '{0} لا يباع في هذا الوقت. اعرض شيئًا آخر.',
  'This time is over already. Choose a later one.': 'مضى هذا الوقت. اختر وقتًا لاحقًا.',
  '{0} is on the list already.': '{0} في القائمة بالفعل.',
  'This ingredient was taken off meanwhile.': 'أزيل هذا المكوّن في هذه الأثناء.',
  'A new ingredient needs a name. Fill it in.': 'المكوّن الجديد يحتاج اسمًا. أدخله.',
  'One ingredient was taken off meanwhile.': 'أزيل أحد المكوّنات في هذه الأثناء.',
  'This notice is no longer on the ticket.': 'هذا الإشعار لم يعد على التذكرة.',
  'This screen does not have the ticket yet. Wait until it has caught up, then try again.':
    'ليست لدى هذه الشاشة التذكرة بعد. انتظر حتى تلحق، ثم حاول مرة أخرى.',
  'The kitchen makes nothing of this any more. Send something first.':
    'لم يعد المطبخ يحضّر شيئًا من هذا. أرسل شيئًا أولًا.',
  'This ticket is bumped. Bring it back first.': 'هذه التذكرة منتهية. استعدها أولًا.',
  'No station has this ready yet. Wait for its bump.':
    'لم تنتهِ أي محطة من هذا بعد. انتظر حتى تُنهيه.',
  'This waits for the fire of its course. Fire it first.':
    'هذا ينتظر بدء تحضير دفعته. ابدأها أولًا.',
  'Confirm the allergy first: {0}.': 'أكّد الحساسية أولًا: {0}.',
  'What was chosen for {0} is no longer offered. Choose again.':
    'ما اختير لـ {0} لم يعد متاحًا. اختر من جديد.',
  '{0} needs at least {1}, {2} chosen. Choose {3} more.':
    '{0} يحتاج {1} على الأقل، اختير {2}. اختر {3} إضافة.',
  '{0} takes at most {1}, {2} chosen. Take {3} off.':
    '{0} يقبل {1} على الأكثر، اختير {2}. احذف {3}.',
  '{0} in halves has one left half and one right half. Choose both.':
    '{0} نصفين له نصف أيسر ونصف أيمن. اختر كليهما.',
  'This item was removed already. Look at the list again.':
    'أزيل هذا الصنف بالفعل. انظر إلى القائمة مرة أخرى.',
  'This category was taken off meanwhile. Look at the list again.':
    'أزيلت هذه الفئة في هذه الأثناء. انظر إلى القائمة مرة أخرى.',
  'A new category needs a name. Fill it in.': 'الفئة الجديدة تحتاج اسمًا. أدخله.',
  'A new item needs {0}. Fill it in.': 'ينقص الصنف الجديد: {0}. أدخله.',
  'This category was taken off meanwhile. Choose another one.':
    'أزيلت هذه الفئة في هذه الأثناء. اختر غيرها.',
  'This tax is no longer set up. Choose another one.': 'هذه الضريبة لم تعد معدّة. اختر غيرها.',
  'This station is no longer set up. Choose another one, or none.':
    'هذه المحطة لم تعد معدّة. اختر غيرها أو لا شيء.',
  'One of the modifier groups was taken off meanwhile. Take it off the item.':
    'أزيلت إحدى مجموعات الاختيار في هذه الأثناء. احذفها من الصنف.',
  '{0} has the number {1}. Choose another one.': '{0} له الرقم {1}. اختر غيره.',
  '{0} is no product number: its last digit does not fit the others. Scan it or type it again.':
    '{0} ليس رقم منتج: آخر رقم فيه لا يوافق الباقي. امسحه أو أدخله مرة أخرى.',
  '{0} has this barcode. Choose another one.': '{0} له هذا الباركود. اختر غيره.',
  'A price of {0} minor units is above the highest one, {1}. Give a lower one.':
    'سعر قدره {0} بأصغر وحدة فوق الأعلى، {1}. أعطِ أقل منه.',
  'This item was removed meanwhile. Look at the list again.':
    'أزيل هذا الصنف في هذه الأثناء. انظر إلى القائمة مرة أخرى.',
  'At least {0} and at most {1} cannot both be. Raise the most or lower the least.':
    'لا يجتمع {0} على الأقل و{1} على الأكثر. ارفع الأكثر أو خفّض الأقل.',
  '{0} are free of at most {1}. Lower one.': '{0} مجانية من {1} على الأكثر. خفّض أحدهما.',
  'A choice is asked for and none is offered. Add one.': 'يُطلب اختيار ولا شيء معروض. أضف واحدًا.',
  '{0} was taken off meanwhile. Look at the list again.':
    'أزيل {0} في هذه الأثناء. انظر إلى القائمة مرة أخرى.',
  'A part of a deal is an item by the piece with a price of its own, and no deal. Choose another.':
    'جزء العرض صنف بالقطعة له سعر خاص وليس عرضًا. اختر غيره.',
  "What '{0}' opens comes back to it. Take one of the groups off.":
    'ما يفتحه «{0}» يعود إليه. احذف إحدى المجموعات.',
  'Two of the words are the same. Change one.': 'كلمتان متطابقتان. غيّر واحدة.',
  'Only what is left off can take something off the price. Change {0}.':
    'لا يخفض السعر إلا ما يُترك. غيّر {0}.',
  'One of the words was taken off meanwhile.': 'أزيلت إحدى الكلمات في هذه الأثناء.',
  'This does not fit in two lines of twenty characters.': 'هذا لا يتسع في سطرين من عشرين حرفًا.',
  'At most {0} lines have room here.': 'المكان هنا لـ {0} سطرًا على الأكثر.',
  'A line has at most {0} characters. Shorten "{1}…".': 'في السطر {0} حرفًا على الأكثر. قصّر «{1}…».',
  'A logo has at most {0} dots. Take a flatter picture.':
    'في الشعار {0} نقطة على الأكثر. خذ صورة أقل ارتفاعًا.',
  'This logo has rows of different lengths. Upload it again.':
    'صفوف هذا الشعار مختلفة الطول. ارفعه مرة أخرى.',
  'Choose another second language, or none.': 'اختر لغة ثانية أخرى أو لا شيء.',
  '{0} is on the list already. Choose other words.': '{0} في القائمة بالفعل. اختر كلمات أخرى.',
  'One reason has to stay: nothing can be taken off without one.':
    'يجب أن يبقى سبب: بدونه لا يُزال شيء.',
  'This reason was taken off the list meanwhile.': 'أزيل هذا السبب من القائمة في هذه الأثناء.',
  'A new reason needs a name. Fill it in.': 'السبب الجديد يحتاج اسمًا. أدخله.',
  'This is the one favourite of the house. Take another into yours first.':
    'هذا هو المفضل الوحيد للمكان. خذ غيره إلى مفضلاتك أولًا.',
  'This item was taken off the menu meanwhile.': 'أزيل هذا الصنف من القائمة في هذه الأثناء.',
  '{0} favourites are the most. Take one off first.': '{0} هو أكثر عدد للمفضلات. احذف واحدًا أولًا.',
  'This modifier is gone. Look again.': 'هذا الاختيار لم يعد موجودًا. انظر مرة أخرى.',
  'An item was taken off this category meanwhile. Look at its cells again.':
    'أُزيل صنف من هذه الفئة في هذه الأثناء. انظر إلى خاناتها مرة أخرى.',
  '{0} and {1} would stand in cell {2}. Put one of them in another cell.':
    'سيقع {0} و{1} معًا في الخانة {2}. ضع أحدهما في خانة أخرى.',
};

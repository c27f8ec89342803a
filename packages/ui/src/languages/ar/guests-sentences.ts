import type { Sentences } from '../telling.ts';

/** What is said of guests, tables, deliveries and order types. */
export const guestsSentences: Sentences = {
  'Allergy: {0}. Confirm it, or choose another item.': 'حساسية: {0}. أكّدها، أو اختر صنفًا آخر.',
  'What was on this check is on another one now. Note the allergy there.':
    'ما كان على هذا الحساب صار على غيره. سجّل الحساسية هناك.',
  'This allergy no longer stands on the check. Look at the check again.':
    'هذه الحساسية لم تعد على الحساب. انظر إلى الحساب مرة أخرى.',
  'This was taken off the menu meanwhile. Choose another one.':
    'أزيل هذا من القائمة في هذه الأثناء. اختر غيره.',
  'This customer is not on the list any more.': 'هذا العميل لم يعد في القائمة.',
  'Type a name.': 'أدخل اسمًا.',
  'A phone number has {0} to {1} digits and no letters, not “{2}”. Correct it, or leave it out.':
    'رقم الهاتف من {0} إلى {1} رقمًا وبلا حروف، وليس «{2}». صحّحه أو اتركه فارغًا.',
  'This is the number of {0}. Choose them instead.': 'هذا رقم {0}. اختر هذا العميل بدلًا من ذلك.',
  'Choose the zone of this delivery first.': 'اختر منطقة هذا التوصيل أولًا.',
  '{0} is free of tax by {1} and {2} by {3}. Merged, all of it goes by the second number: agree to that, or give both the same number first.':
    '{0} معفى من الضريبة برقم {1} و{2} برقم {3}. عند الدمج يسري على الكل الرقم الثاني: وافق على ذلك، أو أعط كليهما الرقم نفسه أولًا.',
  '{0} is free of tax and {1} is not. Free both of tax or neither, then merge them.':
    '{0} معفى من الضريبة و{1} غير معفى. أعفِ الاثنين أو لا تعفِ أيًّا منهما، ثم ادمجهما.',
  'More was paid on it than it would come to then. Undo that payment first.':
    'دُفع أكثر مما سيبلغه عندئذ. تراجع عن تلك الدفعة أولًا.',
  'This check is not delivered. Make it a delivery first.':
    'هذا الحساب لا يُوصَّل. اجعله توصيلًا أولًا.',
  'This zone is not on the list any more. Choose another one.':
    'هذه المنطقة لم تعد في القائمة. اختر غيرها.',
  'No zone is known for this address. Check the address, or choose a zone.':
    'لا منطقة معروفة لهذا العنوان. تحقق من العنوان أو اختر منطقة.',
  'Nobody delivers to {0} for now. Ask a manager.': 'لا أحد يوصّل إلى {0} حاليًا. اسأل مديرًا.',
  '{0} is missing to the {1} that an order to {2} must come to. Add something, or ask a manager.':
    'ينقص {0} لبلوغ {1} التي يجب أن يبلغها طلب إلى {2}. أضف شيئًا أو اسأل مديرًا.',
  '{0} is gone. Look at the list again.': '{0} لم يعد موجودًا. انظر إلى القائمة مرة أخرى.',
  '{0} has no postcode and no street. Type one at least.':
    '{0} بلا رمز بريدي ولا شارع. أدخل واحدًا على الأقل.',
  'Two zones have the same name. Give each its own.':
    'منطقتان لهما الاسم نفسه. أعطِ كل واحدة اسمها.',
  'This tax has no rate here. Choose another one.': 'ليس لهذه الضريبة نسبة هنا. اختر غيرها.',
  'This table was not marked clean today.': 'لم تُسجَّل هذه الطاولة نظيفة اليوم.',
  'Nobody sits at a table with this check.': 'لا أحد يجلس على طاولة بهذا الحساب.',
  'Table {0} has guests of its own. Choose a free one, or merge the checks.':
    'الطاولة {0} عليها ضيوفها. اختر طاولة فارغة أو ادمج الحسابات.',
  'Something was rung on this check. Remove or void it, or settle it.':
    'سُجّل شيء على هذا الحساب. أزله أو ألغِه، أو سدّده.',
  '{0} is no date and time. Type one such as 2026-06-01 19:30.':
    '{0} ليس تاريخًا ووقتًا. أدخل مثل 2026-06-01 19:30.',
  '{0} is over. Choose a later time.': '{0} مضى. اختر وقتًا لاحقًا.',
  '{0} is more than a year away. Choose an earlier day.': '{0} بعد أكثر من سنة. اختر يومًا أقرب.',
  'This party is not on the list. Choose it again.':
    'هذه المجموعة ليست في القائمة. اخترها مرة أخرى.',
  '{0} is no number of guests. Type 1 to {1}.': '{0} ليس عدد ضيوف. أدخل من 1 إلى {1}.',
  'Nobody is known by {0}. Type a name too.': 'لا أحد معروف بـ {0}. أدخل اسمًا أيضًا.',
  'Type a name, or a number of somebody who is known.': 'أدخل اسمًا، أو رقم شخص معروف.',
  'This party sits already. Take that back first.': 'هذه المجموعة جالسة بالفعل. تراجع عن ذلك أولًا.',
  '{0} is chosen twice. Choose it once.': '{0} مختار مرتين. اختره مرة واحدة.',
  'Table {0} has guests. Ring on their check, or choose a free table.':
    'الطاولة {0} عليها ضيوف. أضف إلى حسابهم أو اختر طاولة فارغة.',
  'Table {0} has guests. Choose a free one.': 'الطاولة {0} عليها ضيوف. اختر طاولة فارغة.',
  'The house has no order type with tables. The office adds one.':
    'ليس للمكان نوع طلب بطاولات. يضيفه المكتب.',
  'This party is not on the list any more.': 'هذه المجموعة لم تعد في القائمة.',
  'Somebody has answered this already.': 'أجاب أحدهم عن هذا بالفعل.',
  'Nothing was said of this party that could be taken back.':
    'لم يُقل عن هذه المجموعة شيء يمكن التراجع عنه.',
  '{0} takes no orders for a time. Choose another order type.':
    '{0} لا يقبل طلبات مؤقتًا. اختر نوع طلب آخر.',
  'This time is past or too far away. Choose another one.': 'هذا الوقت مضى أو بعيد جدًا. اختر غيره.',
  'This time is full. Take it all the same?': 'هذا الوقت ممتلئ. أتقبله رغم ذلك؟',
  'This time is full. Choose another one, or ask a manager.':
    'هذا الوقت ممتلئ. اختر غيره أو اسأل مديرًا.',
  'This order needs {0}. Fill it in first.': 'ينقص هذا الطلب: {0}. أدخله أولًا.',
  'Two order types have the same name. Give each its own.':
    'نوعا طلب لهما الاسم نفسه. أعطِ كل واحد اسمه.',
  'The registers need one order type at least. Leave one on.':
    'تحتاج الصناديق نوع طلب واحدًا على الأقل. اترك واحدًا مفعّلًا.',
  '{0} keeps its kind. Add another order type.': '{0} يحتفظ بنوعه. أضف نوع طلب آخر.',
  'The price level of {0} is gone. Choose another.': 'مستوى سعر {0} لم يعد موجودًا. اختر غيره.',
  'Two price levels have the same name. Give each its own.':
    'مستويا سعر لهما الاسم نفسه. أعطِ كل واحد اسمه.',
  '{0} is the price level of an order type. Change that first.':
    '{0} مستوى سعر لنوع طلب. غيّر ذلك أولًا.',
  'This item was taken off meanwhile.': 'أزيل هذا الصنف في هذه الأثناء.',
  'This price level is gone. Look again.': 'مستوى السعر هذا لم يعد موجودًا. انظر مرة أخرى.',
  'Table {0} is kept for {1} at {2}. Choose another table or time, or note it all the same.':
    'الطاولة {0} محجوزة لـ {1} في {2}. اختر طاولة أخرى أو وقتًا آخر، أو سجّلها رغم ذلك.',

  // Loyalty points.
  'Type how many points, not 0.': 'اكتب عدد النقاط، لا 0.',
  'Type why.': 'اكتب السبب.',
  'The house has no loyalty programme now.': 'ليس لدى المكان برنامج ولاء الآن.',
  'Say whose check it is first.': 'حدّد أولًا صاحب الحساب.',
  'Use {0} points or more.': 'استخدم {0} نقطة أو أكثر.',
  'What is left of it is counted. Ring it by itself.': 'ما بقي منه معدود. سجّله وحده.',
  'Nothing is left to be granted.': 'لم يبقَ شيء يُمنح.',
  'They have {0} points, not {1}. Use fewer.': 'لديه {0} من النقاط، لا {1}. استخدم أقل.',
  '{0} holds {1} of these points for its open check {2}. Settle that check or take the customer off it there, or use {3} or fewer here.':
    'يحتفظ {0} بـ {1} من هذه النقاط لحسابه المفتوح {2}. سدّد ذلك الحساب أو أزل العميل منه هناك، أو استخدم هنا {3} أو أقل.',
  'A register that is not known here by name holds {0} of these points. Use them there, or use {1} or fewer here.':
    'يحتفظ صندوق لا يُعرف اسمه هنا بـ {0} من هذه النقاط. استخدمها هناك، أو استخدم هنا {1} أو أقل.',
  '{0} holds {1} of these points. Use them there, or use {2} or fewer here.':
    'يحتفظ {0} بـ {1} من هذه النقاط. استخدمها هناك، أو استخدم هنا {2} أو أقل.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again in a minute.':
    'يمكن لهذا الصندوق استخدام {0} من نقاطه، لا {1}. استخدم أقل أو حاول مرة أخرى بعد دقيقة.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again with a connection.':
    'يمكن لهذا الصندوق استخدام {0} من نقاطه، لا {1}. استخدم أقل أو حاول مرة أخرى عند الاتصال.',
  'Points were used on this check. Take them back first.':
    'استُخدمت نقاط في هذا الحساب. استرجعها أولًا.',
};

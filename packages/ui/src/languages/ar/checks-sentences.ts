import type { Sentences } from '../telling.ts';

/** What is said of checks, lines, payments and funds. */
export const checksSentences: Sentences = {
  'The invoice has no name. Type who it is for.': 'الفاتورة بلا اسم. اكتب لمن هي.',
  'The invoice has no address. Type that of the guest.': 'الفاتورة بلا عنوان. اكتب عنوان الضيف.',
  'The check is not settled. Take the payment first.': 'الحساب غير مسدد. خذ الدفعة أولًا.',
  'Invoice {0} for {1} was made of this check. Print that one again.':
    'صدرت لهذا الحساب الفاتورة {0} باسم {1}. اطبعها من جديد.',
  'All of this check was given back. There is nothing to invoice.':
    'أُعيد كل ما في هذا الحساب. لا شيء يُفوتر.',
  'This invoice is not known here.': 'هذه الفاتورة غير معروفة هنا.',
  'Two rates have the letter {0}. Give each its own.': 'نسبتان لهما الحرف {0}. أعطِ كل واحدة حرفها.',
  'A rate of this list is gone. Look at the list again.':
    'إحدى النسب في هذه القائمة لم تعد موجودة. انظر إلى القائمة مرة أخرى.',
  'The tax {0} has no rate, and what it is on could not be rung. Choose one.':
    'الضريبة {0} بلا نسبة، وما يخضع لها لا يمكن تسجيله. اختر واحدة.',
  'The tax {0} has a rate in the price and one on top. Choose one way for it.':
    'للضريبة {0} نسبة ضمن السعر وأخرى تُضاف إليه. اختر طريقة واحدة لها.',
  'In {0} every guest gets a receipt. Choose always.': 'في {0} يحصل كل ضيف على إيصال. اختر دائمًا.',
  '{0} cannot be paid in coins: the smallest is {1}. Take {2}, or all that is due.':
    'لا يمكن دفع {0} بالقطع النقدية: أصغرها {1}. خذ {2}، أو كل المستحق.',
  'No number was typed. Type the number of the certificate that frees the guest of tax.':
    'لم يُكتب أي رقم. اكتب رقم الشهادة التي تعفي الضيف من الضريبة.',
  'No reason was typed. Say who is free of tax: a school, an embassy.':
    'لم يُكتب أي سبب. اذكر من هو المعفى من الضريبة: مدرسة، سفارة.',
  'Only {0} × {1} is on the check, not {2}. Lower the quantity.':
    'على الحساب {0} × {1} فقط، لا {2}. قلّل الكمية.',
  '{0} is shared. Take it off all of this part.': '{0} مشترك. أزل هذا الجزء كله.',
  'Nothing is left to take off. Pick a line with a price.': 'لم يبق ما يُخصم. اختر سطرًا له سعر.',
  'Type an amount from {0} to {1}.': 'أدخل مبلغًا من {0} إلى {1}.',
  'Choose a reason for the {0} from the list.': 'اختر سببًا من القائمة: {0}.',
  '{0} was paid on this check already. Take off less, or undo the payment first.':
    'دُفع {0} على هذا الحساب بالفعل. اخصم أقل، أو تراجع عن الدفعة أولًا.',
  'This is more than they may agree to. Ask a manager.':
    'هذا أكثر مما يحق لهذا الشخص الموافقة عليه. اسأل مديرًا.',
  'A part of {0} is on a check that is settled. Its price stands.':
    'جزء من {0} على حساب مسدد. يبقى سعره.',
  'It was taken back already. Look at the check again.':
    'سبق التراجع عنه. انظر إلى الحساب مرة أخرى.',
  'What this is to replace was not voided on this check. Add it without.':
    'ما يُفترض أن يحل هذا محله لم يُلغَ على هذا الحساب. أضفه من دونه.',
  "{0} is sold from {1} years on. Look at the guest's papers first.":
    '{0} يباع ابتداءً من {1} سنة. انظر إلى هوية الضيف أولًا.',
  '{0} has a price of its own. Ring it as it is.': '{0} له سعر خاص به. سجّله كما هو.',
  'Type the price of {0} first.': 'أدخل سعر {0} أولًا.',
  'This price is above the highest one. Type a lower one.': 'هذا السعر فوق الأعلى. أدخل أقل منه.',
  'This item is no longer on the menu. Choose another one.':
    'هذا الصنف لم يعد في القائمة. اختر غيره.',
  '{0} was sent to the kitchen. Void it and add a new line.':
    '{0} أُرسل إلى المطبخ. ألغِه وأضف سطرًا جديدًا.',
  '{0} belongs to {1}. Ring the deal again for more of it.':
    '{0} يتبع {1}. سجّل العرض مرة أخرى للمزيد منه.',
  '{0} is weighed: each weighing is a line of its own. Weigh it again.':
    '{0} يوزن: كل وزن سطر مستقل. زِنه مرة أخرى.',
  '{0} is no longer on the menu. Remove the line or leave it as it is.':
    '{0} لم يعد في القائمة. أزل السطر أو اتركه كما هو.',
  'The check is settled. Open a new check, or refund what was wrong.':
    'الحساب مسدد. افتح حسابًا جديدًا، أو استرد ما كان خطأً.',
  '{0} needs a percentage or an amount.': '{0} يحتاج إلى نسبة مئوية أو مبلغ.',
  '{0} is for no order type. Choose one.': '{0} لا يخص أي نوع طلب. اختر نوعًا.',
  'The tax of {0} has no rate here. Choose another one.': 'ضريبة {0} ليس لها معدّل هنا. اختر غيرها.',
  'Two charges have the same name. Give each its own.':
    'رسمان يحملان الاسم نفسه. أعطِ كلًّا منهما اسمه.',
  '{0} goes with the check. Take it off there, as a whole.': '{0} يتبع الحساب. ارفعه هناك كاملًا.',
  'No service is charged on this check. There is nothing to change.':
    'لا تُحتسب خدمة على هذا الحساب. لا شيء لتغييره.',
  '{0} goes with the delivery. Change the zone or the order type, or give it free.':
    '{0} يتبع التوصيل. غيّر المنطقة أو نوع الطلب، أو اجعله مجانيًا.',
  'This line is no longer on the check. Look at the check again and pick the line.':
    'هذا السطر لم يعد على الحساب. انظر إلى الحساب مرة أخرى واختر السطر.',
  'Nothing on the check waits to be sent.': 'لا شيء على الحساب ينتظر الإرسال.',
  'Choose what belongs to {0} first.': 'اختر أولًا ما يتبع {0}.',
  'A part of it is on a check that this register does not have yet. Wait until it has caught up.':
    'جزء منه على حساب ليس لدى هذا الصندوق بعد. انتظر حتى يلحق.',
  'A check that this is on, or goes to, is settled. Open a new check, or refund what was wrong.':
    'حساب هو عليه، أو ينتقل إليه، مسدد. افتح حسابًا جديدًا، أو استرد ما كان خطأً.',
  '{0} was paid on this check already. Leave as much on it, or undo the payment first.':
    'دُفع {0} على هذا الحساب بالفعل. اترك عليه مثل ذلك، أو تراجع عن الدفعة أولًا.',
  'Nothing would move. Pick lines and where they go.': 'لن يُنقل شيء. اختر أسطرًا ووجهتها.',
  'A line of it is in too many small parts already. Merge checks, then split again.':
    'أحد أسطره مقسّم إلى أجزاء صغيرة كثيرة. ادمج حسابات ثم قسّم من جديد.',
  'This table is no longer on the floor. Choose another one.':
    'هذه الطاولة لم تعد في الصالة. اختر غيرها.',
  'A check at a table needs a table. Choose another one.':
    'حساب على طاولة يحتاج طاولة. اختر غيرها.',
  "The {0} looks like a card number, which must not be stored. Leave it out or type the slip's reference.":
    '{0}: يبدو هذا رقم بطاقة، ولا يجوز حفظه. اتركه أو أدخل مرجع القسيمة.',
  'This person does not work here any more. Choose another one.':
    'هذا الشخص لم يعد يعمل هنا. اختر غيره.',
  'Its guests are counted on the check that it was merged into. Say there that they are {0} more.':
    'ضيوف هذا الحساب محسوبون على الحساب الذي دُمج فيه. أضف هناك {0} إلى العدد.',
  '{0} has this check already.': 'هذا الحساب لدى {0} بالفعل.',
  'Only {0} × {1} can be moved. Lower the quantity or move all of it.':
    'لا يمكن نقل إلا {0} × {1}. قلّل الكمية أو انقل الكل.',
  '{0} needs a table. Choose one.': '{0} يحتاج طاولة. اختر واحدة.',
  'This order type is gone. Choose one from the list.':
    'نوع الطلب هذا لم يعد موجودًا. اختر واحدًا من القائمة.',
  '{0} was sent to the kitchen. Void it with a reason instead.':
    '{0} أُرسل إلى المطبخ. ألغِه بسبب بدلًا من ذلك.',
  'Nothing was sent for this check yet. Ring the first round.':
    'لم يُرسل شيء لهذا الحساب بعد. سجّل الجولة الأولى.',
  'Nothing is left to choose. Change the line as any other.':
    'لم يبق ما يُختار. غيّر السطر كأي سطر آخر.',
  'This line is back already or was never removed.': 'عاد هذا السطر بالفعل أو لم يُزل قط.',
  'It was removed too long ago. Ring it again.': 'أزيل منذ وقت طويل. سجّله مرة أخرى.',
  'Somebody settled this already.': 'سوّى أحدهم هذا بالفعل.',
  'Then give back what was paid too much on this check.': 'أعد إذن ما دُفع زائدًا على هذا الحساب.',
  'Type an amount below the total of the check.': 'أدخل مبلغًا أقل من مجموع الحساب.',
  'The lines are not at different seats. Put them at seats first, or split another way.':
    'الأسطر ليست على مقاعد مختلفة. ضعها على مقاعد أولًا، أو قسّم بطريقة أخرى.',
  'Taxes are rounded past this amount. Take a cent more or less.':
    'تُقرَّب الضرائب فتتجاوز هذا المبلغ. خذ سنتًا أكثر أو أقل.',
  'This was moved on or taken back meanwhile. Look at the checks and move the lines by hand.':
    'نُقل هذا أو استُرجع في هذه الأثناء. انظر إلى الحسابات وانقل الأسطر يدويًا.',
  'The check is settled. Refund the line instead.': 'الحساب مسدد. استرد السطر بدلًا من ذلك.',
  'A part of {0} is on a check that is settled. Refund it there instead.':
    'جزء من {0} على حساب مسدد. استرده هناك.',
  '{0} was not sent. Remove it; a void is for what the kitchen has.':
    '{0} لم يُرسل. أزله؛ فالإلغاء لما هو عند المطبخ.',
  'Only {0} × {1} can be voided, not {2}. Lower the quantity.':
    'لا يمكن إلغاء إلا {0} × {1}، لا {2}. قلّل الكمية.',
  'Choose a reason for the void from the list.': 'اختر سببًا للإلغاء من القائمة.',
  'Nobody approves their own void. Ask another manager.':
    'لا أحد يوافق على إلغائه هو. اسأل مديرًا آخر.',
  '{0} is weighed: each weighing is a line of its own.': '{0} يوزن: كل وزن سطر مستقل.',
  'Nothing was weighed. Put {0} on the scale.': 'لم يوزن شيء. ضع {0} على الميزان.',
  '{0} is sold by the piece. Add it without a weight.': '{0} يباع بالقطعة. أضفه بلا وزن.',
  '{0} is sold by weight. Weigh it.': '{0} يباع بالوزن. زِنه.',
  'This weight cannot be right. Weigh it again.': 'لا يمكن أن يكون هذا الوزن صحيحًا. زِنه مرة أخرى.',
  'Nothing of this course waits to be fired. Send its lines first.':
    'لا شيء من هذه الدفعة ينتظر بدء التحضير. أرسل أسطرها أولًا.',
  '{0} is with the kitchen already: it stays in its course.':
    '{0} عند المطبخ بالفعل: يبقى في دفعته.',
  '{0} is held already. Fire it instead.': '{0} معلّق بالفعل. ابدأ تحضيره بدلًا من ذلك.',
  'Two courses have the same number. Give each its own.':
    'دفعتان لهما الرقم نفسه. أعطِ كل واحدة رقمها.',
  'This station is no longer set up. Look at the list again.':
    'هذه المحطة لم تعد معدّة. انظر إلى القائمة مرة أخرى.',
  'The kitchen has had this for too long to take it back. Speak to the kitchen, or void the lines.':
    'هذا عند المطبخ منذ وقت أطول من أن يُسترجع. كلّم المطبخ أو ألغِ الأسطر.',
  'The kitchen has made of this already. It stays fired.':
    'حضّر المطبخ من هذا بالفعل. يبقى قيد التحضير.',
  'This fire is not known here. Look at the check again.':
    'بدء التحضير هذا غير معروف هنا. انظر إلى الحساب مرة أخرى.',
  'Your role may not {0}. Ask a manager to do it or to change the role.':
    'دورك لا يسمح بهذا: {0}. اطلب من مدير فعله أو تغيير الدور.',
  'This item has no tax rate at a table and cannot be rung. Ask a manager to give its tax a rate.':
    'ليس لهذا الصنف نسبة ضريبة على الطاولة ولا يمكن تسجيله. اطلب من مدير إعطاء ضريبته نسبة.',
  'This item has no tax rate to take away and cannot be rung. Ask a manager to give its tax a rate.':
    'ليس لهذا الصنف نسبة ضريبة للطلب الخارجي ولا يمكن تسجيله. اطلب من مدير إعطاء ضريبته نسبة.',
  '{0} more was paid than is due. Give that back first.': 'دُفع {0} أكثر من المستحق. أعده أولًا.',
  'Nothing is on the check. Add a line first.': 'لا شيء على الحساب. أضف سطرًا أولًا.',
  '{0} is more than is due: {1}. Lower it.': '{0} أكثر من المستحق: {1}. خفّضه.',
  'The amount is 0. Type how much is paid.': 'المبلغ 0. أدخل كم يُدفع.',
  '{0} is less than the {1} to be paid. Take more cash or lower the amount.':
    '{0} أقل من {1} الواجب دفعها. خذ نقدًا أكثر أو خفّض المبلغ.',
  'A card is charged exactly {0}, not {1}: card payments give no change.':
    'تُخصم من البطاقة {0} بالضبط، لا {1}: الدفع بالبطاقة لا يعطي باقيًا.',
  'Only {0} of what was paid is left to refund, not {1}. Lower what is given back.':
    'لم يبقَ من المدفوع للاسترداد إلا {0} وليس {1}. خفّض ما يُردّ.',
  'The check is not settled. Undo the payment instead.':
    'الحساب غير مسدّد. تراجع عن الدفعة بدلًا من ذلك.',
  'Nothing of this payment stands: it was corrected or given back meanwhile. Look at the check again.':
    'لم يبقَ شيء من هذه الدفعة: صُحّحت أو رُدّت في هذه الأثناء. انظر إلى الحساب مرة أخرى.',
  '{0} of this payment stands now, not {1}. Look at the check again.':
    'الباقي من هذه الدفعة الآن {0} وليس {1}. انظر إلى الحساب مرة أخرى.',
  'The payment has this tender already. Choose another.': 'للدفعة هذه الوسيلة بالفعل. اختر أخرى.',
  'Say why the tender is corrected.': 'قل لماذا تُصحَّح وسيلة الدفع.',
  'A terminal took this payment from a card. Refund it to the card and take the money anew.':
    'أخذ جهاز هذه الدفعة من بطاقة. ردّها إلى البطاقة وخذ المبلغ من جديد.',
  'The check is not settled: go on with it.': 'الحساب غير مسدّد: تابع به.',
  'Something of the check was refunded or it was reopened already. Refund what is left, or ring a new check.':
    'استُرد شيء من الحساب أو أُعيد فتحه من قبل. استرد ما بقي أو افتح حسابًا جديدًا.',
  'Settle what is wrong with its payments first.': 'سوِّ أولًا ما في دفعاته من خطأ.',
  'A delivery is not reopened. Refund what was wrong.': 'لا يُعاد فتح التوصيل. استرد ما كان خاطئًا.',
  'A line of the check is shared with another one. Refund what was wrong.':
    'بند من الحساب مشترك مع حساب آخر. استرد ما كان خاطئًا.',
  'What was taken off this check cannot be carried over. Refund what was wrong.':
    'ما خُصم من هذا الحساب لا يمكن ترحيله. استرد ما كان خاطئًا.',
  'A card paid this and can take it back. Give it back to the card, or say why it goes back in cash.':
    'دُفع هذا ببطاقة ويمكن ردّه إليها. ردّه إلى البطاقة، أو قل لماذا يُردّ نقدًا.',
  'Nothing can go back to a card. Give {0} back in cash.':
    'لا يمكن إعادة شيء إلى البطاقة. أعد {0} نقدًا.',
  'The card can still take {0} of {1}. Give the rest back in cash.':
    'تقبل البطاقة بعدُ {0} من {1}. أعد الباقي نقدًا.',
  'The check is not settled. Void or remove the line instead.':
    'الحساب غير مسدد. ألغِ السطر أو أزله بدلًا من ذلك.',
  'Only {0} × {1} can be refunded, not {2}. Lower the quantity.':
    'لا يمكن استرداد إلا {0} × {1}، لا {2}. قلّل الكمية.',
  'Choose a reason for the refund from the list.': 'اختر سببًا للاسترداد من القائمة.',
  'This payment was already given back.': 'أُعيدت هذه الدفعة بالفعل.',
  'A receipt proves this payment. Refund a line of the check instead.':
    'إيصال يثبت هذه الدفعة. استرد سطرًا من الحساب بدلًا من ذلك.',
  'Only {0} of this payment can be taken back now. Look at the check again.':
    'لا يمكن الآن استرجاع إلا {0} من هذه الدفعة. انظر إلى الحساب مرة أخرى.',
  'This payment is not on the check.': 'هذه الدفعة ليست على الحساب.',
  'Nothing happened here since the last Z: there is nothing to close.':
    'لم يحدث شيء هنا منذ آخر Z: لا شيء يُقفل.',
  'It was counted and closed already.': 'عُدّ وأُغلق بالفعل.',
  'This fund is not known here. Choose it again.':
    'هذا الصندوق النقدي غير معروف هنا. اختره مرة أخرى.',
  'Notes and coins come to {0}, not to {1}. Count again.':
    'مجموع الأوراق والقطع {0}، لا {1}. عُدّ مرة أخرى.',
  'This drawer was counted and closed. Open it first.': 'هذا الدرج عُدّ وأُغلق. افتحه أولًا.',
  'The amount is 0. Type how much it is.': 'المبلغ 0. أدخل كم هو.',
  'Say what it is for.': 'اذكر لأي غرض هو.',
  'Choose who answers for it from now on.': 'اختر من يتحمل مسؤوليته من الآن.',
  'This cannot be done with this fund. Choose another.':
    'لا يمكن هذا مع هذا الصندوق النقدي. اختر غيره.',
  'It is open already. Count and close it before it is opened again.':
    'هو مفتوح بالفعل. عُدّه وأغلقه قبل فتحه مرة أخرى.',
  'Checks are open: {0}.': 'حسابات مفتوحة: {0}.',
  'People are clocked in: {0}.': 'ما زالوا في الدوام: {0}.',
  'Drawers are not counted: {0}.': 'أدراج لم تُعدّ: {0}.',
  'Registers have sales in no Z: {0}.': 'صناديق لها مبيعات ليست في أي Z: {0}.',
  'Registers cannot be heard: {0}.': 'صناديق لا تُسمع: {0}.',
  '{0} of this device are not sent yet.': '{0} من هذا الجهاز لم تُرسل بعد.',
  '{0} is closed already.': '{0} مُقفل بالفعل.',
  '{0} has not begun yet: today is {1}. Close it when it is over.':
    '{0} لم يبدأ بعد: اليوم {1}. أقفله حين ينتهي.',
  '{0} Deal with it, or say why not.': '{0} عالج ذلك، أو اذكر السبب.',
  'This register is here. Choose another.': 'هذا الصندوق هنا. اختر غيره.',
};

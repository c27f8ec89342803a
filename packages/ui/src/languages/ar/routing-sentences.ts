import type { Sentences } from '../telling.ts';

/** What is said of stations and of the rules that send work to them. */
export const routingSentences: Sentences = {
  '{0} cannot stand in for itself. Choose another station.':
    'لا يمكن أن تنوب {0} عن نفسها. اختر محطة أخرى.',
  '{0} is closed and its work goes elsewhere. Open it first, or choose another station.':
    '{0} مغلقة ويذهب عملها إلى مكان آخر. افتحها أولًا أو اختر محطة أخرى.',
  'Rule {0} has no station that is set up. Choose one or take the rule off.':
    'ليست للقاعدة {0} محطة معدّة. اختر واحدة أو أزل القاعدة.',
  'Rule {0} has no station that is set up ({1} is none). Choose one or take the rule off.':
    'ليست للقاعدة {0} محطة معدّة ({1} ليست منها). اختر واحدة أو أزل القاعدة.',
  'Rule {0} fits everything. Say for which item, category, modifier, order type or hours it is.':
    'القاعدة {0} تنطبق على كل شيء. حدّد لأي صنف أو فئة أو إضافة أو نوع طلب أو ساعات هي.',
  'No open station stands in for {0}. Name one in the back office under More, Routing.':
    'لا تنوب أي محطة مفتوحة عن {0}. عيّن واحدة في المكتب تحت More ثم Routing.',
  'Late after {0} s is not later than due after {1} s. Make late the longer time.':
    'متأخر بعد {0} ث ليس أبعد من مستحق بعد {1} ث. اجعل وقت التأخر هو الأطول.',
  "Target {0} fits every ticket. Choose an order type or a course, or change the station's own times.":
    'الأوقات {0} تنطبق على كل تذكرة. اختر نوع طلب أو مرحلة تقديم، أو غيّر أوقات المحطة نفسها.',
  '{0} makes this already. Choose another station.': '{0} تحضّر هذا بالفعل. اختر محطة أخرى.',
  '{0} has no screen, and nobody would see this there. Choose a station with one.':
    'ليست لدى {0} شاشة ولن يراه أحد هناك. اختر محطة لها شاشة.',
  '{0} is closed. Open it first, or choose another station.':
    '{0} مغلقة. افتحها أولًا أو اختر محطة أخرى.',
  'Nothing of this is left to move. Choose a line that is not done yet.':
    'لم يبقَ من هذا ما يُنقل. اختر سطرًا لم يكتمل بعد.',
  'The other station has this done, or nothing of it is elsewhere. Recall it there.':
    'أنهت المحطة الأخرى هذا، أو ليس منه شيء في مكان آخر. استدعه من هناك.',
  '{0} × {1} are more than the {2} that were sold. Ring what is more on the check.':
    '{0} × {1} أكثر من {2} التي بيعت. سجّل الزائد على الفاتورة.',
  'Nothing of this was sold and made here. Choose a line of a ticket that has one.':
    'لم يُبَع من هذا شيء ولم يُصنع هنا. اختر سطرًا من تذكرة تتضمنه.',
  'The station has begun with this. Ask the cook, or bump it and throw it away.':
    'بدأت المحطة في هذا. اسأل الطاهي، أو أنهِ التذكرة وتخلّص منه.',
  'Nothing of this is with the kitchen, so nothing can be made again. Send it first.':
    'ليس من هذا شيء في المطبخ، فلا شيء يُعاد تحضيره. أرسله أولًا.',
  'This is no dish that is made again. Void it on its check.':
    'هذا ليس طبقًا يُعاد تحضيره. ألغه من فاتورته.',
};

import { isolated } from '@galley/ui/languages';
import type { DeliveryWords } from '../en/delivery-words.ts';

export const deliveryWords: DeliveryWords = {
  title: 'التوصيل',
  zone: (name) => isolated`منطقة ${name}`,
  unknown: 'لا منطقة لهذا العنوان',
  missing: (missing, least) => isolated`ينقص ${missing} لبلوغ ${least}`,
  out: 'لا أحد يذهب إلى هناك الآن',
  agreed: 'تمت الموافقة كما هو',
  free: 'مجاني',
  freeFrom: (amount) => isolated`مجاني من ${amount}`,
  least: (amount) => isolated`الحد الأدنى ${amount}`,
  longer: (minutes) => isolated`+${minutes} دقيقة`,
  choose: 'المنطقة',
  asAddress: 'حسب العنوان',
  anyway: 'التوصيل رغم ذلك',
  allowed: 'يمكن أن يخرج كما هو.',
  chosen: (zone) => isolated`يذهب إلى منطقة ${zone}`,
  guest: 'الهاتف والعنوان',
  known: 'زبائن معروفون',
  before: 'سبق التوصيل إلى',
  remember: 'تذكّر هذا الزبون',
  rememberHint: 'مع الرقم والعنوان للطلب القادم',
  change: 'المنطقة',
};

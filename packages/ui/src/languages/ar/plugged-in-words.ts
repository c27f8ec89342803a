import type { PluggedInWords } from '../en/plugged-in-words.ts';

export const pluggedInWords: PluggedInWords = {
  nothing: 'لا شيء موصول لم يُعدّ.',
  kitchenHosts: 'شاشة المطبخ تنصت إلى المجسّات. وما عداها يوصل بصندوق.',
  setUp: 'إعداد',
  notInKitchen: 'أوصله بصندوق: شاشة المطبخ تنصت إلى المجسّات فقط.',
  printerInKitchen:
    'طابعة موصولة هنا لا تطبع لأحد. أوصلها بالشبكة فتصل إليها كل الصناديق، أو بصندوق.',
};

import type { HubAddressWords } from '../en/hub-address-words.ts';

export const hubAddressWords: HubAddressWords = {
  label: 'عنوان موزع الموقع',
  hint: 'فقط إن لم يُعثر عليه تلقائيًا. مثل 192.168.1.20:4605',
  use: 'استعمال هذا العنوان',
  forget: 'نسيانه',
  answers: {
    acting: 'حُفظ. موزع الموقع يجيب هناك.',
    waiting: 'حُفظ. يجيب هناك موزع من هذا الموقع؛ وغيره يحمل الموقع الآن.',
    central: 'حُفظ. الموزع المركزي يجيب هناك.',
    silent: 'حُفظ، لكن لا أحد يجيب هناك الآن. تُعاد المحاولة مرارًا.',
  },
  forgotten: 'نُسي العنوان المكتوب',
};

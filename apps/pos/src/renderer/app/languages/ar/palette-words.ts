import { isolated } from '@galley/ui/languages';
import type { PaletteWords } from '../en/palette-words.ts';

export const paletteWords: PaletteWords = {
  palette: 'كل الأوامر',
  search: 'ماذا تريد أن تفعل؟',
  nothing: (text) => isolated`لا شيء مما يمكنك فعله الآن اسمه «${text}»`,
  nothingHelp: 'قد تجده كلمات أخرى. ما لا يمكن فعله في هذه اللحظة لا يُذكر.',
  results: 'الأوامر',
  groups: {
    place: 'الذهاب إلى',
    check: 'هذا الحساب',
    register: 'الصندوق',
    out: 'نفد',
    open: 'حساب مفتوح',
  },
  send: 'إرسال',
  pay: 'دفع',
  allergies: 'الحساسيات',
  promise: 'الوقت الموعود',
  connections: 'الاتصالات',
  moreActions: 'أوامر أخرى',
  suggestOn: 'اقتراح ما يناسب الحساب',
  suggestOff: 'عدم اقتراح شيء',
  eightySix: (name) => isolated`تعليم ${name} نافدًا`,
  haveBack: (name) => isolated`${name} عاد متوفرًا`,
  findToMark: 'تعليم صنف نافدًا',
};

import { counting, isolated } from '@galley/ui/languages';
import type { AllergyWords } from '../en/allergy-words.ts';

const count = counting('ar');

const noted = (n: number): string =>
  count(n, {
    one: 'سُجّلت واحدة',
    two: 'سُجّلت اثنتان',
    few: 'سُجّلت #',
    many: 'سُجّلت #',
    other: 'سُجّلت #',
  });

const withdrawn = (n: number): string =>
  count(n, {
    one: 'سُحبت واحدة',
    two: 'سُحبت اثنتان',
    few: 'سُحبت #',
    many: 'سُحبت #',
    other: 'سُحبت #',
  });

export const allergyWords: AllergyWords = {
  allergies: 'الحساسيات',
  allergy: 'حساسية',
  note: 'تسجيل الحساسيات',
  whose: 'لمن',
  wholeCheck: 'الحساب كله',
  everybody: 'الجميع',
  list: 'مسببات الحساسية',
  own: 'غيرها، بكلمات الضيف',
  ownHint: 'تعلّم كل طبق. اسأل المطبخ: لا طبق يذكر عنها شيئًا.',
  ownPlaceholder: 'كيوي، لاتكس',
  add: 'إضافة',
  takeOff: (text) => isolated`رفع ${text}`,
  alsoForAll: (text) => isolated`للحساب كله: ${text}`,
  save: (added, taken) => {
    const parts = [added > 0 ? noted(added) : '', taken > 0 ? withdrawn(taken) : ''].filter(
      (part) => part !== '',
    );
    return parts.length === 0 ? 'لم يتغير شيء' : `حفظ: ${parts.join('، ')}`;
  },
  sentAlready: 'يُخبر المطبخ فورًا، وعمّا أُرسل أيضًا.',
  noted: 'سُجّلت الحساسيات.',
  states: {
    contains: 'يحتوي على',
    may_contain: 'قد يحتوي على',
    unknown: 'غير معروف',
    free: 'معلن خاليًا',
  },
  clashTitle: (name) => isolated`${name}: حساسية`,
  clash: (state, name, text) =>
    ({
      contains: isolated`${name} يحتوي على ${text}.`,
      may_contain: isolated`${name} قد يحتوي على آثار من ${text}.`,
      unknown: isolated`لم يعلن أحد هل في ${name} ${text}. اسأل المطبخ.`,
    })[state],
  clashFor: (seat) => isolated`الضيف عند ${seat} لديه حساسية.`,
  clashForAll: 'أحد ضيوف هذا الحساب لديه حساسية.',
  clashSent: (seat) =>
    seat === null
      ? 'أحد ضيوف هذا الحساب لديه هذه الحساسية. اسأله وأكّد، أو ألغه.'
      : isolated`المقعد ${seat} لديه هذه الحساسية. اسأل الضيف وأكّد، أو ألغه.`,
  clashConfirmed: 'أكّده الضيف',
  ringAnyway: 'تأكيد وإضافة',
  dontRing: 'عدم الإضافة',
  unsentTitle: 'حساسية: لم يُرسل بعد',
  unsentHelp: 'سُجّل هذا قبل تدوين الحساسية. غيّره أو أكّد بقاءه.',
  keepAnyway: 'تأكيد وإبقاء',
  sendAnyway: 'تأكيد وإرسال',
  tile: (state, text) =>
    state === 'unknown'
      ? isolated`حساسية: ${text} غير معروف`
      : isolated`حساسية: ${state === 'contains' ? 'يحتوي على' : 'قد يحتوي على'} ${text}`,
};

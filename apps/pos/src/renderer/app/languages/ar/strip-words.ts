import { isolated } from '@galley/ui/languages';
import type { StripWords } from '../en/strip-words.ts';

export const stripWords: StripWords = {
  strip: 'في متناول اليد',
  modes: { favourites: 'المفضلة', recent: 'الأخيرة', suggestions: 'يناسب' },
  keyOf: { favourites: 'مفضل', recent: 'أخير', suggestions: 'مقترح' },
  show: (now, next) => isolated`${now}، عرض: ${next}`,
  page: (page, pages) => isolated`المزيد منها، الجزء ${page} من ${pages}`,
  noFavourites: 'اضغط مطولًا على صنف من القائمة لإبقائه هنا.',
  noRecent: 'هنا ما سُجّل على هذا الصندوق.',
  noSuggestions: 'لم يُسجّل شيء مع هذا الحساب مرات كافية.',
  noCheck: 'هنا ما يُسجّل كثيرًا مع هذا الحساب.',
  why: (days) => isolated`سُجّلا معًا هنا خلال ${days} يومًا:`,
  outOf: (together, of) => isolated`${together} من ${of} حسابات`,
  mine: 'في مفضلتي',
  ofHouse: 'في مفضلة المحل',
  suggestions: 'اقتراح ما يناسب الحساب',
  suggestionsHint: 'مما سُجّل معًا في هذا الموقع؛ على هذا الصندوق وحده.',
  times: (n) => isolated`${`${n} ×`}`,
  quantityKey: 'كم من الصنف التالي: واحد أكثر مع كل ضغطة',
  armed: (n) => isolated`${n} من الصنف التالي`,
  clear: 'واحد من جديد',
};

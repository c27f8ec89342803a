import { counting, isolated } from '@galley/ui/languages';
import type { MenuWords } from '../en/menu-words.ts';

const count = counting('ar');

export const menuWords: MenuWords = {
  // Menu and search
  menu: 'القائمة',
  categories: 'الفئات',
  search: 'البحث في القائمة',
  results: 'النتائج',
  nothingFound: (query) => isolated`لا شيء في القائمة يبدأ بـ «${query}»`,
  nothingFoundHelp: 'جرّب الحروف الأولى من أي كلمة في الاسم، أو رقم الصنف.',
  emptyMenu: 'لا أصناف هنا بعد',
  emptyMenuHelp: 'الأصناف التي تُضاف في المكتب تظهر هنا تلقائيًا.',
  out: 'نفد',
  isOut: (name) => isolated`${name} نفد ولا يمكن بيعه.`,

  // Modifiers
  choose: (n) => isolated`اختر ${n}`,
  chooseBetween: (min, max) => isolated`اختر من ${min} إلى ${max}`,
  chooseAtLeast: (min) => isolated`اختر ${min} على الأقل`,
  chooseUpTo: (max) => isolated`حتى ${max}`,
  chooseAny: 'أي عدد',
  freeLeft: (n) => isolated`بقي ${n} مجانًا`,
  freeChoice: 'مجاني',
  each: (price) => isolated`${price} للواحد`,
  missing: (n) => isolated`ينقص ${n}`,
  complete: 'مكتمل',
  nothingMissing: 'لا ينقص شيء',
  nextMissing: (group) => isolated`ينقص: ${group}`,
  groupOf: (group, of) => isolated`${of}: ${group}`,
  stillMissing: (n) =>
    count(n, {
      zero: 'لا ينقص أي اختيار',
      one: 'ينقص اختيار واحد',
      two: 'ينقص اختياران',
      few: 'تنقص # اختيارات',
      many: 'ينقص # اختيارًا',
      other: 'ينقص # اختيار',
    }),
  add: 'إضافة',
  save: 'حفظ',
  fewer: (name) => isolated`تقليل ${name}`,
  more: (name) => isolated`زيادة ${name}`,
  note: 'ملاحظة',
  notePlaceholder: 'للمطبخ',
};

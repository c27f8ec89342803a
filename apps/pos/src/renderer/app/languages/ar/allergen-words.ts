import type { Allergen } from '@galley/domain';

export const allergenWords: Readonly<Record<Allergen, string>> = {
  gluten: 'الغلوتين',
  crustaceans: 'القشريات',
  eggs: 'البيض',
  fish: 'السمك',
  peanuts: 'الفول السوداني',
  soybeans: 'الصويا',
  milk: 'الحليب',
  nuts: 'المكسرات',
  celery: 'الكرفس',
  mustard: 'الخردل',
  sesame: 'السمسم',
  sulphites: 'الكبريتيت',
  lupin: 'الترمس',
  molluscs: 'الرخويات',
  wheat: 'القمح',
};

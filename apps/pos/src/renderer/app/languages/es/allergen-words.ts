import type { Allergen } from '@galley/domain';

export const allergenWords: Readonly<Record<Allergen, string>> = {
  gluten: 'gluten',
  crustaceans: 'crustáceos',
  eggs: 'huevos',
  fish: 'pescado',
  peanuts: 'cacahuetes',
  soybeans: 'soja',
  milk: 'leche',
  nuts: 'frutos de cáscara',
  celery: 'apio',
  mustard: 'mostaza',
  sesame: 'sésamo',
  sulphites: 'sulfitos',
  lupin: 'altramuces',
  molluscs: 'moluscos',
  wheat: 'trigo',
};

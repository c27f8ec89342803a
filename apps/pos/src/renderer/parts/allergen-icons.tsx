import type { Allergen, AllergenState } from '@galley/domain';
import {
  Bean,
  Check,
  CircleAlert,
  CircleQuestionMark,
  createLucideIcon,
  Egg,
  Fish,
  FlaskConical,
  Flower2,
  LeafyGreen,
  type LucideIcon,
  Milk,
  Nut,
  Salad,
  Shell,
  Shrimp,
  Sprout,
  TriangleAlert,
  Wheat,
} from 'lucide-react';

/** A pod of two kernels; the set that the others are from has none. */
const Peanut = createLucideIcon('peanut', [
  [
    'path',
    {
      d: 'M12 2C9 2 7 4.1 7 6.8c0 2.2 1.3 3 1.3 4.7S6 14.2 6 17c0 2.9 2.6 5 6 5s6-2.1 6-5c0-2.8-2.3-3.8-2.3-5.5S17 9 17 6.8C17 4.1 15 2 12 2Z',
      key: 'pod',
    },
  ],
  ['path', { d: 'M11 6h.01M13.5 8.5h.01M10 15.5h.01M13.5 14.5h.01M12 18.5h.01', key: 'dents' }],
]);

/** A sign for each allergen; its word stands beside it always. */
export const ALLERGEN_ICONS: Readonly<Record<Allergen, LucideIcon>> = {
  gluten: Wheat,
  wheat: Wheat,
  crustaceans: Shrimp,
  eggs: Egg,
  fish: Fish,
  peanuts: Peanut,
  soybeans: Bean,
  milk: Milk,
  nuts: Nut,
  celery: Salad,
  mustard: Flower2,
  sesame: Sprout,
  sulphites: FlaskConical,
  lupin: LeafyGreen,
  molluscs: Shell,
};

export const STATE_ICONS: Readonly<Record<AllergenState, LucideIcon>> = {
  contains: TriangleAlert,
  may_contain: CircleAlert,
  unknown: CircleQuestionMark,
  free: Check,
};

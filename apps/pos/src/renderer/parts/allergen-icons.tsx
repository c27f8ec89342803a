import type { Allergen, AllergenState } from '@galley/domain';
import {
  Bean,
  Check,
  CircleAlert,
  CircleQuestionMark,
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

/** A sign for each allergen; its word stands beside it always. */
export const ALLERGEN_ICONS: Readonly<Record<Allergen, LucideIcon>> = {
  gluten: Wheat,
  wheat: Wheat,
  crustaceans: Shrimp,
  eggs: Egg,
  fish: Fish,
  peanuts: Nut,
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

import type { AllergenSheetRow } from '../rows.ts';
import type { Allergen, AllergenState } from './allergens.ts';
import { isAllergen } from './allergens.ts';

export const DECLARED_STATES = ['contains', 'may_contain', 'free'] as const;

/** The allergens of one part of a dish; absent columns are unknown. */
export type AllergenSheet = Partial<Omit<AllergenSheetRow, 'id'>>;

const RANK: Readonly<Record<AllergenState, number>> = {
  free: 0,
  unknown: 1,
  may_contain: 2,
  contains: 3,
};

const declared = (value: string | null | undefined): AllergenState =>
  DECLARED_STATES.find((state) => state === value) ?? 'unknown';

/** Wheat is a cereal with gluten: what has the one has the other, what is free of gluten has no wheat. */
const derived = (sheet: AllergenSheet, allergen: Allergen): AllergenState => {
  if (allergen === 'wheat') {
    const gluten = declared(sheet.gluten);
    return gluten === 'contains' ? 'may_contain' : gluten;
  }
  if (allergen !== 'gluten') return 'unknown';
  const wheat = declared(sheet.wheat);
  return wheat === 'free' ? 'unknown' : wheat;
};

/** What one part of a dish says of one allergen. */
export const declaredState = (
  sheet: AllergenSheet | undefined,
  allergen: Allergen,
): AllergenState => {
  if (sheet === undefined) return 'unknown';
  const own = declared(sheet[allergen]);
  return own === 'unknown' ? derived(sheet, allergen) : own;
};

export const worseOf = (a: AllergenState, b: AllergenState): AllergenState =>
  RANK[a] >= RANK[b] ? a : b;

export const isWorse = (a: AllergenState, b: AllergenState): boolean => RANK[a] > RANK[b];

/**
 * What a dish says of one allergen: the worst of its parts, the item itself and what was chosen with it, and of what
 * its ingredients are known to have (rule AY5). A part without a sheet is unknown, and so is an allergen that this
 * version does not know, or one in a guest's own words. An ingredient of which nothing is declared adds nothing:
 * whoever declared the item knew it.
 */
export const dishState = (
  parts: readonly (AllergenSheet | undefined)[],
  ingredients: readonly (AllergenSheet | undefined)[],
  allergen: string | null,
): AllergenState => {
  if (allergen === null || !isAllergen(allergen) || parts.length === 0) return 'unknown';
  const told = ingredients
    .map((sheet) => declaredState(sheet, allergen))
    .filter((state) => state !== 'unknown');
  return [...parts.map((sheet) => declaredState(sheet, allergen)), ...told].reduce(worseOf, 'free');
};

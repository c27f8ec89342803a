/** Codes of all allergens that any region's law names; columns of `allergen_sheet`. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
  'wheat',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** What is declared of one allergen in a dish. `unknown` is never taken for free of it. */
export type AllergenState = 'contains' | 'may_contain' | 'unknown' | 'free';

/** A state that a guest with the allergy has to be asked about. */
export type ClashState = Exclude<AllergenState, 'free'>;

export const ALLERGEN_LISTS = ['eu14', 'us9'] as const;
export type AllergenList = (typeof ALLERGEN_LISTS)[number];

/** The lists in the order of the law: Regulation (EU) 1169/2011, Annex II; FALCPA and the FASTER Act. */
const LISTED: Readonly<Record<AllergenList, readonly Allergen[]>> = {
  eu14: ALLERGENS.filter((code) => code !== 'wheat'),
  us9: ['milk', 'eggs', 'fish', 'crustaceans', 'nuts', 'peanuts', 'wheat', 'soybeans', 'sesame'],
};

/** What allergens are called in one language. */
export type AllergenNames = Readonly<Record<Allergen, string>>;

/** English words as they stand on screens and paper; never shortened. */
export const ALLERGEN_WORDS: AllergenNames = {
  gluten: 'gluten',
  crustaceans: 'crustaceans',
  eggs: 'eggs',
  fish: 'fish',
  peanuts: 'peanuts',
  soybeans: 'soya',
  milk: 'milk',
  nuts: 'tree nuts',
  celery: 'celery',
  mustard: 'mustard',
  sesame: 'sesame',
  sulphites: 'sulphites',
  lupin: 'lupin',
  molluscs: 'molluscs',
  wheat: 'wheat',
};

export const isAllergen = (code: string): code is Allergen =>
  (ALLERGENS as readonly string[]).includes(code);

/** The list that a site goes by: what the owner chose, else that of its country. */
export const allergenListOf = (site: {
  readonly allergenList?: string | null;
  readonly locale: string;
}): AllergenList => {
  const chosen = ALLERGEN_LISTS.find((list) => list === site.allergenList);
  return chosen ?? (site.locale.endsWith('-US') ? 'us9' : 'eu14');
};

export const allergensOf = (list: AllergenList): readonly Allergen[] => LISTED[list];

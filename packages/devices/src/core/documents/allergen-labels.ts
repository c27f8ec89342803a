/** What a paper calls the allergens of the law; `allergen_` and their code. */
export type AllergenLabels = {
  readonly allergen_gluten: string;
  readonly allergen_crustaceans: string;
  readonly allergen_eggs: string;
  readonly allergen_fish: string;
  readonly allergen_peanuts: string;
  readonly allergen_soybeans: string;
  readonly allergen_milk: string;
  readonly allergen_nuts: string;
  readonly allergen_celery: string;
  readonly allergen_mustard: string;
  readonly allergen_sesame: string;
  readonly allergen_sulphites: string;
  readonly allergen_lupin: string;
  readonly allergen_molluscs: string;
  readonly allergen_wheat: string;
};

export const englishAllergenLabels: AllergenLabels = {
  allergen_gluten: 'gluten',
  allergen_crustaceans: 'crustaceans',
  allergen_eggs: 'eggs',
  allergen_fish: 'fish',
  allergen_peanuts: 'peanuts',
  allergen_soybeans: 'soya',
  allergen_milk: 'milk',
  allergen_nuts: 'tree nuts',
  allergen_celery: 'celery',
  allergen_mustard: 'mustard',
  allergen_sesame: 'sesame',
  allergen_sulphites: 'sulphites',
  allergen_lupin: 'lupin',
  allergen_molluscs: 'molluscs',
  allergen_wheat: 'wheat',
};

export const germanAllergenLabels: AllergenLabels = {
  allergen_gluten: 'Gluten',
  allergen_crustaceans: 'Krebstiere',
  allergen_eggs: 'Eier',
  allergen_fish: 'Fisch',
  allergen_peanuts: 'Erdnüsse',
  allergen_soybeans: 'Soja',
  allergen_milk: 'Milch',
  allergen_nuts: 'Schalenfrüchte',
  allergen_celery: 'Sellerie',
  allergen_mustard: 'Senf',
  allergen_sesame: 'Sesam',
  allergen_sulphites: 'Sulfite',
  allergen_lupin: 'Lupinen',
  allergen_molluscs: 'Weichtiere',
  allergen_wheat: 'Weizen',
};

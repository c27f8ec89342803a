import { ALLERGENS, type Allergen } from '../allergies/allergens.ts';

/** What a dish of the demo restaurant contains, and what it may contain; of the rest it is declared free. */
type Declared = {
  readonly has?: readonly Allergen[];
  readonly may?: readonly Allergen[];
  /** Nobody has asked the supplier yet. */
  readonly unknown?: readonly Allergen[];
};

const CHIPS: Declared = { may: ['gluten', 'fish'] };
const FRIED: Declared = { has: ['gluten', 'fish'], may: ['crustaceans', 'molluscs', 'milk'] };
const SANDWICH: readonly Allergen[] = ['milk', 'eggs'];
const FREE: Declared = {};

/** By key of the item in menu-data.ts. An item without an entry is unknown in everything. */
export const DEMO_ITEM_ALLERGENS: Readonly<Record<string, Declared>> = {
  full_harbour: { has: ['gluten', 'sulphites'], may: ['celery', 'mustard', 'soybeans', 'milk'] },
  half_harbour: { has: ['gluten', 'sulphites'], may: ['celery', 'mustard', 'soybeans', 'milk'] },
  garden_breakfast: { has: ['milk'], may: ['gluten', 'celery', 'soybeans'] },
  kippers: { has: ['fish', 'milk'] },
  eggs_on_toast: { has: ['milk'] },
  bacon_bap: { has: ['gluten', 'milk'], may: ['sesame', 'soybeans'] },
  sausage_bap: { has: ['gluten', 'milk', 'sulphites'], may: ['sesame', 'soybeans', 'mustard'] },
  granola: { has: ['gluten', 'milk', 'nuts'], may: ['peanuts', 'sesame', 'soybeans'] },
  cod_chips: { has: ['fish'], may: ['gluten', 'crustaceans', 'molluscs', 'milk'] },
  haddock_chips: { has: ['fish'], may: ['gluten', 'crustaceans', 'molluscs', 'milk'] },
  plaice_chips: { has: ['fish'], may: ['gluten', 'crustaceans', 'molluscs', 'milk'] },
  small_cod_chips: { has: ['fish'], may: ['gluten', 'crustaceans', 'molluscs', 'milk'] },
  scampi_chips: { has: ['gluten', 'crustaceans'], may: ['fish', 'molluscs', 'milk', 'eggs'] },
  fishcakes: {
    has: ['gluten', 'fish', 'milk', 'eggs'],
    may: ['crustaceans', 'molluscs', 'mustard'],
  },
  calamari: { has: ['gluten', 'molluscs'], may: ['fish', 'crustaceans'] },
  whitebait: { has: ['gluten', 'fish', 'milk'], may: ['crustaceans', 'molluscs'] },
  battered_sausage: { has: ['gluten', 'sulphites'], may: ['fish', 'mustard', 'soybeans', 'milk'] },
  halloumi_fries: { has: ['milk', 'gluten'], may: ['fish', 'crustaceans'] },
  rump_steak: { has: ['milk'], may: ['celery', 'mustard'] },
  sirloin_steak: { has: ['milk'], may: ['celery', 'mustard'] },
  tuna_steak: { has: ['fish', 'mustard', 'sulphites'] },
  pier_burger: {
    has: ['gluten', 'milk', 'eggs', 'mustard', 'sesame'],
    may: ['soybeans', 'celery'],
  },
  chicken_burger: { has: ['gluten', 'eggs', 'sesame'], may: ['soybeans', 'milk'] },
  bean_burger: { has: ['gluten', 'sesame', 'soybeans'], may: ['milk', 'eggs', 'celery', 'nuts'] },
  mixed_grill: { has: ['sulphites', 'gluten'], may: ['mustard', 'celery', 'milk', 'soybeans'] },
  mackerel: { has: ['fish'], may: ['crustaceans'] },
  half_chicken: { has: ['milk'], may: ['celery'] },
  crab_sandwich: { has: ['crustaceans', 'eggs', 'mustard', 'milk'], may: ['fish', 'molluscs'] },
  prawn_sandwich: { has: ['crustaceans', 'eggs', 'fish', 'milk'], may: ['molluscs', 'celery'] },
  cheddar_sandwich: { has: ['milk', 'sulphites'], may: ['mustard', 'celery', 'eggs'] },
  ham_sandwich: { has: ['mustard', 'milk'], may: ['sulphites', 'eggs'] },
  egg_sandwich: { has: SANDWICH, may: ['mustard'] },
  dressed_crab: { has: ['crustaceans', 'eggs', 'mustard'], may: ['fish', 'molluscs', 'celery'] },
  caesar_salad: { has: ['fish', 'eggs', 'milk', 'gluten', 'mustard'], may: ['celery'] },
  prawn_cocktail: { has: ['crustaceans', 'eggs', 'fish'], may: ['molluscs', 'celery', 'mustard'] },
  seafood_salad: { has: ['fish', 'crustaceans', 'molluscs', 'sulphites'], may: ['mustard'] },
  chips: CHIPS,
  cheesy_chips: { has: ['milk'], may: ['gluten', 'fish'] },
  onion_rings: FRIED,
  mushy_peas: FREE,
  curry_sauce: { has: ['gluten', 'celery', 'mustard'], may: ['milk', 'soybeans'] },
  baked_beans: FREE,
  coleslaw: { has: ['eggs', 'mustard'], may: ['celery'] },
  side_salad: { has: ['mustard', 'sulphites'], may: ['celery'] },
  bread_butter: { has: ['gluten', 'milk'], may: ['sesame', 'soybeans', 'nuts'] },
  sticky_toffee: { has: ['gluten', 'milk', 'eggs'], may: ['nuts', 'peanuts', 'soybeans'] },
  apple_crumble: { has: ['gluten', 'milk'], may: ['nuts', 'eggs', 'sulphites'] },
  lemon_tart: { has: ['gluten', 'milk', 'eggs'], may: ['nuts', 'soybeans'] },
  victoria_sponge: { has: ['gluten', 'milk', 'eggs'], may: ['nuts', 'sulphites'] },
  cream_tea: { has: ['gluten', 'milk'], may: ['eggs', 'sulphites', 'nuts'] },
  ice_cream: { has: ['milk'], may: ['nuts', 'peanuts', 'gluten', 'soybeans'] },
  knickerbocker: { has: ['milk', 'nuts'], may: ['gluten', 'peanuts', 'soybeans', 'eggs'] },
  tea: FREE,
  americano: FREE,
  flat_white: FREE,
  latte: FREE,
  cappuccino: { may: ['milk'] },
  espresso: FREE,
  hot_chocolate: { has: ['milk'], may: ['soybeans', 'nuts', 'gluten'] },
  cola: FREE,
  diet_cola: FREE,
  lemonade: { may: ['sulphites'] },
  orange_juice: FREE,
  water: FREE,
  milkshake: { has: ['milk'], may: ['nuts', 'soybeans', 'gluten'] },
  lager: { has: ['gluten'], may: ['sulphites'] },
  ale: { has: ['gluten'], may: ['fish'], unknown: ['sulphites'] },
  white_wine: { has: ['sulphites'], may: ['milk', 'eggs'] },
  cider: { has: ['sulphites'] },
};

/** By group in modifier-data.ts, in the order of its choices. */
export const DEMO_CHOICE_ALLERGENS: Readonly<Record<string, readonly Declared[]>> = {
  cooked: [FREE, FREE, FREE, FREE, FREE],
  eggs: [{ has: ['eggs'] }, { has: ['eggs'] }, { has: ['eggs', 'milk'] }],
  toast: [
    { has: ['gluten'], may: ['soybeans', 'milk', 'sesame'] },
    { has: ['gluten'], may: ['soybeans', 'milk', 'sesame'] },
    { has: ['gluten'], may: ['sesame', 'nuts'] },
    { has: ['eggs'], may: ['soybeans', 'lupin'] },
  ],
  batter: [{ has: ['gluten'] }, FREE, { may: ['gluten', 'lupin'] }],
  sides: [CHIPS, { has: ['milk'] }, FREE, { has: ['mustard', 'sulphites'] }, FREE, FRIED],
  sauces: [
    { has: ['eggs', 'mustard'], may: ['fish'] },
    { may: ['celery'] },
    { has: ['eggs', 'mustard'] },
    { has: ['gluten', 'celery', 'mustard'], may: ['milk'] },
    { has: ['gluten', 'celery'], may: ['soybeans'] },
    { has: ['milk', 'sulphites'], may: ['celery', 'mustard'] },
  ],
  dressing: [{ has: ['mustard', 'sulphites'] }, { has: ['eggs', 'fish', 'milk', 'mustard'] }, FREE],
  burger_extras: [
    { has: ['milk'] },
    { may: ['sulphites'] },
    { has: ['eggs'] },
    FREE,
    { may: ['mustard'] },
  ],
  bread: [
    { has: ['gluten'], may: ['soybeans', 'sesame'] },
    { has: ['gluten'], may: ['sesame', 'nuts', 'soybeans'] },
    { has: ['gluten'], may: ['milk', 'sesame'] },
    { has: ['eggs'], may: ['soybeans', 'lupin'] },
  ],
  leave_off: [FREE, FREE, FREE, FREE, FREE],
  milk: [{ has: ['milk'] }, { has: ['milk'] }, { has: ['gluten'] }, { has: ['soybeans'] }, FREE],
  coffee_extras: [FREE, FREE, FREE, { may: ['milk'] }],
  scoops: [
    { has: ['milk'], may: ['eggs', 'nuts'] },
    { has: ['milk', 'soybeans'], may: ['nuts', 'eggs'] },
    { has: ['milk'], may: ['nuts'] },
    { has: ['milk', 'soybeans'], may: ['nuts'] },
    { has: ['milk'], may: ['nuts'], unknown: ['gluten'] },
    { may: ['milk'] },
  ],
  shake: [{ may: ['nuts'] }, { has: ['soybeans'], may: ['nuts'] }, FREE],
};

/** Cereals with gluten of this kitchen are wheat, oats and barley; only wheat is told apart. */
const withWheat = (codes: readonly Allergen[] = []): readonly Allergen[] =>
  codes.includes('gluten') ? [...codes, 'wheat'] : codes;

/** The columns of an `allergen_sheet`. */
export const sheetOf = ({ has, may, unknown = [] }: Declared): Record<Allergen, string | null> => {
  const [contains, maybe] = [withWheat(has), withWheat(may)];
  const stateOf = (code: Allergen): string | null => {
    if (unknown.includes(code)) return null;
    if (contains.includes(code)) return 'contains';
    return maybe.includes(code) ? 'may_contain' : 'free';
  };
  return Object.fromEntries(ALLERGENS.map((code) => [code, stateOf(code)])) as Record<
    Allergen,
    string | null
  >;
};

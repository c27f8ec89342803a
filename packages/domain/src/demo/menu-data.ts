/** Tax codes of the menu; what rate each has is up to the site (see tax-data.ts). */
export type DemoTaxCode = 'standard' | 'cold_food';

export type DemoItem = {
  readonly key: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly taxCode: DemoTaxCode;
  readonly station: 'grill' | 'fry' | 'cold' | 'bar' | null;
  readonly course: number;
  readonly groups: readonly string[];
  readonly kitchenName?: string;
  readonly soldBy?: 'weight';
  readonly barcode?: string;
  readonly minAge?: number;
  readonly openPrice?: true;
};

export type DemoCategory = {
  readonly key: string;
  readonly name: string;
  readonly items: readonly DemoItem[];
};

type Traits = Omit<DemoItem, 'key' | 'name' | 'priceMinor'>;

const dish =
  (traits: Traits) =>
  (key: string, name: string, priceMinor: number, more: Partial<Traits> = {}): DemoItem => ({
    key,
    name,
    priceMinor,
    ...traits,
    ...more,
  });

const grill = dish({ taxCode: 'standard', station: 'grill', course: 2, groups: [] });
const fry = dish({ taxCode: 'standard', station: 'fry', course: 2, groups: ['sauces'] });
const cold = dish({ taxCode: 'cold_food', station: 'cold', course: 2, groups: [] });
const hotDrink = dish({ taxCode: 'standard', station: 'bar', course: 1, groups: [] });
const coldDrink = dish({ taxCode: 'standard', station: 'bar', course: 1, groups: [] });

const breakfast: DemoCategory = {
  key: 'breakfast',
  name: 'Breakfast',
  items: [
    grill('full_harbour', 'Full Harbour breakfast', 1095, {
      kitchenName: 'FULL BFAST',
      groups: ['eggs', 'toast', 'leave_off'],
    }),
    grill('half_harbour', 'Half Harbour breakfast', 795, {
      kitchenName: 'HALF BFAST',
      groups: ['eggs', 'toast', 'leave_off'],
    }),
    grill('garden_breakfast', 'Garden breakfast', 995, {
      kitchenName: 'VEG BFAST',
      groups: ['eggs', 'toast', 'leave_off'],
    }),
    grill('kippers', 'Grilled kippers, lemon butter', 895, { groups: ['toast'] }),
    grill('eggs_on_toast', 'Eggs on toast', 595, { groups: ['eggs', 'toast'] }),
    grill('bacon_bap', 'Bacon bap', 525, { groups: ['leave_off'] }),
    grill('sausage_bap', 'Sausage bap', 525, { groups: ['leave_off'] }),
    cold('granola', 'Granola, yoghurt and berries', 575),
  ],
};

const fryer: DemoCategory = {
  key: 'fryer',
  name: 'From the fryer',
  items: [
    fry('cod_chips', 'Cod and chips', 1350, { groups: ['batter', 'sauces'] }),
    fry('haddock_chips', 'Haddock and chips', 1395, { groups: ['batter', 'sauces'] }),
    fry('plaice_chips', 'Plaice and chips', 1425, { groups: ['batter', 'sauces'] }),
    fry('small_cod_chips', 'Small cod and chips', 950, { groups: ['batter', 'sauces'] }),
    fry('scampi_chips', 'Scampi and chips', 1295),
    fry('fishcakes', 'Smoked haddock fishcakes', 1150, { groups: ['sides', 'sauces'] }),
    fry('calamari', 'Salt and pepper squid', 895, { course: 1 }),
    fry('whitebait', 'Whitebait, brown bread', 795, { course: 1 }),
    fry('battered_sausage', 'Battered sausage and chips', 850),
    fry('halloumi_fries', 'Halloumi fries', 695, { course: 1 }),
  ],
};

const grills: DemoCategory = {
  key: 'grill',
  name: 'From the grill',
  items: [
    grill('rump_steak', 'Rump steak, 8 oz', 1895, { groups: ['cooked', 'sides', 'sauces'] }),
    grill('sirloin_steak', 'Sirloin steak, 8 oz', 2395, { groups: ['cooked', 'sides', 'sauces'] }),
    grill('tuna_steak', 'Tuna steak, salsa verde', 1795, { groups: ['cooked', 'sides'] }),
    grill('pier_burger', 'Pier burger', 1295, { groups: ['burger_extras', 'sides', 'leave_off'] }),
    grill('chicken_burger', 'Grilled chicken burger', 1250, {
      groups: ['burger_extras', 'sides', 'leave_off'],
    }),
    grill('bean_burger', 'Black bean burger', 1150, {
      groups: ['burger_extras', 'sides', 'leave_off'],
    }),
    grill('mixed_grill', 'Mixed grill', 1995, { groups: ['cooked', 'eggs', 'sides'] }),
    grill('mackerel', 'Grilled mackerel', 1395, { groups: ['sides'] }),
    grill('half_chicken', 'Half chicken, lemon and thyme', 1450, { groups: ['sides', 'sauces'] }),
  ],
};

const coldCounter: DemoCategory = {
  key: 'counter',
  name: 'Sandwiches and salads',
  items: [
    cold('crab_sandwich', 'Crab sandwich', 1095, { groups: ['bread', 'leave_off'] }),
    cold('prawn_sandwich', 'Prawn and Marie Rose sandwich', 925, {
      groups: ['bread', 'leave_off'],
    }),
    cold('cheddar_sandwich', 'Cheddar and chutney sandwich', 650, {
      groups: ['bread', 'leave_off'],
    }),
    cold('ham_sandwich', 'Ham and mustard sandwich', 675, { groups: ['bread', 'leave_off'] }),
    cold('egg_sandwich', 'Egg and cress sandwich', 595, { groups: ['bread', 'leave_off'] }),
    cold('dressed_crab', 'Dressed crab salad', 1595),
    cold('caesar_salad', 'Caesar salad', 950, { groups: ['leave_off'] }),
    cold('prawn_cocktail', 'Prawn cocktail', 825, { course: 1 }),
    cold('seafood_salad', 'Seafood salad by weight', 1890, { soldBy: 'weight' }),
    cold('sandwich_deal', 'Sandwich deal', 1095, {
      groups: ['deal_main', 'deal_side', 'deal_drink'],
    }),
  ],
};

const sides: DemoCategory = {
  key: 'sides',
  name: 'Sides',
  items: [
    fry('chips', 'Chips', 395),
    fry('cheesy_chips', 'Cheesy chips', 525),
    fry('onion_rings', 'Onion rings', 425),
    grill('mushy_peas', 'Mushy peas', 225),
    grill('curry_sauce', 'Curry sauce', 225),
    grill('baked_beans', 'Baked beans', 225),
    cold('coleslaw', 'Coleslaw', 250),
    cold('side_salad', 'Side salad', 395),
    cold('bread_butter', 'Bread and butter', 195),
    grill('off_menu', 'Off-menu dish', 0, { openPrice: true }),
  ],
};

const puddings: DemoCategory = {
  key: 'puddings',
  name: 'Puddings and ices',
  items: [
    grill('sticky_toffee', 'Sticky toffee pudding', 695, { course: 3 }),
    grill('apple_crumble', 'Apple crumble and custard', 675, { course: 3 }),
    cold('lemon_tart', 'Lemon tart', 650, { course: 3 }),
    cold('victoria_sponge', 'Victoria sponge', 425, { course: 3 }),
    cold('cream_tea', 'Scone, jam and clotted cream', 550, { course: 3 }),
    cold('ice_cream', 'Ice cream', 295, { taxCode: 'standard', course: 3, groups: ['scoops'] }),
    cold('knickerbocker', 'Knickerbocker glory', 795, { taxCode: 'standard', course: 3 }),
  ],
};

const hotDrinks: DemoCategory = {
  key: 'hot_drinks',
  name: 'Hot drinks',
  items: [
    hotDrink('tea', 'Pot of tea', 275, { groups: ['milk'] }),
    hotDrink('americano', 'Americano', 310, { groups: ['coffee_extras'] }),
    hotDrink('flat_white', 'Flat white', 350, { groups: ['milk', 'coffee_extras'] }),
    hotDrink('latte', 'Latte', 365, { groups: ['milk', 'coffee_extras'] }),
    hotDrink('cappuccino', 'Cappuccino', 365, { groups: ['milk', 'coffee_extras'] }),
    hotDrink('espresso', 'Espresso', 265, { groups: ['coffee_extras'] }),
    hotDrink('hot_chocolate', 'Hot chocolate', 395, { groups: ['milk'] }),
  ],
};

const coldDrinks: DemoCategory = {
  key: 'cold_drinks',
  name: 'Cold drinks',
  items: [
    coldDrink('cola', 'Cola', 295, { station: null, barcode: '5010000000011' }),
    coldDrink('diet_cola', 'Diet cola', 285, { station: null }),
    coldDrink('lemonade', 'Cloudy lemonade', 325),
    coldDrink('orange_juice', 'Fresh orange juice', 375),
    coldDrink('water', 'Mineral water', 250, { station: null }),
    coldDrink('milkshake', 'Milkshake', 525, { taxCode: 'cold_food', groups: ['shake'] }),
    coldDrink('lager', 'Pint of lager', 550, { minAge: 18 }),
    coldDrink('ale', 'Pint of best bitter', 525, { minAge: 18 }),
    coldDrink('white_wine', 'Glass of white wine, 175 ml', 595, { minAge: 18 }),
    coldDrink('cider', 'Bottle of cider', 525, { station: null, minAge: 18 }),
  ],
};

export const DEMO_CATEGORIES: readonly DemoCategory[] = [
  breakfast,
  fryer,
  grills,
  coldCounter,
  sides,
  puddings,
  hotDrinks,
  coldDrinks,
];

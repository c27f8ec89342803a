export type DemoGroup = {
  readonly key: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly free: number;
  /** Name and price in minor units, in the order of the menu. */
  readonly choices: readonly (readonly [string, number])[];
  /** Words that its choices take. */
  readonly words?: readonly string[];
  /** Groups that a choice opens, by its name. */
  readonly opens?: Readonly<Record<string, readonly string[]>>;
  /** Items that choices are, as parts of a deal, by their names. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** Name and price in millionths of the choice's; `off`: the dish is made without it. */
export const DEMO_PRE_MODIFIERS = [
  { key: 'extra', name: 'Extra', pricePpm: 1_000_000, off: false, covered: false },
  { key: 'no', name: 'No', pricePpm: 0, off: true, covered: false },
  { key: 'light', name: 'Light', pricePpm: 1_000_000, off: false, covered: true },
  { key: 'side', name: 'Side of', pricePpm: 1_000_000, off: false, covered: true },
] as const;

export const DEMO_GROUPS: readonly DemoGroup[] = [
  {
    key: 'cooked',
    name: 'How cooked',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Rare', 0],
      ['Medium rare', 0],
      ['Medium', 0],
      ['Medium well', 0],
      ['Well done', 0],
    ],
  },
  {
    key: 'eggs',
    name: 'Eggs',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Fried', 0],
      ['Poached', 0],
      ['Scrambled', 0],
    ],
  },
  {
    key: 'toast',
    name: 'Toast',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['White toast', 0],
      ['Brown toast', 0],
      ['Sourdough toast', 60],
      ['Gluten-free toast', 80],
    ],
  },
  {
    key: 'batter',
    name: 'Fish',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Battered', 0],
      ['Grilled', 0],
      ['Gluten-free batter', 100],
    ],
  },
  {
    key: 'sides',
    name: 'Sides, one included',
    min: 1,
    max: 3,
    free: 1,
    choices: [
      ['Chips', 295],
      ['Mash', 295],
      ['New potatoes', 295],
      ['Salad', 295],
      ['Mushy peas', 195],
      ['Onion rings', 325],
    ],
    opens: { Salad: ['dressing'] },
  },
  {
    key: 'sauces',
    name: 'Sauces, two included',
    min: 0,
    max: 4,
    free: 2,
    choices: [
      ['Tartare sauce', 50],
      ['Ketchup', 50],
      ['Mayonnaise', 50],
      ['Curry sauce pot', 95],
      ['Gravy pot', 95],
      ['Peppercorn sauce', 150],
    ],
    words: ['extra', 'no', 'light', 'side'],
  },
  {
    key: 'burger_extras',
    name: 'Burger extras',
    min: 0,
    max: 5,
    free: 0,
    choices: [
      ['Mature Cheddar', 100],
      ['Smoked bacon', 150],
      ['Fried egg', 120],
      ['Jalapeños', 80],
      ['Extra patty', 350],
    ],
    words: ['no', 'light', 'side'],
  },
  {
    key: 'bread',
    name: 'Bread',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['White bloomer', 0],
      ['Granary', 0],
      ['Ciabatta', 50],
      ['Gluten-free bread', 100],
    ],
  },
  {
    key: 'leave_off',
    name: 'Leave off',
    min: 0,
    max: 0,
    free: 0,
    choices: [
      ['No onion', 0],
      ['No tomato', 0],
      ['No butter', 0],
      ['No mayonnaise', 0],
      ['No mushrooms', 0],
    ],
  },
  {
    key: 'milk',
    name: 'Milk',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Whole milk', 0],
      ['Semi-skimmed', 0],
      ['Oat milk', 40],
      ['Soya milk', 40],
      ['No milk', 0],
    ],
  },
  {
    key: 'coffee_extras',
    name: 'Coffee extras',
    min: 0,
    max: 4,
    free: 0,
    choices: [
      ['Extra shot', 60],
      ['Decaf', 0],
      ['Vanilla syrup', 50],
      ['Caramel syrup', 50],
    ],
  },
  {
    key: 'scoops',
    name: 'Scoops, one included',
    min: 1,
    max: 3,
    free: 1,
    choices: [
      ['Vanilla', 195],
      ['Chocolate', 195],
      ['Strawberry', 195],
      ['Mint choc chip', 195],
      ['Salted caramel', 195],
      ['Lemon sorbet', 195],
    ],
  },
  {
    key: 'shake',
    name: 'Flavour',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Strawberry shake', 0],
      ['Chocolate shake', 0],
      ['Banana shake', 0],
    ],
  },
  {
    key: 'dressing',
    name: 'Dressing',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Vinaigrette', 0],
      ['Caesar dressing', 40],
      ['Undressed', 0],
    ],
    words: ['light', 'side'],
  },
  {
    key: 'deal_main',
    name: 'Sandwich',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Ham and mustard sandwich', 0],
      ['Cheddar and chutney sandwich', 0],
      ['Crab sandwich', 350],
    ],
    parts: {
      'Ham and mustard sandwich': 'ham_sandwich',
      'Cheddar and chutney sandwich': 'cheddar_sandwich',
      'Crab sandwich': 'crab_sandwich',
    },
  },
  {
    key: 'deal_side',
    name: 'Side',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Chips', 0],
      ['Coleslaw', 0],
      ['Cheesy chips', 120],
    ],
    parts: { Chips: 'chips', Coleslaw: 'coleslaw', 'Cheesy chips': 'cheesy_chips' },
  },
  {
    key: 'deal_drink',
    name: 'Drink',
    min: 1,
    max: 1,
    free: 0,
    choices: [
      ['Cola', 0],
      ['Diet cola', 0],
      ['Cloudy lemonade', 40],
    ],
    parts: { Cola: 'cola', 'Diet cola': 'diet_cola', 'Cloudy lemonade': 'lemonade' },
  },
];

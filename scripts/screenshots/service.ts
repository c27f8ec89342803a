/** A breakfast that runs into lunch at the demo restaurant: who orders what, and when. */

/** A menu item with the modifiers that are chosen for it. */
export type Dish = {
  readonly category: string;
  readonly name: string;
  readonly choices?: readonly string[];
};

export type Order = {
  /** Minutes after the start of the service. */
  readonly at: number;
  /** Where it is served; without one it is taken away under a call number. */
  readonly table?: string;
  readonly guest?: string;
  readonly dishes: readonly Dish[];
  /** How it is paid at once; without it the check stays open and is sent only. */
  readonly paid?: 'cash' | 'card';
  /** The kitchen has made it before the next order comes. */
  readonly made?: boolean;
};

const dish =
  (category: string) =>
  (name: string, ...choices: string[]): Dish => ({ category, name, choices });

const breakfast = dish('Breakfast');
const fried = dish('From the fryer');
const grilled = dish('From the grill');
const cold = dish('Sandwiches and salads');
const pudding = dish('Puddings and ices');
const hot = dish('Hot drinks');
const drink = dish('Cold drinks');
const side = dish('Sides');

const fullHarbour = breakfast('Full Harbour breakfast', 'Poached', 'Sourdough toast');
const flatWhite = hot('Flat white', 'Oat milk');
const tea = hot('Pot of tea', 'Whole milk');

const settled: readonly Order[] = [
  { at: 0, guest: 'Jo', dishes: [breakfast('Bacon bap'), flatWhite], paid: 'card', made: true },
  { at: 0, dishes: [fullHarbour, fullHarbour, tea, tea], table: '4', paid: 'card', made: true },
  { at: 0, dishes: [breakfast('Sausage bap'), tea], paid: 'cash', made: true },
  {
    at: 0,
    guest: 'Marlon',
    dishes: [cold('Crab sandwich', 'Granary'), cold('Crab sandwich', 'Granary'), drink('Cola')],
    paid: 'card',
    made: true,
  },
  {
    at: 0,
    table: '9',
    dishes: [
      grilled('Mixed grill', 'Medium', 'Fried', 'Chips'),
      fried('Scampi and chips'),
      pudding('Sticky toffee pudding'),
      drink('Cola'),
    ],
    paid: 'cash',
    made: true,
  },
  {
    at: 0,
    dishes: [fried('Cod and chips', 'Battered', 'Tartare sauce'), side('Mushy peas')],
    paid: 'cash',
    made: true,
  },
];

const onTheBoard: readonly Order[] = [
  {
    at: 0.5,
    table: '2',
    dishes: [
      fried('Cod and chips', 'Battered', 'Tartare sauce'),
      fried('Plaice and chips', 'Grilled'),
      grilled('Pier burger', 'Mature Cheddar', 'Onion rings'),
      side('Coleslaw'),
    ],
  },
  {
    at: 3,
    table: '5',
    dishes: [cold('Caesar salad'), grilled('Grilled mackerel', 'New potatoes')],
  },
  {
    at: 5.5,
    table: '10',
    dishes: [
      grilled('Sirloin steak', 'Medium rare', 'Chips', 'Peppercorn sauce'),
      grilled('Rump steak', 'Well done', 'Mash'),
      fried('Halloumi fries'),
    ],
  },
  {
    at: 8,
    guest: 'Rosa',
    dishes: [fried('Haddock and chips', 'Gluten-free batter', 'Ketchup'), side('Curry sauce')],
    paid: 'card',
  },
];

/** Everything but the last check, which the register has in hand when its picture is taken. */
export const orders: readonly Order[] = [...settled, ...onTheBoard];

export const inHand = {
  at: 9,
  table: '7',
  sent: [hot('Americano'), drink('Cloudy lemonade'), fried('Salt and pepper squid')],
  added: [
    fried('Smoked haddock fishcakes', 'New potatoes', 'Tartare sauce'),
    fried('Cod and chips', 'Grilled', 'Mayonnaise'),
  ],
} as const;

/** Words of *Menu*. */
export const menuWords = {
  categories: 'Categories',
  addCategory: 'Add category',
  categoryName: 'Name of the category',
  newCategory: 'New category',
  editCategory: 'Change category',
  colour: 'Colour',
  colourNo: (n: number) => `Colour ${n}`,
  findItem: 'Find an item',
  addItem: 'Add item',
  newItem: 'New item',
  price: 'Price',
  priceOf: (name: string) => `Price of ${name}`,
  priceProblems: {
    empty: (item: string, example: string) =>
      `The price of ${item} is empty. Type an amount such as ${example}.`,
    negative: (item: string, typed: string) =>
      `The price of ${item}, “${typed}”, is below zero. Type 0 or more.`,
    unreadable: (item: string, typed: string, example: string) =>
      `The price of ${item}, “${typed}”, is no amount. Type it like ${example}.`,
    too_high: (item: string, typed: string, most: string) =>
      `The price of ${item}, “${typed}”, is above the highest one, ${most}. Type a lower one.`,
  },
  escapeKeeps: (price: string) => `Escape keeps ${price}.`,
  thisItem: 'this item',
  priceJumps: {
    free: (item: string, from: string, to: string) =>
      `${item} goes from ${from} to ${to}: it would be sold for nothing.`,
    up: (item: string, from: string, to: string) =>
      `${item} goes from ${from} to ${to}, five times as much or more.`,
    down: (item: string, from: string, to: string) =>
      `${item} goes from ${from} to ${to}, a fifth of it or less.`,
  },
  setPrice: (price: string) => `Set ${price}`,
  keepPrice: (price: string) => `Keep ${price}`,
  priceSaved: (name: string, price: string) =>
    `${name} is ${price}; each register has it as soon as it is reached`,
  number: 'No.',
  station: 'Station',
  noStation: 'No station',
  onSale: 'On sale',
  out: '86',
  outNow: '86’d',
  markOut: (name: string) => `86 ${name}`,
  markBack: (name: string) => `Put ${name} back on sale`,
  isOut: (name: string) => `${name} is 86’d`,
  isBack: (name: string) => `${name} is on sale again`,
  name: 'Name',
  nameNeeded: 'Give it a name.',
  kitchenName: 'Name in the kitchen',
  kitchenNameHint: 'Empty: the same name',
  category: 'Category',
  choose: 'Choose',
  taxCode: 'Tax',
  orderKinds: { dine_in: 'eat in', takeaway: 'takeaway', delivery: 'delivery' } as Readonly<
    Record<string, string>
  >,
  rateFor: (rate: string, kind: string) => `${kind} ${rate}`,
  course: 'Course',
  plu: 'Number (PLU)',
  barcode: 'Barcode',
  barcodeHint: 'Scan it or type its digits; each code stands for one item.',
  soldByWeight: 'Sold by weight',
  soldByWeightHint: 'The price is for a kilogram; the register asks the scale.',
  pricePerKg: 'Price per kg',
  modifierGroups: 'Modifier groups',
  groupRule: (min: number, max: number) => {
    if (min === 0) return max === 0 ? 'any' : `up to ${max}`;
    if (max === 0) return `at least ${min}`;
    return min === max ? `choose ${min}` : `choose ${min} to ${max}`;
  },
  noGroups: 'No modifier groups yet',
  unavailable: '86: cannot be sold now',
  remove: 'Remove from menu',
  removeConfirm: 'Remove it?',
  removed: (name: string) => `${name} is off the menu`,
  added: (name: string) => `${name} is on the menu`,
  saved: (name: string) => `${name} is saved`,
  emptyMenu: 'No items here yet',
  emptyMenuHelp: 'Add the first one; it shows at every register at once.',
  noItemFits: 'No item fits',
  noItemFitsHelp: 'Try the first letters of any word, or the number.',
} as const;

import type { Widened } from '@galley/ui/languages';

/** The texts of the list of keys; what a key opens is named as its button is. */
export const keyWords = {
  keys: 'Keys',
  everywhere: 'Everywhere',
  onCheck: 'On the check',
  onMenu: 'On the menu',
  onTables: 'On the tables',
  onPayment: 'While paying',
  search: 'Search',
  best: 'Ring the best match',
  item: 'Move in the menu',
  categories: 'Next, previous category',
  lines: 'Next, previous line',
  seat: 'Ring for this seat',
  wholeTable: 'Ring for the whole table',
  fewerMore: 'Fewer, more of the line',
  removeLine: 'Remove or void the line',
  tableNumber: 'The table with this number',
  tender: 'Cash or card',
  amount: 'Amount handed over',
  take: 'Take the payment',
  back: 'Back, or close',
  next: 'Next field or button',
  press: 'Press it',
};

export type KeyWords = Widened<typeof keyWords>;

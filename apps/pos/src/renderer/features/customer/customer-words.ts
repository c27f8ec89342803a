import type { CustomerView } from '@galley/pos/contract';

const english = {
  total: 'Total',
  subtotal: 'Subtotal',
  paid: 'Paid',
  toPay: 'To pay',
  change: 'Change',
  cash: 'Cash',
  card: 'Card',
  gift: 'Gift card',
  holds: (tax: string) => `of which ${tax}`,
  earlier: (n: number) => (n === 1 ? '1 earlier line' : `${n} earlier lines`),
  receipt: (number: string) => `Receipt ${number}`,
  yourNumber: 'Your number',
  lines: 'Your check',
  training: 'TRAINING',
  trainingHelp: 'Nobody is served here just now.',
};

const german: typeof english = {
  total: 'Summe',
  subtotal: 'Zwischensumme',
  paid: 'Bezahlt',
  toPay: 'Zu zahlen',
  change: 'Rückgeld',
  cash: 'Bar',
  card: 'Karte',
  gift: 'Gutschein',
  holds: (tax) => `darin ${tax}`,
  earlier: (n) => (n === 1 ? '1 Position davor' : `${n} Positionen davor`),
  receipt: (number) => `Rechnung ${number}`,
  yourNumber: 'Ihre Nummer',
  lines: 'Ihre Rechnung',
  training: 'ÜBUNG',
  trainingHelp: 'Hier wird gerade niemand bedient.',
};

export type PageWords = typeof english;

/** Words of the page for guests, in the house's language. */
export const pageWords = ({ language }: CustomerView): PageWords =>
  language === 'de' ? german : english;

import { inTwo, secondsOf } from '../layout/gloss.ts';
import { englishAllergenLabels } from './allergen-labels.ts';
import { frenchLabels } from './french-labels.ts';
import { germanLabels } from './german-labels.ts';
import type { PaperLabels } from './paper-labels.ts';
import { englishReportLabels } from './report-labels.ts';
import { spanishLabels } from './spanish-labels.ts';

export type { PaperLabels } from './paper-labels.ts';

export const englishLabels: PaperLabels = {
  ...englishReportLabels,
  ...englishAllergenLabels,
  receipt: 'Receipt',
  refundReceipt: 'Refund',
  guestCheck: 'Guest check',
  notAReceipt: 'Not a receipt',
  refundOf: 'For receipt',
  taxNumber: 'Tax no.',
  register: 'Register',
  server: 'Server',
  table: 'Table',
  covers: 'Covers',
  seat: 'Seat',
  callNumber: 'Your number',
  subtotal: 'Subtotal',
  total: 'Total',
  refundTotal: 'Refunded',
  amountDue: 'Amount due',
  change: 'Change',
  tip: 'Tip',
  tax: 'Tax',
  net: 'Net',
  gross: 'Gross',
  reason: 'Reason',
  refundedBy: 'Refunded by',
  approvedBy: 'Approved by',
  course: 'Course',
  hold: 'HOLD',
  notYet: 'Do not make yet',
  rush: 'RUSH',
  allergy: 'ALLERGY',
  allergyAfter: 'Noted after the order was sent',
  voided: 'VOID',
  stopMaking: 'Stop making',
  movedFrom: 'FROM',
  nowAt: 'NOW AT',
  notShownAt: 'NOT ON SCREEN:',
  takeThere: 'Take this there',
  sentTwice: 'SENT TWICE',
  cookOnce: 'Cook once:',
  remake: 'REMAKE',
  notAgain: 'NOT AGAIN',
  remake_dropped: 'Dropped',
  remake_overcooked: 'Overcooked',
  remake_undercooked: 'Undercooked',
  remake_wrong_dish: 'Wrong dish',
  remake_went_cold: 'Went cold',
  remake_sent_back: 'Guest sent it back',
  remake_not_safe: 'Not safe to serve',
  remake_other: 'Other',
  toServe: 'SERVE',
  giftReceipt: 'Gift receipt',
  giftNote: 'Without prices. Bring it along to exchange.',
  exchangeUntil: 'Exchange until',
  xReport: 'X report',
  zReport: 'Z report',
  zNumber: 'Z no.',
  businessDate: 'Business date',
  openedAt: 'Opened',
  closedAt: 'Closed',
  printedBy: 'Printed by',
  sales: 'Sales',
  discounts: 'Discounts',
  tenders: 'Tenders',
  count: 'Count',
  amount: 'Amount',
  paidIn: 'Paid in',
  paidOut: 'Paid out',
  drop: 'Drop to safe',
  openingFloat: 'Opening float',
  noSale: 'No sale',
  declared: 'Declared',
  drawer: 'Drawer',
  person: 'Employee',
  signature: 'Signature',
  sentAt: 'Sent',
  useBy: 'Use by',
  lot: 'Lot',
  allergens: 'Contains',
  piece: 'of',
  copy: 'COPY',
  possibleDuplicate: 'REPRINT - MAY BE A DUPLICATE',
  perhapsAlso: 'PERHAPS PRINTED ALSO BY',
  anotherRegister: 'ANOTHER REGISTER',
  training: 'TRAINING - NOT A RECEIPT',
  replay: 'REPLAYED - NOT A SALE',
  cash: 'Cash',
  card: 'Card',
  gift: 'Gift card',
  giftCardsSold: 'Gift cards sold',
  giftCardLeft: 'On the card now',
  validUntil: 'Valid until',
  onAnotherReceipt: 'On another receipt',
  cashRounding: 'Cash rounding',
  invoice: 'Invoice',
  invoiceNumber: 'Invoice no.',
  forReceipt: 'For receipt',
  invoiceFor: 'For',
  hospitality: 'Business hospitality',
  occasion: 'Occasion',
  guestsOfHost: 'Guests and host',
  placeAndDate: 'Place and date',
  creditNoteFor: 'Credit note for invoice',
  servedFrom: 'Served from',
  registerId: 'Register id',
  taxExempt: 'Tax exempt',
  comp: 'On the house',
  discount: 'Discount',
  pointsUsed: 'Points used',
  pointsEarned: 'Points earned',
  pointsBalance: 'Your points,',
  replacesPrint: 'Replaces print of',
  givenBack: 'Given back',
  paidAboveTotal: 'Paid above the total',
  partOfPrice: 'Part of the price',
  supersedes: 'Takes the place of',
  carriedOver: 'Carried over to the new check',
  paidTwice: 'Paid twice or too much',
  insteadOf: 'instead of',
  ofItShared: 'of it, shared',
  partShared: 'A part of it, shared',
  typedWeight: 'Weight typed by hand',
  labelWeight: 'Weighed before, from its label',
  tare: 'Tare',
  forTime: 'For',
  marker: 'Marker',
  zone: 'Zone',
  dineIn: 'Dine in',
  takeaway: 'Takeaway',
  counter: 'Counter',
  delivery: 'Delivery',
  catering: 'Catering',
};

/** Languages that papers are written in; the screens' language is another matter. */
export const paperLanguages = ['en', 'de', 'fr', 'es'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

const labelsByLanguage: Readonly<Record<PaperLanguage, PaperLabels>> = {
  en: englishLabels,
  de: germanLabels,
  fr: frenchLabels,
  es: spanishLabels,
};

/** Papers are not laid out from right to left: a house that speaks Arabic has English ones. */
export const paperLanguageOf = (house: unknown): PaperLanguage | undefined =>
  house === 'ar' ? 'en' : paperLanguages.find((one) => one === house);

const both = (first: PaperLabels, second: PaperLabels): PaperLabels => {
  const keys = Object.keys(first) as (keyof PaperLabels)[];
  return Object.fromEntries(
    keys.map((key) => [key, inTwo(first[key], second[key])]),
  ) as PaperLabels;
};

/** The words of a language, or of two on the same paper (see `inTwo`). */
export const paperLabels = (language: PaperLanguage, second?: PaperLanguage): PaperLabels =>
  second === undefined || second === language
    ? labelsByLanguage[language]
    : both(labelsByLanguage[language], labelsByLanguage[second]);

const orderTypeKeys = {
  dine_in: 'dineIn',
  counter: 'counter',
  takeaway: 'takeaway',
  delivery: 'delivery',
  catering: 'catering',
} as const;

/**
 * The order type in the paper's words where the house calls it by a usual one; a name of the
 * house's own stands as it is, with the usual word of the second language.
 */
export function orderTypeWords(
  name: string,
  kind: keyof typeof orderTypeKeys,
  labels: PaperLabels,
): string {
  const words = labels[orderTypeKeys[kind]];
  const usual = paperLanguages.map((one) => labelsByLanguage[one][orderTypeKeys[kind]]);
  const [second] = secondsOf(words);
  if (usual.some((word) => word.toLowerCase() === name.trim().toLowerCase())) return words;
  return second === undefined ? name : inTwo(name, second);
}

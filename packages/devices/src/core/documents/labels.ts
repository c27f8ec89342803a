import { inTwo, secondsOf } from '../layout/gloss.ts';

/** Every fixed word on paper. A language is one such object. */
export type PaperLabels = {
  readonly receipt: string;
  readonly refundReceipt: string;
  readonly guestCheck: string;
  readonly notAReceipt: string;
  readonly refundOf: string;
  readonly taxNumber: string;
  readonly register: string;
  readonly server: string;
  readonly table: string;
  readonly covers: string;
  readonly seat: string;
  readonly callNumber: string;
  readonly subtotal: string;
  readonly total: string;
  readonly refundTotal: string;
  readonly amountDue: string;
  readonly change: string;
  readonly tip: string;
  readonly tax: string;
  readonly net: string;
  readonly gross: string;
  readonly reason: string;
  readonly refundedBy: string;
  readonly approvedBy: string;
  readonly course: string;
  readonly hold: string;
  readonly notYet: string;
  readonly rush: string;
  readonly allergy: string;
  /** Above what was noted when the food was ordered already. */
  readonly allergyAfter: string;
  readonly voided: string;
  readonly stopMaking: string;
  readonly giftReceipt: string;
  readonly giftNote: string;
  readonly exchangeUntil: string;
  readonly xReport: string;
  readonly zReport: string;
  readonly zNumber: string;
  readonly businessDate: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly printedBy: string;
  readonly count: string;
  readonly amount: string;
  readonly paidIn: string;
  readonly paidOut: string;
  readonly drop: string;
  readonly openingFloat: string;
  readonly noSale: string;
  readonly declared: string;
  readonly drawer: string;
  readonly person: string;
  readonly signature: string;
  readonly madeAt: string;
  readonly useBy: string;
  readonly lot: string;
  readonly allergens: string;
  readonly piece: string;
  readonly copy: string;
  readonly possibleDuplicate: string;
  readonly training: string;
  readonly replay: string;
  readonly cash: string;
  readonly card: string;
  readonly onAnotherReceipt: string;
  /** The house pays. */
  readonly comp: string;
  readonly discount: string;
  /** Stands before the time of the guest check that this one takes the place of. */
  readonly replacesPrint: string;
  readonly givenBack: string;
  readonly paidAboveTotal: string;
  readonly paidTwice: string;
  /** Before a note: what the line stands in for. */
  readonly insteadOf: string;
  /** After a fraction: `1/3 of it, shared`. */
  readonly ofItShared: string;
  readonly partShared: string;
  readonly typedWeight: string;
  readonly labelWeight: string;
  readonly tare: string;
  readonly dineIn: string;
  readonly takeaway: string;
};

export const englishLabels: PaperLabels = {
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
  madeAt: 'Made',
  useBy: 'Use by',
  lot: 'Lot',
  allergens: 'Contains',
  piece: 'of',
  copy: 'COPY',
  possibleDuplicate: 'REPRINT - MAY BE A DUPLICATE',
  training: 'TRAINING - NOT A SALE',
  replay: 'REPLAYED - NOT A SALE',
  cash: 'Cash',
  card: 'Card',
  onAnotherReceipt: 'On another receipt',
  comp: 'On the house',
  discount: 'Discount',
  replacesPrint: 'Replaces print of',
  givenBack: 'Given back',
  paidAboveTotal: 'Paid above the total',
  paidTwice: 'Paid twice or too much',
  insteadOf: 'instead of',
  ofItShared: 'of it, shared',
  partShared: 'A part of it, shared',
  typedWeight: 'Weight typed by hand',
  labelWeight: 'Weighed before, from its label',
  tare: 'Tare',
  dineIn: 'Dine in',
  takeaway: 'Takeaway',
};

export const germanLabels: PaperLabels = {
  receipt: 'Rechnung',
  refundReceipt: 'Erstattung',
  guestCheck: 'Zwischenrechnung',
  notAReceipt: 'Keine Rechnung',
  refundOf: 'Zur Rechnung',
  taxNumber: 'Steuernr.',
  register: 'Kasse',
  server: 'Bedienung',
  table: 'Tisch',
  covers: 'Gäste',
  seat: 'Platz',
  callNumber: 'Ihre Nummer',
  subtotal: 'Zwischensumme',
  total: 'Summe',
  refundTotal: 'Erstattet',
  amountDue: 'Zu zahlen',
  change: 'Rückgeld',
  tip: 'Trinkgeld',
  tax: 'MwSt.',
  net: 'Netto',
  gross: 'Brutto',
  reason: 'Grund',
  refundedBy: 'Erstattet von',
  approvedBy: 'Genehmigt von',
  course: 'Gang',
  hold: 'WARTEN',
  notYet: 'Noch nicht zubereiten',
  rush: 'EILT',
  allergy: 'ALLERGIE',
  allergyAfter: 'Nach dem Bonieren gemeldet',
  voided: 'STORNO',
  stopMaking: 'Nicht zubereiten',
  giftReceipt: 'Geschenkbeleg',
  giftNote: 'Ohne Preise. Zum Umtausch mitbringen.',
  exchangeUntil: 'Umtausch bis',
  xReport: 'X-Bericht',
  zReport: 'Z-Bericht',
  zNumber: 'Z-Nr.',
  businessDate: 'Geschäftstag',
  openedAt: 'Eröffnet',
  closedAt: 'Geschlossen',
  printedBy: 'Gedruckt von',
  count: 'Anzahl',
  amount: 'Betrag',
  paidIn: 'Einlage',
  paidOut: 'Auslage',
  drop: 'Abschöpfung in den Tresor',
  openingFloat: 'Anfangsbestand',
  noSale: 'Lade ohne Verkauf',
  declared: 'Gezählt',
  drawer: 'Kassenlade',
  person: 'Mitarbeiter',
  signature: 'Unterschrift',
  madeAt: 'Hergestellt',
  useBy: 'Zu verbrauchen bis',
  lot: 'Charge',
  allergens: 'Enthält',
  piece: 'von',
  copy: 'KOPIE',
  possibleDuplicate: 'NACHDRUCK - VIELLEICHT DOPPELT',
  training: 'ÜBUNG - KEIN VERKAUF',
  replay: 'NACHGESPIELT - KEIN VERKAUF',
  cash: 'Bar',
  card: 'Karte',
  onAnotherReceipt: 'Auf anderer Rechnung',
  comp: 'Aufs Haus',
  discount: 'Rabatt',
  replacesPrint: 'Ersetzt Druck von',
  givenBack: 'Zurückgegeben',
  paidAboveTotal: 'Über die Summe hinaus bezahlt',
  paidTwice: 'Doppelt oder zu viel bezahlt',
  insteadOf: 'statt',
  ofItShared: 'davon, geteilt',
  partShared: 'Ein Teil davon, geteilt',
  typedWeight: 'Gewicht von Hand eingegeben',
  labelWeight: 'Vorab gewogen, laut Etikett',
  tare: 'Tara',
  dineIn: 'Im Haus',
  takeaway: 'Außer Haus',
};

/** Languages that papers are written in; the screens' language is another matter. */
export const paperLanguages = ['en', 'de'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

const labelsByLanguage: Readonly<Record<PaperLanguage, PaperLabels>> = {
  en: englishLabels,
  de: germanLabels,
};

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

const orderTypeKeys = { dine_in: 'dineIn', takeaway: 'takeaway' } as const;

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

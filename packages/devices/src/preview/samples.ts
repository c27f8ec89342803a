import {
  type BusinessIdentity,
  type CashSlipInput,
  cashSlipDocument,
  type GiftReceiptInput,
  giftReceiptDocument,
  guestCheckDocument,
  kitchenChitDocument,
  type LabelInput,
  labelDocument,
  type PaperContext,
  type ReceiptDoc,
  type ReceiptInput,
  type RefundReceiptInput,
  type ReportInput,
  receiptDocument,
  refundReceiptDocument,
  reportDocument,
  voidChitDocument,
} from '../core/index.ts';

/** The papers that a template shapes. */
export const paperKinds = [
  'receipt',
  'refund-receipt',
  'gift-receipt',
  'guest-check',
  'kitchen-chit',
  'void-chit',
  'label',
  'x-report',
  'z-report',
  'cash-slip',
] as const;
export type PaperKind = (typeof paperKinds)[number];

const business: BusinessIdentity = {
  name: 'Tide & Table',
  lines: ['4 Harbour Steps, Kinsale', '+353 21 555 0148'],
  taxNumber: 'IE 1234567WA',
};

/** When the papers of the example were printed, in UTC. */
export const SAMPLE_TIME = Date.UTC(2026, 10, 21, 12, 48);
const at = '21/11/2026 12:48';

/** Whose the example is, and its date and time as the house writes them. */
export type SampleHouse = { readonly business: BusinessIdentity; readonly at?: string };

/** A sale that has something of everything that is printed for guests, so that a preview shows where it goes. */
export const sampleSale: ReceiptInput = {
  business,
  receiptNumber: '1-000142',
  at,
  register: '1',
  server: 'Siobh\u00e1n',
  orderType: 'Dine in',
  table: '7',
  covers: 2,
  lines: [
    {
      quantity: '2',
      name: 'Fish & chips',
      modifiers: [{ name: 'Mushy peas', amount: 300 }],
      taxLetters: 'A',
      amount: 3300,
    },
    {
      quantity: '1',
      name: 'Cr\u00e8me br\u00fbl\u00e9e',
      taxLetters: 'A',
      amount: 750,
    },
  ],
  subtotal: 4050,
  adjustments: [{ label: 'Locals -10%', amount: -405 }],
  total: 3645,
  taxes: [{ letter: 'A', name: 'VAT', rate: '13.5%', net: 3211, tax: 434, gross: 3645 }],
  payments: [{ label: 'Cash', amount: 4000 }],
  change: 355,
};

const { change: _change, ...withoutChange } = sampleSale;

const refund: RefundReceiptInput = {
  ...withoutChange,
  ...{ receiptNumber: '1-000143', originalReceiptNumber: '1-000142', reason: 'Cold' },
  payments: [{ label: 'Cash', amount: 3645 }],
};

const chit = {
  station: 'Fry',
  at: '12:48',
  orderType: 'Dine in',
  table: '7',
  server: 'Siobh\u00e1n',
  covers: 2,
  lines: [
    { quantity: '2', name: 'Fish & chips', modifiers: [{ name: 'Mushy peas' }] },
    { quantity: '1', name: 'Chowder', seat: '2', note: 'no cream', allergies: ['crustaceans'] },
  ],
};

const gift: GiftReceiptInput = {
  ...{ business, receiptNumber: '1-000142', at, register: '1' },
  lines: [{ quantity: '1', name: 'Sea salt, 250 g' }],
  exchangeUntil: '21/12/2026',
};

const label: LabelInput = {
  name: 'Chowder base',
  piece: { n: 1, of: 3 },
  allergens: 'fish, milk, celery',
  ...{ sentAt: '21/11 09:10', useBy: '24/11', lot: 'L-1121', by: 'Aoife' },
  code: { symbology: 'code128', data: 'L-1121' },
};

const reportIn = ({ labels }: PaperContext): Omit<ReportInput, 'kind' | 'business' | 'at'> => ({
  register: '1',
  businessDate: '21/11/2026',
  ...{ openedAt: '08:02', by: 'Siobh\u00e1n' },
  sections: [
    {
      title: labels.sales,
      rows: [
        { label: 'Food', count: 84, amount: 132_450 },
        { label: 'Drinks', count: 61, amount: 40_220 },
        { label: labels.discounts, count: 3, amount: -1_215 },
      ],
      total: { label: labels.total, count: 148, amount: 171_455 },
    },
    {
      title: labels.tenders,
      rows: [
        { label: labels.cash, count: 31, amount: 48_210 },
        { label: labels.card, count: 58, amount: 123_245 },
      ],
    },
  ],
});

const slip: CashSlipInput = {
  ...{ kind: 'paid-out', business, register: '1', drawer: 'Bar', at },
  ...{ by: 'Siobh\u00e1n', approvedBy: 'Aoife', reason: 'Ice', amount: 1250 },
};

type Build = (context: PaperContext, house: Required<SampleHouse>) => ReceiptDoc;

/** A sale in the words of its paper. */
const saleIn = <T extends ReceiptInput>(
  sale: T,
  { labels }: PaperContext,
  house: Required<SampleHouse>,
): T => ({
  ...sale,
  ...house,
  orderType: labels.dineIn,
  payments: sale.payments.map((payment) => ({ ...payment, label: labels.cash })),
});

const chitIn = ({ labels }: PaperContext, { at: when }: Required<SampleHouse>) => ({
  ...chit,
  at: when,
  orderType: labels.dineIn,
});

const builders: Readonly<Record<PaperKind, Build>> = {
  receipt: (context, house) => receiptDocument(saleIn(sampleSale, context, house), context),
  'refund-receipt': (context, house) =>
    refundReceiptDocument(saleIn(refund, context, house), context),
  'gift-receipt': (context, house) => giftReceiptDocument({ ...gift, ...house }, context),
  'guest-check': (context, house) =>
    guestCheckDocument({ ...saleIn(sampleSale, context, house), checkNumber: '58' }, context),
  'kitchen-chit': (context, house) => kitchenChitDocument(chitIn(context, house), context),
  'void-chit': (context, house) =>
    voidChitDocument({ ...chitIn(context, house), reason: 'Guest left' }, context),
  label: (context) => labelDocument(label, context),
  'x-report': (context, house) =>
    reportDocument({ ...reportIn(context), ...house, kind: 'x' }, context),
  'z-report': (context, house) =>
    reportDocument(
      { ...reportIn(context), ...house, kind: 'z', number: '118', closedAt: '23:41' },
      context,
    ),
  'cash-slip': (context, house) => cashSlipDocument({ ...slip, ...house }, context),
};

/** An example of each paper, with a template's words and lines, and of a house of one's own. */
export const samplePaper = (
  kind: PaperKind,
  context: PaperContext,
  { business: whose, at: when }: SampleHouse = { business },
): ReceiptDoc => builders[kind](context, { business: whose, at: when ?? at });

import { describe, expect, it } from 'vitest';
import {
  contextOf,
  invoiceDocument,
  type PaperLanguage,
  type ReceiptInput,
  receiptDocument,
} from '../core/index.ts';
import { expectGolden, printed } from '../testing/golden.fixture.ts';

const amounts = (currency: string, locale: string) => (minor: number) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(minor / 100);

type Paper = {
  readonly language: PaperLanguage;
  readonly money: (minor: number) => string;
  readonly input: ReceiptInput;
};

/** A receipt as each country wants it, with what differs: tax number, register id, time of service, tax, rounding. */
const PAPERS: Readonly<Record<string, Paper>> = {
  gb: {
    language: 'en',
    money: amounts('GBP', 'en-GB'),
    input: {
      business: {
        ...{ name: 'The Harbour Light', lines: ['2 Quayside', 'Porthmorran, Cornwall'] },
        ...{ taxNumberName: 'VAT No.', taxNumber: 'GB 999 0000 73' },
      },
      ...{ at: '22/11/2026, 13:05', servedFrom: '22/11/2026, 12:10', register: '1', server: 'Tom' },
      ...{ orderType: 'Dine in', table: '7', covers: 2, receiptNumber: '1-000142' },
      lines: [
        { quantity: '2', name: 'Fish & chips', taxLetters: 'A', amount: 2900 },
        { quantity: '1', name: 'Bitter, pint', taxLetters: 'A', amount: 520 },
      ],
      total: 3420,
      taxes: [{ letter: 'A', name: 'VAT', rate: '20%', net: 2850, tax: 570, gross: 3420 }],
      payments: [{ label: 'Card', amount: 3420 }],
    },
  },
  de: {
    language: 'de',
    money: amounts('EUR', 'de-DE'),
    input: {
      business: {
        ...{ name: 'Zum Hafenlicht', lines: ['Kaistraße 2', '20457 Hamburg'] },
        ...{ taxNumberName: 'Steuernr.', taxNumber: '27/123/45678' },
      },
      ...{ at: '22.11.26, 13:05', servedFrom: '22.11.26, 12:10', register: '1', server: 'Tom' },
      ...{ registerId: 'dev_01kxyz7register', orderType: 'Im Haus', table: '7', covers: 2 },
      receiptNumber: '1-000142',
      lines: [
        { quantity: '2', name: 'Scholle Finkenwerder Art', taxLetters: 'B', amount: 3700 },
        { quantity: '2', name: 'Pils 0,4 l', taxLetters: 'A', amount: 900 },
      ],
      total: 4600,
      taxes: [
        { letter: 'A', name: 'USt', rate: '19%', net: 756, tax: 144, gross: 900 },
        { letter: 'B', name: 'USt', rate: '7%', net: 3458, tax: 242, gross: 3700 },
      ],
      payments: [{ label: 'Bar', amount: 5000 }],
      change: 400,
    },
  },
  ch: {
    language: 'de',
    money: amounts('CHF', 'de-CH'),
    input: {
      business: {
        ...{ name: 'Seelicht', lines: ['Quai 2', '8001 Zürich'] },
        ...{ taxNumberName: 'MWST-Nr.', taxNumber: 'CHE-123.456.789 MWST' },
      },
      ...{ at: '22.11.26, 13:05', servedFrom: '22.11.26, 12:10', register: '1', server: 'Tom' },
      ...{ orderType: 'Im Haus', table: '7', receiptNumber: '1-000142' },
      lines: [{ quantity: '0.312 kg', name: 'Salatbuffet', taxLetters: 'A', amount: 1233 }],
      total: 1233,
      taxes: [{ letter: 'A', name: 'MWST', rate: '8.1%', net: 1141, tax: 92, gross: 1233 }],
      payments: [
        { label: 'Rundung', amount: 2 },
        { label: 'Bar', amount: 2000 },
      ],
      change: 765,
    },
  },
  us: {
    language: 'en',
    money: amounts('USD', 'en-US'),
    input: {
      business: { name: 'Harbor Light', lines: ['900 Pier Street', 'Seattle, WA 98101'] },
      ...{ at: '11/22/26, 1:05 PM', register: '1', server: 'Tom', orderType: 'Dine in' },
      ...{ table: '7', receiptNumber: '1-000142' },
      lines: [
        { quantity: '2', name: 'Fish & chips', amount: 3400 },
        { quantity: '1', name: 'Lager', amount: 700 },
      ],
      subtotal: 4100,
      adjustments: [
        { label: 'WA state tax', amount: 267 },
        { label: 'Seattle local tax', amount: 158 },
      ],
      total: 4525,
      taxes: [
        { letter: 'S', name: 'WA state tax', rate: '6.5%', net: 4100, tax: 267, gross: 4367 },
        { letter: 'L', name: 'Seattle local tax', rate: '3.85%', net: 4100, tax: 158, gross: 4258 },
      ],
      taxesOnTop: true,
      payments: [{ label: 'Card', amount: 4525 }],
    },
  },
  exempt: {
    language: 'en',
    money: amounts('USD', 'en-US'),
    input: {
      business: { name: 'Harbor Light', lines: ['900 Pier Street', 'Seattle, WA 98101'] },
      ...{ at: '11/22/26, 1:05 PM', register: '1', server: 'Tom', orderType: 'Takeaway' },
      receiptNumber: '1-000143',
      lines: [{ quantity: '20', name: 'Fish & chips', amount: 34_000 }],
      total: 34_000,
      taxes: [],
      taxNote: 'Tax exempt: WA-600-123-456, Hill School',
      payments: [{ label: 'Card', amount: 34_000 }],
    },
  },
};

const fail = (): never => {
  throw new Error('no such paper');
};

describe('receipts by country', () => {
  for (const [country, { language, money, input }] of Object.entries(PAPERS)) {
    for (const model of ['generic-58', 'generic-80'] as const) {
      it(`[RC3] [TX5] ${country} on ${model} looks as it was approved`, async () => {
        const doc = receiptDocument(input, contextOf({ language }, money));
        const { paper, losses } = await printed(doc, model);
        expect(losses).toEqual([]);
        expectGolden(paper.png, `country-${country}-${model}`);
      });
    }
  }

  for (const model of ['generic-58', 'generic-80'] as const) {
    it(`[IV1] [IV5] an invoice of a business meal on ${model} looks as it was approved`, async () => {
      const { input, language, money } = PAPERS['de'] ?? fail();
      const doc = invoiceDocument(
        {
          ...input,
          invoiceNumber: 'R1-000007',
          receiptNumbers: ['1-000142'],
          recipient: ['Hansen & Söhne GmbH', 'Speicherstraße 4', '20457 Hamburg'],
          recipientTaxNumber: 'DE 123 456 789',
          hospitality: true,
        },
        contextOf({ language }, money),
      );
      const { paper, losses } = await printed(doc, model);
      expect(losses).toEqual([]);
      expectGolden(paper.png, `invoice-de-${model}`);
    });
  }
});

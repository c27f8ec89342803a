import {
  englishLabels,
  type PaperContext,
  type ReceiptDoc,
  type ReceiptInput,
  receiptDocument,
} from '@galley/devices/core';

/** Sales of a busy hour: no two receipts are alike, so that no encoder lives from its memory. */
export type Sale = {
  readonly number: string;
  readonly lines: readonly { quantity: string; name: string; amount: number }[];
  readonly total: number;
};

const dishes = [
  ...['Fish & chips', 'Seafood chowder', 'Cr\u00e8me br\u00fbl\u00e9e', 'Caf\u00e9 au lait'],
  ...['\u017bubr lager 0.5 l', 'Mussels in white wine and garlic', 'Soda bread', 'Lemonade'],
];
const foreign = [
  '\u0634\u0627\u064a \u0628\u0627\u0644\u0646\u0639\u0646\u0627\u0639',
  '\u5bab\u4fdd\u9e21\u4e01',
  '\u05e7\u05e4\u05d4 \u05d4\u05e4\u05d5\u05da',
  '\ube44\ube54\ubc25 \ud83c\udf5c',
];

export function saleOf(at: number, names: readonly string[] = dishes): Sale {
  const lines = Array.from({ length: 8 }, (_, line) => ({
    quantity: String(1 + ((at + line) % 3)),
    name: names[(at * 3 + line) % names.length] ?? '',
    amount: 350 + ((at * 37 + line * 113) % 2400),
  }));
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return { number: `R1-${String(at).padStart(6, '0')}`, lines, total };
}

export const foreignSaleOf = (at: number): Sale => saleOf(at, foreign);

export const money = (minor: number): string => `\u20ac${(minor / 100).toFixed(2)}`;

export const house = ['4 Harbour Steps, Kinsale', '+353 21 555 0148', 'Tax no. IE 1234567WA'];
export const footer = ['Thank you and come again', 'Prices include VAT'];

const context: PaperContext = { labels: englishLabels, money };

/** The sale as a paper of ours. */
export function paperOf({ number, lines, total }: Sale): ReceiptDoc {
  const input: ReceiptInput = {
    business: { name: 'Tide & Table', lines: house },
    receiptNumber: number,
    ...{ at: '21/11/2026 12:48', register: '1', server: 'Siobh\u00e1n', orderType: 'Takeaway' },
    ...{ lines, total, footer, qr: `https://example.test/r/${number}` },
    taxes: [],
    payments: [{ label: 'Cash', amount: total }],
  };
  return receiptDocument(input, context);
}

import type { ChitLine, KitchenChitInput, ReceiptInput } from '../core/index.ts';

/** Euro amounts as a register set to English writes them. */
export const euros = (minor: number): string =>
  `${minor < 0 ? '-' : ''}\u20ac${Math.floor(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;

/** A receipt that uses every part. */
export const sampleReceipt: ReceiptInput = {
  business: {
    name: 'Tide & Table',
    lines: ['4 Harbour Steps, Kinsale', '+353 21 555 0148'],
    taxNumber: 'IE 1234567WA',
  },
  receiptNumber: 'R1-000142',
  at: '21 Nov 2026 12:48',
  register: 'Counter 1',
  server: 'Siobh\u00e1n',
  orderType: 'Takeaway',
  call: { number: '47', guest: 'Zo\u00eb' },
  lines: [
    {
      quantity: '2',
      name: 'Fish & chips',
      modifiers: [{ name: 'Mushy peas', amount: 300 }, { name: 'No salt' }],
      amount: 3300,
    },
    { quantity: '1', name: 'Seafood chowder with brown soda bread and butter', amount: 1150 },
    {
      quantity: '1',
      name: 'Cr\u00e8me br\u00fbl\u00e9e',
      note: 'with a candle',
      amount: 750,
      adjustments: [{ label: 'Comp: birthday', amount: -750 }],
    },
    { quantity: '3', name: '\u017bubr lager 0.5 l', amount: 1650 },
  ],
  subtotal: 6100,
  adjustments: [{ label: 'Discount: locals 10%', amount: -610 }],
  total: 5490,
  taxes: [
    { name: 'VAT', rate: '13.5%', net: 3529, tax: 476, gross: 4005 },
    { name: 'VAT', rate: '23%', net: 1207, tax: 278, gross: 1485 },
  ],
  payments: [
    { label: 'Card', amount: 3000 },
    { label: 'Cash', amount: 3000 },
  ],
  tip: 200,
  change: 310,
  footer: ['Thank you and come again', 'Prices include VAT'],
  qr: 'https://example.test/r/R1-000142',
  openDrawer: 2,
};

const chitLines: readonly ChitLine[] = [
  {
    quantity: '2',
    name: 'Fish & chips',
    modifiers: [{ name: 'Mushy peas' }, { name: 'No salt' }],
  },
  {
    quantity: '1',
    name: 'Seafood chowder',
    seat: '3',
    note: 'well done bread',
    allergies: ['shellfish'],
  },
];

export const sampleChit: KitchenChitInput = {
  station: 'Fry',
  at: '12:48',
  orderType: 'Takeaway',
  call: { number: '47', guest: 'Zo\u00eb' },
  server: 'Siobh\u00e1n',
  lines: chitLines,
};

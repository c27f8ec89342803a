import { describe, expect, it } from 'vitest';
import type { ReceiptDoc } from '../receipt-doc.ts';
import { kitchenChitDocument } from './chits.ts';
import { giftReceiptDocument } from './gift-receipt.ts';
import { labelDocument } from './item-label.ts';
import { englishLabels } from './labels.ts';

const context = { labels: englishLabels, footer: ['Come again!'] };

const texts = ({ blocks }: ReceiptDoc): string[] =>
  [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text);

describe('papers of what was weighed', () => {
  it('[PR119] a label and a chit name the weight without a dash, which would read as a minus', () => {
    const label = labelDocument(
      { name: 'Seafood salad', modifiers: [{ text: '1.200 kg' }, { text: 'No dill' }] },
      context,
    );
    expect(texts(label)).toEqual(['Seafood salad', '1.200 kg', '- No dill']);
    expect(label.blocks[1]).toMatchObject({ align: 'center' });
    const modifiers = [{ name: '1.200 kg' }, { name: 'Dill', quantity: 2 }];
    const chit = kitchenChitDocument(
      {
        station: 'Cold',
        at: '12:00',
        orderType: 'Takeaway',
        lines: [{ quantity: '1', name: 'Seafood salad', modifiers }],
      },
      context,
    );
    expect(texts(chit)).toEqual(expect.arrayContaining(['1.200 kg', '- 2 Dill']));
  });

  it('[PR83] the foot of a gift receipt stands apart from the number under its bars', () => {
    const input = {
      business: { name: 'Harbour', lines: [] },
      at: '12:00',
      receiptNumber: '1-7',
      register: '1',
    };
    const { blocks } = giftReceiptDocument({ ...input, lines: [] }, { ...context, money: String });
    const bars = blocks.findIndex(({ type }) => type === 'barcode');
    expect(blocks.slice(bars, bars + 3).map(({ type }) => type)).toEqual([
      'barcode',
      'feed',
      'text',
    ]);
  });
});

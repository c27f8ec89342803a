import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contextOf, plainText, type ReceiptDoc } from '../core/index.ts';
import { paperPdf } from './paper-pdf.ts';
import { samplePaper } from './samples.ts';

const context = contextOf(
  { language: 'en', footer: [] },
  (minor) => `£${(minor / 100).toFixed(2)}`,
);
const receipt = samplePaper('receipt', context);

/** Dots of all pictures in a PDF that are not white. */
const inkIn = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf).toString('latin1');
  let ink = 0;
  for (const { index } of text.matchAll(/stream\r?\n/gu)) {
    try {
      const bytes = inflateSync(Buffer.from(pdf).subarray(index + 7));
      ink += bytes.length > 5000 ? bytes.filter((byte) => byte !== 0xff).length : 0;
    } catch {
      // Not deflated: no picture.
    }
  }
  return ink;
};

describe('a paper as PDF', () => {
  test('[EM2] is one page with the paper on it, named and dated', async () => {
    const pdf = await paperPdf(receipt, 'Receipt 1-000001', Date.UTC(2026, 5, 1, 12));
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text.match(/\/Type \/Page\n/gu)).toHaveLength(1);
    expect(text).toContain('20260601120000');
    expect(inkIn(pdf)).toBeGreaterThan(1000);
  });

  test('[EM2] the same paper makes the same PDF; another one another', async () => {
    const other: ReceiptDoc = { blocks: [{ type: 'text', spans: [{ text: 'قهوة 🍋' }] }] };
    const [one, two, three] = await Promise.all([
      paperPdf(receipt, 'A', 0),
      paperPdf(receipt, 'A', 0),
      paperPdf(other, 'A', 0),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(three))).toBe(false);
  });

  test('[EM3] says in words what stands on the paper', () => {
    const words = plainText(receipt);
    for (const { type, ...block } of receipt.blocks)
      if (type === 'text' && 'spans' in block)
        for (const { text } of block.spans) expect(words).toContain(text.trim());
    expect(words).not.toMatch(/\n{3}/u);
  });
});

import { formatMoney } from '@galley/base';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  type PrinterModelId,
  paperLabels,
  printerModels,
  receiptDocument,
  secondsOf,
} from '../core/index.ts';
import { expectGolden, printed } from '../testing/golden.fixture.ts';
import { paperKinds, samplePaper, sampleSale } from './samples.ts';

/** Papers of 32, 42 and 48 columns. */
const models: readonly PrinterModelId[] = ['generic-58', 'epson-tm-t88', 'generic-80'];
const money = (minor: number): string => formatMoney({ minor, currency: 'EUR' }, 'de-DE');
const context = contextOf({ language: 'en', secondLanguage: 'de' }, money);

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());

describe('papers in two languages', () => {
  for (const kind of paperKinds) {
    it.each(models)(
      `[PT8] a ${kind} on %s has the second language behind or below the first`,
      async (model) => {
        const { paper, losses } = await printed(samplePaper(kind, context), model);
        expect(losses).toEqual([]);
        expect(paper.text).not.toMatch(/ \/ |[\ufff9-\ufffb]/);
        expectGolden(paper.png, `two-${kind}-${model}`);
      },
    );
  }

  it('[PT8] in brackets where the line has room for both, else on a line of its own', async () => {
    const doc = receiptDocument(sampleSale, context);
    const wide = linesOf((await printed(doc, 'generic-80')).paper.text);
    expect(
      wide.some((line) => line.startsWith('Table (Tisch) 7 \u00b7 Covers (G\u00e4ste) 2')),
    ).toBe(true);
    const narrow = linesOf((await printed(doc, 'generic-58')).paper.text);
    const at = narrow.findIndex((line) => line.startsWith('Table 7 \u00b7 Covers 2'));
    expect(narrow[at + 1]).toBe('  Tisch \u00b7 G\u00e4ste');
  });

  it.each(models)('[PT8] on %s no word and no amount is broken', async (model) => {
    const whole = new Set(
      Object.values(paperLabels('en', 'de'))
        .flatMap((words) => secondsOf(words))
        .flatMap((words) => words.split(' ')),
    );
    for (const kind of paperKinds) {
      const doc = samplePaper(kind, context);
      const { text } = (await printed(doc, model)).paper;
      const asked = JSON.stringify(doc);
      const words = text.replace(/[()]/g, ' ').split(/\s+/);
      for (const word of whole) {
        if (asked.includes(`\ufffa${word}\ufffb`))
          expect(words).toContain(word.replace(/[()]/g, ''));
      }
      for (const amount of asked.match(/-?\d+,\d\d\u00a0\u20ac/g) ?? []) {
        expect(text).toContain(amount.replace('\u00a0', ' '));
      }
    }
    expect(printerModels[model].columns).toBeGreaterThan(31);
  });

  it('[PT9] a line has the letters of its taxes, and the foot says what they are', async () => {
    for (const model of models) {
      const { text } = (await printed(receiptDocument(sampleSale, context), model)).paper;
      expect(text).toMatch(/Fish & chips +A +33,00 \u20ac/);
      expect(text).toMatch(/^A VAT/m);
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  allergyChitDocument,
  type ChitLine,
  kitchenChitDocument,
  labelDocument,
  type PrinterModelId,
  paperLabels,
  paperLanguages,
  voidChitDocument,
} from '../core/index.ts';
import { expectGolden, printed } from '../testing/golden.fixture.ts';

const models: readonly PrinterModelId[] = ['epson-tm-m30', 'generic-58', 'star-mc-print2'];

const LONG =
  'kiwi, latex and everything that was cut on the same board, also the garnish of cocktails';
const lines: readonly ChitLine[] = [
  { quantity: '2', name: 'Fish & chips', modifiers: [{ name: 'Mushy peas' }] },
  {
    ...{ quantity: '1', name: 'Seafood chowder', seat: '2', note: 'no cream' },
    allergies: ['crustaceans', 'tree nuts', LONG],
  },
];
const head = {
  ...{ station: 'Fry', at: '12:48', orderType: 'Dine in', table: '7', server: 'Aoife', covers: 2 },
};

const papers = {
  'kitchen-chit': kitchenChitDocument,
  'void-chit': voidChitDocument,
  'allergy-chit': allergyChitDocument,
} as const;

/** Without the breaks that the width of the paper makes. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('allergies on paper', () => {
  for (const model of models) {
    for (const language of paperLanguages) {
      const labels = paperLabels(language);
      it.each(Object.entries(papers))(
        `[AY13] on a %s, ${model} in ${language}, each has its word, in the head and at its line, however long`,
        async (name, build) => {
          const { paper, losses } = await printed(build({ ...head, lines }, { labels }), model);
          expect(losses).toEqual([]);
          expect(flat(paper.text).split(labels.allergy)).toHaveLength(5);
          const words = LONG.split(' ');
          for (const word of [...words, 'crustaceans', 'tree', 'nuts']) {
            expect(flat(paper.text).split(word).length).toBeGreaterThan(2);
          }
          expectGolden(paper.png, `allergies-${name}-${model}-${language}`);
        },
      );
    }
  }

  it('[AY13] a label on a cup or a box has them white on black', async () => {
    const labels = paperLabels('en');
    const doc = labelDocument({ name: 'Chowder', allergies: ['milk', LONG] }, { labels });
    const { paper, losses } = await printed(doc, 'generic-58');
    expect(losses).toEqual([]);
    expect(flat(paper.text)).toContain('ALLERGY: milk');
    expectGolden(paper.png, 'allergies-label-generic-58-en');
  });
});

import { describe, expect, it } from 'vitest';
import {
  type KitchenChitInput,
  kitchenChitDocument,
  type PaperLabels,
  type PrinterModelId,
  paperLabels,
  paperLanguages,
} from '../core/index.ts';
import { expectGolden, printed } from '../testing/golden.fixture.ts';

const models: readonly PrinterModelId[] = ['epson-tm-m30', 'generic-58'];

const chit: KitchenChitInput = {
  ...{ station: 'Fry', at: '12:48', orderType: 'Dine in', table: '7', server: 'Aoife', covers: 2 },
  lines: [{ quantity: '2', name: 'Fish & chips', seat: '1' }],
};

type Says = Required<Pick<KitchenChitInput, 'banner'>> & Pick<KitchenChitInput, 'note'>;

const reasons: Readonly<Record<string, (labels: PaperLabels) => Says>> = {
  'a chit that another station made over': (labels) => ({
    banner: { text: `${labels.movedFrom} Grill and plancha` },
  }),
  'a chit of what another station makes now': (labels) => ({
    banner: { text: `${labels.nowAt} Grill`, below: labels.stopMaking },
  }),
  'a chit that no screen showed': (labels) => ({
    banner: { text: `${labels.notShownAt} Grill`, below: labels.takeThere },
  }),
  'a chit of what another register sent too': (labels) => ({
    banner: { text: labels.sentTwice, below: `${labels.cookOnce} 1-134` },
    note: 'Register 1 12:47 · Register 2 12:48',
  }),
  'a runner chit': (labels) => ({ banner: { text: labels.toServe } }),
};

describe('chits that no send is the reason of', () => {
  for (const model of models) {
    for (const language of paperLanguages) {
      it.each(Object.entries(reasons))(
        `[KT37] [KT47] [KT54] %s says so over its head, on ${model} in ${language}`,
        async (name, says) => {
          const labels = paperLabels(language);
          const doc = kitchenChitDocument({ ...chit, ...says(labels) }, { labels });
          const { paper, losses } = await printed(doc, model);
          expect(losses).toEqual([]);
          const words = says(labels).banner.text.split(' ');
          expect(words.filter((word) => !paper.text.includes(word))).toEqual([]);
          const slug = name.replace(/^a /, '').replaceAll(' ', '-');
          expectGolden(paper.png, `${slug}-${model}-${language}`);
        },
      );
    }
  }
});

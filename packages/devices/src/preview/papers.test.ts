import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  encodeJob,
  type PaperLanguage,
  type PaperTemplate,
  type PrinterModelId,
  paperLabels,
  paperLanguages,
  printerModels,
  receiptDocSchema,
  receiptDocument,
} from '../core/index.ts';
import { expectGolden, printed } from '../testing/golden.fixture.ts';
import { codesIn } from '../testing/virtual-printer/reading.fixture.ts';
import { logoFromPng, previewPaper } from './preview.ts';
import { type PaperKind, paperKinds, samplePaper, sampleSale } from './samples.ts';

const models: readonly PrinterModelId[] = [
  'epson-tm-m30',
  'epson-tm-t88',
  'generic-80',
  'generic-58',
  'star-mc-print3',
  'star-mc-print2',
];
const money = (minor: number): string =>
  `${minor < 0 ? '-' : ''}\u20ac${(Math.abs(minor) / 100).toFixed(2)}`;

/** A ring that fades outwards: lines and greys. */
function logoPng(): Uint8Array {
  const png = new PNG({ width: 160, height: 80 });
  for (let at = 0; at < 160 * 80; at++) {
    const [x, y] = [(at % 160) - 80, Math.floor(at / 160) - 40];
    const far = Math.hypot(x, y * 2);
    const grey = far > 76 ? 255 : far > 68 ? 0 : Math.round(far * 3);
    png.data.set([grey, grey, grey, 255], at * 4);
  }
  return PNG.sync.write(png);
}

const logo = logoFromPng(logoPng(), { widest: 384, dithering: 'floyd-steinberg' });
const template = (language: PaperLanguage): PaperTemplate => ({
  language,
  headerLines: ['Open every day from noon'],
  footer: ['Come again!'],
  ...(logo && { logo }),
});

/** Words of a paper's own in each language, by which a reader knows what it is. */
const titles = {
  receipt: 'receipt',
  'refund-receipt': 'refundReceipt',
  'gift-receipt': 'giftReceipt',
  'guest-check': 'guestCheck',
  'kitchen-chit': 'table',
  'void-chit': 'voided',
  label: 'useBy',
  'x-report': 'xReport',
  'z-report': 'zReport',
  'cash-slip': 'paidOut',
} as const satisfies Record<PaperKind, string>;

describe('papers', () => {
  for (const kind of paperKinds) {
    for (const model of models) {
      it(`[PR80] ${kind} on ${model} looks as it was approved, in each language`, async () => {
        for (const language of ['en', 'de'] as const) {
          const doc = samplePaper(kind, contextOf(template(language), money));
          expect(receiptDocSchema.parse(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
          const { paper, losses } = await printed(doc, model);
          expect(losses).toEqual([]);
          expect(paper.text).toContain(paperLabels(language)[titles[kind]]);
          expectGolden(paper.png, `${kind}-${model}-${language}`);
        }
      });
    }
  }

  for (const kind of paperKinds) {
    it(`[PR80] ${kind} loses no letter in French and Spanish; receipt and chit look as approved`, async () => {
      for (const language of ['fr', 'es'] as const)
        for (const model of ['epson-tm-m30', 'star-mc-print2'] as const) {
          const doc = samplePaper(kind, contextOf({ language }, money));
          const { paper, losses } = await printed(doc, model);
          expect(losses).toEqual([]);
          expect(paper.text).toContain(paperLabels(language)[titles[kind]]);
          if (model === 'epson-tm-m30' && (kind === 'receipt' || kind === 'kitchen-chit'))
            expectGolden(paper.png, `${kind}-${model}-${language}`);
        }
    });
  }

  for (const model of models) {
    it(`[PR80] a receipt with a code to be read on ${model}`, async () => {
      const data = 'https://tide.example/r/1-000142';
      const doc = receiptDocument({ ...sampleSale, qr: data }, contextOf(template('en'), money));
      const { paper, losses } = await printed(doc, model);
      expect(losses).toEqual([]);
      expect(await codesIn(paper.png)).toContain(`QRCode:${data}`);
      expectGolden(paper.png, `receipt-qr-${model}`);
    });
  }

  it('[PR81] the bytes of each paper are fixed for each family and width', () => {
    for (const kind of paperKinds) {
      const doc = samplePaper(kind, contextOf({ language: 'en' }, money));
      for (const model of models) {
        const { bytes } = encodeJob(doc, printerModels[model]);
        expect(Buffer.from(bytes).toString('hex')).toMatchSnapshot(`${kind}, ${model}`);
      }
    }
  });

  it('[PR82] no word of one language stands on a paper of another', () => {
    for (const kind of paperKinds) {
      const words = (language: PaperLanguage): string =>
        JSON.stringify(samplePaper(kind, contextOf({ language }, money)));
      const others = paperLanguages.filter((one) => one !== 'en').map(words);
      expect(new Set([words('en'), ...others]).size).toBe(paperLanguages.length);
      for (const word of [
        ...['Receipt', 'Register', 'Approved', 'Opened', 'Use by', 'Sales', 'Discounts'],
        ...['Tenders', 'Cash', 'Gift card', 'Server', 'Your number', 'Change'],
      ]) {
        for (const other of others) expect(other).not.toContain(word);
      }
    }
  });

  it('[PR83] a gift receipt tells no price and its bars are the number of the receipt', async () => {
    for (const model of models) {
      const doc = samplePaper('gift-receipt', contextOf({ language: 'en' }, money));
      const { paper } = await printed(doc, model);
      expect(paper.text).not.toContain('\u20ac');
      expect(await codesIn(paper.png)).toEqual(['Code128:1-000142']);
    }
  });

  it('[PR84] a preview is the paper that the same bytes give, in the width of the model', async () => {
    for (const model of ['epson-tm-m30', 'star-mc-print2'] as const) {
      const png = await previewPaper({ kind: 'receipt', template: template('de'), model });
      const { width } = PNG.sync.read(Buffer.from(png));
      expect(width).toBe(printerModels[model].widthDots + (width > 500 ? 64 : 48));
      const bare = await previewPaper({ kind: 'receipt', template: { language: 'de' }, model });
      expect(PNG.sync.read(Buffer.from(bare)).height).toBeLessThan(
        PNG.sync.read(Buffer.from(png)).height,
      );
    }
  });

  it.each(paperKinds)(
    '[PR84] a preview of a %s is dot by dot what comes out of each model',
    async (kind) => {
      const both: PaperTemplate = { ...template('en'), secondLanguage: 'de' };
      const house = { business: sampleSale.business, money, at: sampleSale.at };
      for (const model of models) {
        const { paper } = await printed(samplePaper(kind, contextOf(both, money)), model);
        const preview = await previewPaper({ kind, template: both, model, house });
        const [shown, real] = [preview, paper.png].map((png) => PNG.sync.read(Buffer.from(png)));
        expect([model, shown?.width, shown?.height]).toEqual([model, real?.width, real?.height]);
        expect(real?.data.equals(shown?.data ?? Buffer.of())).toBe(true);
      }
    },
  );

  it('[PR84] a preview has the times of papers as the house writes them', async () => {
    const wish = { kind: 'receipt', template: template('en'), model: 'generic-80' } as const;
    const house = { business: sampleSale.business, money };
    const [own, other] = await Promise.all(
      [sampleSale.at, '11/21/26, 12:48 PM'].map((at) =>
        previewPaper({ ...wish, house: { ...house, at } }),
      ),
    );
    expect(Buffer.from(own ?? []).equals(Buffer.from(other ?? []))).toBe(false);
  });

  it('[PR85] a logo keeps its form and its greys; what is no picture gives none', () => {
    const wide = logoFromPng(logoPng(), { widest: 80, dithering: 'atkinson' });
    expect(wide).toMatchObject({ type: 'image', width: 80, align: 'center' });
    expect(wide?.rows).toHaveLength(40);
    expect(
      logoFromPng(Buffer.from('not a picture at all, but bytes'), {
        widest: 80,
        dithering: 'bayer',
      }),
    ).toBeUndefined();
    expect(
      logoFromPng(readFileSync(import.meta.filename), { widest: 80, dithering: 'bayer' }),
    ).toBeUndefined();
  });

  it('[PT3] a logo is made as small as it has to be, and no smaller', () => {
    const png = logoPng();
    const dots = (widest: number, highest?: number) => {
      const wish = { widest, dithering: 'threshold', ...(highest && { highest }) } as const;
      const made = logoFromPng(png, wish);
      return [made?.width, made?.rows.length];
    };
    expect(dots(384, 256)).toEqual([160, 80]);
    expect(dots(80)).toEqual([80, 40]);
    expect(dots(384, 20)).toEqual([40, 20]);
    expect(
      logoFromPng(Buffer.from('no png'), { widest: 8, dithering: 'threshold' }),
    ).toBeUndefined();
  });
});

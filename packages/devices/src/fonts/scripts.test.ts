import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  encodeJob,
  type PrinterModelId,
  printerModels,
  type ReceiptDoc,
} from '../core/index.ts';
import { hasShape } from '../core/typeface/glyphs.ts';
import { expectGolden, fonts, printed } from '../testing/golden.fixture.ts';
import { openFonts, textOf } from './index.ts';

const row = (quantity: string, name: string, amount: string, bold = false): Block => ({
  type: 'columns',
  cells: [
    { spans: [{ text: quantity, bold }], width: 3 },
    { spans: [{ text: name, bold }] },
    { spans: [{ text: amount, bold }], align: 'right', fit: true },
  ],
});

const large = (text: string): Block => ({
  type: 'text',
  align: 'center',
  spans: [{ text, width: 2, height: 2 }],
});

const papers: Readonly<Record<string, { direction?: 'rtl'; blocks: Block[] }>> = {
  arabic: {
    direction: 'rtl',
    blocks: [
      large('\u0645\u0637\u0639\u0645 \u0627\u0644\u0628\u062d\u0631'),
      row(
        '2',
        '\u0634\u0627\u064a \u0628\u0627\u0644\u0646\u0639\u0646\u0627\u0639 (large)',
        '3.00 \u20ac',
      ),
      row('1', '\u0642\u0647\u0648\u0629 \u0639\u0631\u0628\u064a\u0629 0.5 l', '4.50 \u20ac'),
      row(
        '1',
        '\u0641\u064e\u0644\u0627\u0641\u0650\u0644 \u0645\u0639 \u062d\u0645\u0635 \u0648\u062e\u0628\u0632 \u0637\u0627\u0632\u062c \u0648\u0633\u0644\u0637\u0629 \u0643\u0628\u064a\u0631\u0629',
        '12.00 \u20ac',
      ),
      row('', '\u0627\u0644\u0645\u062c\u0645\u0648\u0639', '19.50 \u20ac', true),
      row('', '\u0631\u0642\u0645 \u0661\u0662\u0663\u066b\u0664\u0665', '15%'),
    ],
  },
  hebrew: {
    direction: 'rtl',
    blocks: [
      large('\u05de\u05e1\u05e2\u05d3\u05ea \u05d4\u05d9\u05dd'),
      row(
        '3',
        '\u05e7\u05e4\u05d4 \u05d4\u05e4\u05d5\u05da (\u05d2\u05d3\u05d5\u05dc) 2',
        '9.90 \u20aa',
      ),
      row('1', '\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd Tea 5-10', '7.00 \u20aa'),
      row('', '\u05e1\u05d4\u05f4\u05db', '16.90 \u20aa', true),
    ],
  },
  thai: {
    blocks: [
      large('\u0e23\u0e49\u0e32\u0e19\u0e2d\u0e32\u0e2b\u0e32\u0e23'),
      row(
        '1',
        '\u0e1c\u0e31\u0e14\u0e44\u0e17\u0e22\u0e01\u0e38\u0e49\u0e07\u0e2a\u0e14 \u0e40\u0e1c\u0e47\u0e14\u0e21\u0e32\u0e01',
        '\u0e3f110',
      ),
      row(
        '2',
        '\u0e19\u0e49\u0e33\u0e41\u0e02\u0e47\u0e07\u0e1b\u0e31\u0e48\u0e19',
        '\u0e3f60',
        true,
      ),
    ],
  },
  devanagari: {
    blocks: [
      large('\u0930\u0938\u094b\u0908'),
      row(
        '2',
        '\u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f \u0925\u093e\u0932\u0940, \u092e\u0938\u093e\u0932\u093e \u091a\u093e\u092f',
        '\u20b9 180',
      ),
      row('1', '\u092a\u0928\u0940\u0930 \u091f\u093f\u0915\u094d\u0915\u093e', '\u20b9 220', true),
    ],
  },
  chinese: {
    blocks: [
      large('\u6d77\u8fb9\u9910\u5385'),
      row(
        '1',
        '\u5bab\u4fdd\u9e21\u4e01 kung pao \u5317\u4eac\u70e4\u9e2d\u914d\u8584\u997c\u548c\u751c\u9762\u9171',
        '\uffe588',
      ),
      row('2', '\u73cd\u73e0\u5976\u8336', '\uffe536', true),
    ],
  },
  japanese: {
    blocks: [
      large('\u6d77\u306e\u98df\u5802'),
      row('1', '\u5bff\u53f8\u30bb\u30c3\u30c8', '\uffe51,600'),
      row(
        '2',
        '\u3068\u3093\u3053\u3064\u30e9\u30fc\u30e1\u30f3\u3001\u9940\u98e9',
        '\uffe51,980',
        true,
      ),
      row('1', '\uff8b\uff9e\uff70\uff99\u3000\u5927', '\uffe5500'),
    ],
  },
  korean: {
    blocks: [
      large('\ubc14\ub2e4 \uc2dd\ub2f9'),
      row('1', '\ube44\ube54\ubc25 \uae40\uce58\ucc0c\uac1c', '\u20a913,000'),
      row('1', '\ubd88\uace0\uae30', '\u20a915,000', true),
    ],
  },
  emoji: {
    blocks: [
      large('\u{1f355} \u2764\ufe0f \u{1f375}'),
      row('1', 'Tea \u{1f375} Pizza \u{1f355} 1\ufe0f\u20e3 \u2615', '\u20ac2.00'),
      row(
        '1',
        '\u{1f469}\u200d\u{1f373} \u{1f44d}\u{1f3fd} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f3f3}\ufe0f\u200d\u{1f308}',
        '\u20ac2.00',
      ),
      row(
        '1',
        '\u{1f1e9}\u{1f1ea} \u{1f1ee}\u{1f1ea} \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
        '\u20ac2.00',
        true,
      ),
    ],
  },
  mixed: {
    blocks: [
      {
        type: 'text',
        spans: [
          {
            text: 'Ph\u1edf \u8336 \u0634\u0627\u064a \u05ea\u05d4 \u0e0a\u0e32 \u091a\u093e\u092f \ucc28 \u{1f375} \u03c4\u03c3\u03ac\u03b9 \u0447\u0430\u0439',
          },
        ],
      },
      {
        type: 'text',
        spans: [
          {
            text: '\u1218\u120d\u12ab\u121d \u13e3\u13b3\u13a9 \u10e5\u10d0\u10e0\u10d7\u10e3\u10da\u10d8 \u0540\u0561\u0575\u0565\u0580\u0565\u0576 \u0ba4\u0bae\u0bbf\u0bb4\u0bcd',
          },
        ],
      },
      {
        type: 'text',
        spans: [
          { text: ' \u062a\u062f\u0631\u064a\u0628 ', invert: true, bold: true },
          { text: ' ' },
          { text: '\u05d4\u05e0\u05d7\u05d4', underline: true },
        ],
      },
    ],
  },
};

const docOf = (name: string): ReceiptDoc => {
  const { direction, blocks } = papers[name] ?? { blocks: [] };
  const cut: Block = { type: 'cut', mode: 'partial' };
  return { ...(direction && { direction }), blocks: [...blocks, cut] };
};

async function lossesOf(text: string) {
  await fonts.load(text);
  const doc: ReceiptDoc = { blocks: [{ type: 'text', spans: [{ text }] }] };
  return encodeJob(doc, printerModels['generic-58'], { fonts }).losses;
}

describe('other scripts', () => {
  for (const name of Object.keys(papers)) {
    for (const model of ['epson-tm-m30', 'generic-58'] satisfies PrinterModelId[]) {
      it(`[PR71] ${name} on ${model} is drawn as it was approved, and nothing is lost`, async () => {
        const { paper, losses } = await printed(docOf(name), model);
        expect(losses).toEqual([]);
        expectGolden(paper.png, `script-${name}-${model}`);
      });
    }
  }

  it('[PR72] no character of the basic plane that anybody writes is a box', async () => {
    const points = Array.from({ length: 0xfffe }, (_, point) => point).filter((point) =>
      /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(String.fromCodePoint(point)),
    );
    const chars = points.map((point) => String.fromCodePoint(point));
    await fonts.load(chars.join('\n'));
    const known = (char: string): boolean => hasShape(char) || fonts.fontFor(char) !== undefined;
    const unseen = /^\p{Default_Ignorable_Code_Point}$/u;
    expect(chars.length).toBeGreaterThan(55_000);
    expect(chars.filter((char) => !known(char) && !unseen.test(char))).toEqual([]);
    const some = chars.filter((char, at) => at % 17 === 0 || unseen.test(char));
    for (let from = 0; from < some.length; from += 400) {
      expect(await lossesOf(some.slice(from, from + 400).join('\n'))).toEqual([]);
    }
  });

  it('[PR72] every emoji is drawn, alone, joined, with a skin or as a flag', async () => {
    const emoji = Array.from({ length: 0x1fb00 - 0x1f000 }, (_, at) => at + 0x1f000)
      .map((point) => String.fromCodePoint(point))
      .filter((char) => /^\p{Emoji_Presentation}$/u.test(char));
    expect(emoji.length).toBeGreaterThan(1000);
    expect(await lossesOf(emoji.join(' '))).toEqual([]);
    const part = fc.constantFrom(...emoji, '\u2764\ufe0f', '\u2640\ufe0f');
    const joined = fc
      .array(part, { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join('\u200d'));
    const skin = fc.tuple(part, fc.integer({ min: 0x1f3fb, max: 0x1f3ff })).map(([one, tone]) => {
      return one + String.fromCodePoint(tone);
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(joined, skin), async (text) => {
        expect(await lossesOf(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[PR72] any mixture of scripts in any cells leaves nothing out and keeps to the paper', async () => {
    const word = fc.constantFrom(
      ...['\u0634\u0627\u064a', '\u05e9\u05dc\u05d5\u05dd', '\u0e01\u0e38\u0e49\u0e07'],
      ...['\u0915\u094d\u0937\u0924', '\u8336\u9940', '\ube44\ube54', '\u{1f469}\u200d\u{1f373}'],
      ...[
        'Tea',
        '12.50',
        '(x)',
        'e\u0301\u0323',
        '\u0661\u0662',
        '\u200f',
        '\u2067',
        '\u0628\u0301',
      ],
    );
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const scale = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(text, text, scale, fc.boolean(), async (left, right, width, rtl) => {
        const doc: ReceiptDoc = {
          direction: rtl ? 'rtl' : 'ltr',
          blocks: [
            { type: 'text', spans: [{ text: left, width, height: width }] },
            { type: 'columns', cells: [{ spans: [{ text: left }] }, { spans: [{ text: right }] }] },
            { type: 'cut', mode: 'full' },
          ],
        };
        const { paper, losses } = await printed(doc, 'generic-58');
        expect(losses).toEqual([]);
        expect(paper.width).toBe(384);
      }),
      { numRuns: 60 },
    );
  });

  it('[PR73] what no font has is a box and a loss, and the rest of the cluster is drawn', async () => {
    expect(await lossesOf('\u{20bb7}\u91ce\u5bb6')).toEqual([
      { kind: 'glyph', char: '\u{20bb7}', shown: '[U+20BB7]' },
    ]);
    expect(await lossesOf('\u{1f469}\u200d\u{1f9ff}\u{10ffff}')).toEqual([
      { kind: 'glyph', char: '\u{10ffff}', shown: '[U+10FFFF]' },
    ]);
  });

  it('[PR74] a Latin paper opens no font; fonts are put back when many scripts have gone by', async () => {
    const shelf = openFonts();
    await shelf.load('Caf\u00e9 \u20ac5.00 \u017bubr \u0395\u03bb\u03bb \u0427\u0430\u0439');
    expect(shelf.openBytes).toBe(0);
    await shelf.load('\u0634\u0627\u064a');
    expect(shelf.fontFor('\u0634')).toContain('arabic');
    expect(shelf.fontFor('\u8336')).toBeUndefined();
    for (let point = 0x4e00; point < 0x9fa5; point += 200) {
      await shelf.load(String.fromCodePoint(...Array.from({ length: 60 }, (_, at) => point + at)));
      expect(shelf.openBytes).toBeLessThan(40_000_000);
    }
    await shelf.load('\u0634\u0627\u064a');
    expect(shelf.fontFor('\u0634')).toContain('arabic');
    expect(textOf(docOf('thai'))).toContain('\u0e3f110');
  });
});

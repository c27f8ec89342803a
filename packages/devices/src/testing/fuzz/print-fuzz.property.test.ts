import { hash } from 'node:crypto';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type PrinterLanguage,
  printRequestSchema,
  ReplyDemultiplexer,
  StarReplies,
} from '../../core/index.ts';
import { logoFromPng } from '../../preview/index.ts';
import { type Paper, PrinterLine, VirtualPrinter } from '../virtual-printer/printer.ts';
import { count, length, seed, sizes, tellFigures, timeout } from './fuzz-run.fixture.ts';
import { noise, pieces } from './noise.ts';

afterAll(tellFigures);

/** Everything that a printer shows of what it was sent. */
function shown(parts: Iterable<Uint8Array>, language: PrinterLanguage) {
  const papers: Paper[] = [];
  const replies: number[] = [];
  const printer = new VirtualPrinter({
    ...{ widthDots: 384, language, lastNumber: 0, now: () => 0 },
    onPaper: (paper) => papers.push(paper),
    onChange: () => undefined,
  });
  const line = new PrinterLine((bytes) => replies.push(...bytes), language);
  printer.plug(line);
  for (const part of parts) printer.receive(line, part);
  const { text, png } = printer.hanging();
  for (const paper of papers) expect(paper.height).toBeLessThan(40_000);
  expect(printer.unknownCommands.length).toBeLessThanOrEqual(100);
  const pictures = [...papers.map((paper) => paper.png), png];
  return {
    texts: [...papers.map((paper) => paper.text), text],
    pictures: pictures.map((picture) => hash('sha1', picture)),
    replies,
    unknown: printer.unknownCommands,
  };
}

describe('noise for every parser of printing', () => {
  for (const language of ['escpos', 'starprnt'] as const) {
    it(
      `[PR87] ${language}: any bytes in any pieces give one picture, one text, one answer`,
      () => {
        fc.assert(
          fc.property(seed, sizes, (from, parts) => {
            const bytes = noise(from, length);
            count(language, length);
            expect(shown(pieces(bytes, parts), language)).toEqual(shown([bytes], language));
          }),
        );
      },
      timeout,
    );
  }

  it(
    '[PR87] what a printer answers: any bytes in any pieces are the same messages',
    () => {
      fc.assert(
        fc.property(seed, sizes, (from, parts) => {
          const bytes = noise(from, length);
          count('replies', length);
          for (const make of [() => new ReplyDemultiplexer(), () => new StarReplies()]) {
            const whole: unknown[] = make().push(bytes);
            const reader = make();
            const split = [...pieces(bytes, parts)].flatMap((part): unknown[] => reader.push(part));
            expect(split).toEqual(whole);
          }
        }),
      );
    },
    timeout,
  );

  it(
    '[PR87] a damaged picture is no logo and no accident',
    () => {
      const png = new PNG({ width: 64, height: 24 });
      png.data.fill(120);
      const good = PNG.sync.write(png);
      fc.assert(
        fc.property(seed, fc.nat(), (from, place) => {
          const bytes = Uint8Array.from(good);
          bytes.set(noise(from, 1 + (from & 7)), place % (bytes.length - 8));
          count('logo', bytes.length);
          const logo = logoFromPng(bytes, { widest: 384, dithering: 'atkinson' });
          expect(logo === undefined || logo.width <= 384).toBe(true);
          logoFromPng(noise(from, length), { widest: 384, dithering: 'bayer' });
        }),
      );
    },
    timeout,
  );

  it(
    '[PR87] a job that is no job is refused, whatever it holds',
    () => {
      fc.assert(
        fc.property(fc.anything({ maxDepth: 4 }), fc.anything({ maxDepth: 4 }), (doc, blocks) => {
          for (const part of [doc, { blocks }, { blocks: [blocks] }]) {
            const request = { jobKey: 'k', printerId: 'p', model: 'generic-80', doc: part };
            count('jobs', 1);
            expect(printRequestSchema.safeParse(request).success).toBe(false);
          }
        }),
      );
    },
    timeout,
  );
});

import fc from 'fast-check';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  encodeJob,
  englishLabels,
  guestCheckDocument,
  kitchenChitDocument,
  type PrinterLanguage,
  printerModels,
  type ReceiptDoc,
  receiptDocument,
} from '../../core/index.ts';
import { euros, sampleChit, sampleReceipt } from '../samples.ts';
import { type Paper, PrinterLine, VirtualPrinter } from './printer.ts';

/** A CommonJS module whose types claim a second level of `default`. */
const decodeQr = jsqr as unknown as typeof jsqr.default;
const context = { labels: englishLabels, money: euros };
const model = printerModels['epson-tm-m30'];

function bench(widthDots = 576, language: PrinterLanguage = 'escpos') {
  const replies: number[] = [];
  const papers: Paper[] = [];
  const printer = new VirtualPrinter({
    widthDots,
    language,
    lastNumber: 0,
    now: () => 0,
    onPaper: (paper) => papers.push(paper),
    onChange: () => undefined,
  });
  const line = new PrinterLine((bytes) => replies.push(...bytes), language);
  printer.plug(line);
  return { printer, line, replies, papers };
}

function print(doc: ReceiptDoc, to = model): Paper {
  const { printer, line, papers } = bench(to.widthDots, to.language);
  printer.receive(line, encodeJob(doc, to).bytes);
  expect(printer.unknownCommands).toEqual([]);
  const [paper] = papers;
  if (!paper) throw new Error('No paper came out');
  return paper;
}

function readQr(png: Uint8Array): string | undefined {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return decodeQr(new Uint8ClampedArray(data), width, height)?.data;
}

describe('virtual printer', () => {
  it('[PR30] what is encoded comes out on paper: every line, total and mark', () => {
    for (const to of Object.values(printerModels)) {
      const { text, drawer } = print(receiptDocument(sampleReceipt, context), to);
      const flat = text.replace(/\s+/g, ' ');
      const { lines, total, payments, call, footer } = sampleReceipt;
      for (const line of lines) {
        for (const word of line.name.split(' ')) expect(flat).toContain(word);
        expect(flat).toContain(euros(line.amount));
      }
      for (const { amount } of [...payments, { amount: total }])
        expect(flat).toContain(euros(amount));
      expect(flat).toContain(`${call?.number} ${call?.guest}`);
      for (const line of footer ?? []) expect(flat).toContain(line);
      expect(drawer.map((event) => event.pin)).toEqual([2]);
    }
  });

  it('[PR31] marks are on the paper of a copy, a duplicate, training and a replay', () => {
    const marks = { copy: true, possibleDuplicate: true, training: true, replay: true };
    const { text } = print(guestCheckDocument({ ...sampleReceipt, marks }, context));
    const { copy, possibleDuplicate, training, replay, notAReceipt } = englishLabels;
    for (const mark of [copy, possibleDuplicate, training, replay, notAReceipt]) {
      expect(text).toContain(mark);
    }
    const chit = print(
      kitchenChitDocument({ ...sampleChit, marks: { possibleDuplicate: true } }, context),
    );
    expect(chit.text.split('\n')[0]).toContain(possibleDuplicate);
    expect(chit.text).toContain('ALLERGY: shellfish');
  });

  it('[PR32] the QR code in the picture is read back, at any length and level', () => {
    const { png } = print(receiptDocument(sampleReceipt, context));
    expect(readQr(png)).toBe(sampleReceipt.qr);
    for (const [length, ecc] of [
      [1, 'H'],
      [60, 'L'],
      [150, 'M'],
      [300, 'Q'],
      [900, 'L'],
    ] as const) {
      const data = `\u00e9${'galley/42 '.repeat(100).slice(0, length)}`;
      const paper = print({
        blocks: [
          { type: 'qr', data, ecc, size: 6 },
          { type: 'cut', mode: 'full' },
        ],
      });
      expect(readQr(paper.png)).toBe(data);
    }
  });

  it('[PR33] a barcode in the picture has the bars of its number', () => {
    const { png, text } = print({
      blocks: [
        { type: 'barcode', symbology: 'ean13', data: '5901234123457', module: 3 },
        { type: 'cut', mode: 'partial' },
      ],
    });
    const { width, data } = PNG.sync.read(Buffer.from(png));
    const row = Array.from({ length: width }, (_, x) =>
      data[(60 * width + x) * 4] === 0 ? '1' : '0',
    );
    const bars = row
      .join('')
      .replace(/^0+|0+$/g, '')
      .replace(/(.)\1\1/g, '$1');
    expect(bars).toBe(
      '10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101',
    );
    expect(text).toContain('[ean13 5901234123457]\n5901234123457');
  });

  it('[PR34] any split of the stream gives the same picture and the same answers', () => {
    const id = [0x20, 0x21, 0x22, 0x23];
    const { bytes } = encodeJob(receiptDocument(sampleReceipt, context), model, {
      processId: id,
    });
    const whole = bench();
    whole.printer.receive(whole.line, bytes);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (sizes) => {
        const { printer, line, papers, replies } = bench();
        for (let from = 0, at = 0; from < bytes.length; at++) {
          const size = sizes[at % sizes.length] ?? 1;
          printer.receive(line, bytes.slice(from, from + size));
          from += size;
        }
        expect(papers.map((paper) => paper.text)).toEqual(whole.papers.map((paper) => paper.text));
        expect(Buffer.compare(papers[0]?.png ?? bytes, whole.papers[0]?.png ?? (id as never))).toBe(
          0,
        );
        expect(replies).toEqual(whole.replies);
      }),
      { numRuns: 12 },
    );
  });

  it('[PR35] no bytes make it throw or hold more than its bounds', () => {
    const lead = fc.constantFrom(0x10, 0x1b, 0x1c, 0x1d, 0x0a, 0x28, 0x6b, 0x76, 0x56);
    const bytes = fc.array(fc.oneof(lead, fc.integer({ min: 0, max: 255 })), { maxLength: 400 });
    fc.assert(
      fc.property(bytes, (noise) => {
        const { printer, line, papers } = bench(384);
        printer.receive(line, Uint8Array.from(noise));
        printer.receive(line, new Uint8Array(2000).fill(0x0a));
        for (const paper of papers) expect(paper.height).toBeLessThan(40_000);
      }),
      { numRuns: 60 },
    );
  });

  it('[PR36] an oversized command is read over and the stream goes on behind it', () => {
    const { printer, line } = bench();
    printer.receive(line, Uint8Array.of(0x1d, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0x00));
    for (let sent = 0; sent < 0xffff * 0xff; sent += 0xffff) {
      printer.receive(line, new Uint8Array(0xffff).fill(0x41));
    }
    printer.receive(line, Uint8Array.from(Buffer.from('after\n')));
    expect(printer.hanging().text).toBe('after');
  });

  it('[PR37] proof is given after the cut, and withheld while the printer cannot print', () => {
    const { printer, line, replies, papers } = bench();
    printer.setConditions({ paper: 'out' });
    const doc = kitchenChitDocument(sampleChit, context);
    printer.receive(line, encodeJob(doc, model, { processId: [0x30, 0x31, 0x32, 0x33] }).bytes);
    expect([replies, papers]).toEqual([[], []]);
    printer.receive(line, Uint8Array.of(0x10, 4, 4));
    expect(replies).toEqual([0x7e]);
    printer.setConditions({ paper: 'ok' });
    expect(papers).toHaveLength(1);
    expect(replies.slice(-8)).toEqual([0, 0x37, 0x22, 0x30, 0x31, 0x32, 0x33, 0]);
  });
});

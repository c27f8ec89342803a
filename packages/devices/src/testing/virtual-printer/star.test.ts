import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  encodeJob,
  englishLabels,
  printerModels,
  type ReceiptDoc,
  receiptDocument,
  StarReplies,
  type StarReport,
} from '../../core/index.ts';
import { holdsStarCommands } from '../../core/starprnt/raster.ts';
import { onPaper } from '../golden.fixture.ts';
import { euros, sampleReceipt } from '../samples.ts';
import { PrinterLine, VirtualPrinter } from './printer.ts';
import { byReceiptline, byReceiptPrinterEncoder, wanted } from './producers.fixture.ts';
import { codesIn } from './reading.fixture.ts';

const model = printerModels['star-mc-print3'];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (value: string, style = {}): ReceiptDoc => ({
  blocks: [{ type: 'text', spans: [{ text: value, ...style }] }],
});
const receipt = receiptDocument(sampleReceipt, { labels: englishLabels, money: euros });
const preamble =
  '1b40' +
  '1b1e6101' +
  '1b5200' +
  '1b1d7420' +
  '1b1e4600' +
  '1b2000' +
  '1b690000' +
  '1b46' +
  '1b2d00' +
  '1b35' +
  '12' +
  '1b1d6100' +
  '1b7a01' +
  '1b6c00' +
  '1b5130';

/** Bytes of a document between the settings and the count of the job. */
function body(doc: ReceiptDoc): string {
  const all = hex(encodeJob(doc, model).bytes);
  expect(all.startsWith(preamble)).toBe(true);
  expect(all.endsWith('17')).toBe(true);
  return all.slice(preamble.length, -2);
}

function bench() {
  const replies: number[] = [];
  const printer = new VirtualPrinter({
    ...{ widthDots: 576, language: 'starprnt', lastNumber: 0, now: () => 0 },
    onPaper: () => undefined,
    onChange: () => undefined,
  });
  const line = new PrinterLine((bytes) => replies.push(...bytes), 'starprnt');
  printer.plug(line);
  const send = (...bytes: number[]): void => printer.receive(line, Uint8Array.from(bytes));
  return { printer, line, replies, send, heard: () => new StarReplies().push(replies) };
}

describe('StarPRNT', () => {
  it('[PR75] a job begins with a reset and absolute settings and ends with the count', () => {
    expect(hex(encodeJob({ blocks: [] }, model).bytes)).toBe(`${preamble}17`);
  });

  it('[PR75] styles, code pages, feeds, cuts and the drawer have the bytes of the specification', () => {
    expect(body(text('Caf\u00e9 \u20ac'))).toBe('436166e920800a');
    expect(body(text('\u017bubr'))).toBe('1b1d7405bd7562720a');
    expect(body(text('B', { bold: true, width: 2, height: 3 }))).toBe(
      '1b451b690201421b461b6900000a',
    );
    expect(body(text('U', { underline: true, invert: true }))).toBe('1b2d011b34551b2d001b350a');
    expect(body({ blocks: [{ type: 'feed', lines: 200 }] })).toBe('1b617f1b6149');
    expect(
      body({
        blocks: [
          { type: 'cut', mode: 'full' },
          { type: 'cut', mode: 'partial' },
        ],
      }),
    ).toBe('1b64021b6403');
    const pulses: Block[] = [
      { type: 'drawer', pin: 2 },
      { type: 'drawer', pin: 5 },
    ];
    expect(body({ blocks: pulses })).toBe('1b070c18071a');
    expect(body({ blocks: [{ type: 'barcode', symbology: 'ean8', data: '9638507' }] })).toBe(
      `1b1d61011b6232323150${Buffer.from('96385074').toString('hex')}1e`,
    );
    expect(body({ blocks: [{ type: 'qr', data: 'hi', size: 5 }] })).toBe(
      '1b1d61011b1d795330021b1d795331011b1d795332051b1d794431000200' + '6869' + '1b1d7950',
    );
  });

  it('[PR75] type is at most six times as large, and its line is broken for that size', () => {
    const { bytes } = encodeJob(text('1234 678 0', { width: 8, height: 8 }), model);
    expect(hex(bytes)).toContain('1b690505');
    const paper = onPaper(
      encodeJob(
        { blocks: [...text('1234 678 0', { width: 8 }).blocks, { type: 'cut', mode: 'full' }] },
        model,
      ).bytes,
      'star-mc-print3',
    );
    expect(paper.text).toBe('1234 678\n0');
  });

  it('[PR76] what a picture, a code or a text holds never asks for the state or resets', () => {
    const wild = fc.array(fc.constantFrom('1b06', '061b', '1b1b', '0606', 'ff1b'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(wild, (rows) => {
        const blocks: Block[] = [
          { type: 'image', width: 16, rows },
          { type: 'qr', data: `a\u001b\u0006\u0018${rows.join('')}`, size: 2 },
          { type: 'text', spans: [{ text: `\u001b\u0006${rows.join(' ')}` }] },
        ];
        expect(holdsStarCommands(encodeJob({ blocks }, model).bytes)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('[PR77] the same receipt comes out of a Star printer, its code is read, its drawer opens', async () => {
    for (const id of ['star-mc-print3', 'star-mc-print2'] as const) {
      const paper = onPaper(encodeJob(receipt, printerModels[id]).bytes, id);
      const epson = id === 'star-mc-print3' ? 'epson-tm-m30' : 'generic-58';
      const same = onPaper(encodeJob(receipt, printerModels[epson]).bytes, epson);
      expect(paper.text).toBe(same.text);
      expect(paper.drawer.map(({ pin }) => pin)).toEqual([2]);
      expect(await codesIn(paper.png)).toEqual([`QRCode:${sampleReceipt.qr}`]);
    }
  });

  it('[PR77] every kind of bars is read back as its data', async () => {
    for (const [symbology, data, expected] of [
      ['ean13', '590123412345', 'EAN13:5901234123457'],
      ['ean8', '9638507', 'EAN8:96385074'],
      ['upca', '03600029145', 'EAN13:0036000291452'],
      ['itf', '1234567895', 'ITF:1234567895'],
      ['code39', 'R1-000142', 'Code39:R1-000142'],
      ['code128', 'A%b{12345', 'Code128:A%b{12345'],
    ] as const) {
      for (const module of [2, 3] as const) {
        const blocks: Block[] = [
          { type: 'barcode', symbology, data, module },
          { type: 'cut', mode: 'full' },
        ];
        const { png } = onPaper(encodeJob({ blocks }, model).bytes, 'star-mc-print3');
        expect(await codesIn(png)).toEqual([expected]);
      }
    }
  });

  it('[PR77] knows what independent encoders emit for a Star printer', async () => {
    for (const produce of [
      () => byReceiptline('starsbcs'),
      () => byReceiptPrinterEncoder('star-prnt'),
    ]) {
      const paper = onPaper(await produce(), 'star-mc-print3');
      for (const part of [wanted.title, wanted.item, wanted.amount]) {
        expect(paper.text).toContain(part);
      }
      const codes = await codesIn(paper.png);
      expect(codes).toContain(`QRCode:${wanted.qr}`);
      expect(codes).toContain(`EAN13:${wanted.ean13}`);
    }
  });

  it('[PR78] the status tells cover, paper, cutter, head, failure, offline and the drawer line', () => {
    for (const [part, expected] of [
      [{}, { online: true, paper: 'ok', error: 'none', coverOpen: false }],
      [{ coverOpen: true }, { coverOpen: true, online: false }],
      [{ paper: 'near-end' }, { paper: 'near-end', online: true }],
      [{ paper: 'out' }, { paper: 'out', online: false }],
      [{ cutterJam: true }, { error: 'cutter', online: false }],
      [{ headHot: true }, { error: 'too-hot' }],
      [{ failed: true }, { error: 'unrecoverable' }],
      [{ offline: true }, { online: false, error: 'none' }],
      [{ drawerOpen: true }, { drawerPinHigh: true }],
    ] as const) {
      const { printer, send, heard } = bench();
      printer.setConditions(part);
      send(0x1b, 0x06, 0x01);
      expect(heard()).toMatchObject([{ status: expected, jobs: 0 }]);
    }
  });

  it('[PR78] a job is counted once its paper is out, and not while the printer cannot print', () => {
    const { printer, send, heard, replies } = bench();
    send(0x1b, 0x1e, 0x61, 1);
    printer.setConditions({ paper: 'out' });
    const jobs = (): number[] => heard().map((report) => report.jobs);
    send(...encodeJob(receipt, { ...model, reportsChanges: true }).bytes);
    expect(printer.papers).toHaveLength(0);
    expect(Math.max(...jobs())).toBe(0);
    replies.length = 0;
    printer.setConditions({ paper: 'ok' });
    expect(printer.papers).toHaveLength(1);
    expect(jobs().at(-1)).toBe(1);
    for (let at = 0; at < 40; at++) send(0x17);
    expect(jobs().at(-1)).toBe(41 % 32);
  });

  it('[PR78] reports are the same however the stream is split, and noise between them falls away', () => {
    const { printer, send, replies } = bench();
    send(0x1b, 0x1e, 0x61, 1);
    for (const coverOpen of [true, false, true]) printer.setConditions({ coverOpen });
    const whole = new StarReplies().push(replies);
    expect(whole).toHaveLength(4);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (sizes) => {
        const reader = new StarReplies();
        const reports: StarReport[] = [];
        for (let from = 0, at = 0; from < replies.length; at++) {
          const size = sizes[at % sizes.length] ?? 1;
          reports.push(...reader.push(replies.slice(from, from + size)));
          from += size;
        }
        expect(reports).toEqual(whole);
      }),
    );
    expect(new StarReplies().push([0x00, 0x80, ...replies])).toEqual(whole);
  });

  it('[PR34] any split of a Star job gives the same picture', () => {
    const { bytes } = encodeJob(receipt, model);
    const whole = onPaper(bytes, 'star-mc-print3');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (sizes) => {
        const { printer, line } = bench();
        for (let from = 0, at = 0; from < bytes.length; at++) {
          const size = sizes[at % sizes.length] ?? 1;
          printer.receive(line, bytes.slice(from, from + size));
          from += size;
        }
        expect(printer.papers.map((paper) => paper.text)).toEqual([whole.text]);
        expect(Buffer.compare(printer.papers[0]?.png ?? bytes, whole.png)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});

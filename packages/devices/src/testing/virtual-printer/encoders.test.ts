import { describe, expect, it } from 'vitest';
import { type Paper, PrinterLine, VirtualPrinter } from './printer.ts';
import {
  byEscpos,
  byNodeThermalPrinter,
  byReceiptline,
  byReceiptPrinterEncoder,
  wanted,
} from './producers.fixture.ts';
import { codesIn } from './reading.fixture.ts';

function print(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]): Paper {
  const papers: Paper[] = [];
  const printer = new VirtualPrinter({
    widthDots: 576,
    lastNumber: 0,
    now: () => 0,
    onPaper: (paper) => papers.push(paper),
    onChange: () => undefined,
  });
  const line = new PrinterLine(() => undefined);
  printer.plug(line);
  for (let from = 0, at = 0; from < bytes.length; at++) {
    const size = sizes[at % sizes.length] ?? 1;
    printer.receive(line, bytes.subarray(from, from + size));
    from += size;
  }
  expect(printer.unknownCommands).toEqual([]);
  expect(printer.hanging().text.trim()).toBe('');
  const [paper] = papers;
  if (!paper || papers.length > 1) throw new Error(`${papers.length} papers came out`);
  return paper;
}

const producers: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['escpos', byEscpos],
  ['node-thermal-printer', byNodeThermalPrinter],
  ['receiptline, epson', () => byReceiptline('epson')],
  ['receiptline, generic', () => byReceiptline('generic')],
  ['receipt-printer-encoder', () => byReceiptPrinterEncoder()],
];

const bars = (kind: number, text: string): number[] => [
  ...[0x1d, 0x68, 60, 0x1d, 0x77, 3, 0x1d, 0x6b, kind, text.length],
  ...Buffer.from(text, 'latin1'),
];

describe('virtual printer before independent encoders', () => {
  for (const [name, produce] of producers) {
    it(`[PR43] knows every command of ${name} and what it prints can be read`, async () => {
      const bytes = await produce();
      const paper = print(bytes);
      for (const text of [wanted.title, wanted.item, wanted.amount]) {
        expect(paper.text).toContain(text);
      }
      const codes = await codesIn(paper.png);
      expect(codes).toContain(`QRCode:${wanted.qr}`);
      expect(codes).toContain(`EAN13:${wanted.ean13}`);
      const split = print(bytes, [1, 7, 2, 61]);
      expect(Buffer.compare(split.png, paper.png)).toBe(0);
    });
  }

  it('[PR44] every kind of bars in the picture is read back as its data', async () => {
    const cases = [
      [65, '03600029145', 'EAN13:0036000291452'],
      [66, '04210000526', 'UPCE:0042100005264'],
      [66, '01234500006', 'UPCE:0012345000065'],
      [67, '590123412345', 'EAN13:5901234123457'],
      [68, '9638507', 'EAN8:96385074'],
      [69, 'R1-000142', 'Code39:R1-000142'],
      [70, '1234567895', 'ITF:1234567895'],
      [71, 'A40156B', 'Codabar:A40156B'],
      [72, 'TABLE 12', 'Code93:TABLE 12'],
      [73, '{BR1-{C\x0c\x22', 'Code128:R1-1234'],
      [74, '(01)09501101530003', 'Code128:(01)09501101530003'],
    ] as const;
    const read: string[] = [];
    for (const [kind, text] of cases) {
      const paper = print(Uint8Array.of(...bars(kind, text), 0x1d, 0x56, 66, 0));
      read.push((await codesIn(paper.png)).join());
    }
    expect(read).toEqual(cases.map(([, , code]) => code));
  });

  it('[PR45] page mode, quarter turns and upside-down lines are drawn, and still read', async () => {
    const qr = byReceiptPrinterEncoder();
    const from = qr.findIndex(
      (byte, at) => byte === 0x1d && qr[at + 1] === 0x28 && qr[at + 5] === 0x31,
    );
    const code = qr.subarray(from, qr.lastIndexOf(0x1b));
    const area = [0x1b, 0x57, 0, 0, 0, 0, 0x40, 2, 0x90, 1];
    for (const direction of [0, 1, 2, 3]) {
      const page = [
        0x1b,
        0x4c,
        ...area,
        0x1b,
        0x54,
        direction,
        ...Buffer.from('Table 7\n'),
        ...code,
      ];
      const paper = print(Uint8Array.from([...page, 0x0c, 0x1d, 0x56, 66, 0]));
      expect(paper.text).toContain('Table 7');
      expect(await codesIn(paper.png)).toEqual([`QRCode:${wanted.qr}`]);
    }
    const plain = print(Uint8Array.from([...Buffer.from('Lb\n'), 0x1d, 0x56, 66, 0]));
    for (const turn of [
      [0x1b, 0x7b, 1],
      [0x1b, 0x56, 1],
    ]) {
      const paper = print(Uint8Array.from([...turn, ...Buffer.from('Lb\n'), 0x1d, 0x56, 66, 0]));
      expect(paper.text).toBe('Lb');
      expect(Buffer.compare(paper.png, plain.png)).not.toBe(0);
    }
  });

  it('[PR46] national sets, double-byte text and a display behind the printer are understood', () => {
    const text = (...bytes: number[]) =>
      print(Uint8Array.from([...bytes, 10, 0x1d, 0x56, 66, 0])).text;
    expect(text(0x1b, 0x52, 2, ...Buffer.from('[]{}~'))).toBe('\u00c4\u00dc\u00e4\u00fc\u00df');
    expect(text(0x1c, 0x26, 0xd6, 0xd0, 0x41)).toBe('\u4e2dA');
    const display = [0x1b, 0x3d, 2, ...Buffer.from('TOTAL'), 0x1f, 0x42, 0x1b, 0x3d, 1];
    expect(text(...display, 0x41)).toBe('A');
  });
});

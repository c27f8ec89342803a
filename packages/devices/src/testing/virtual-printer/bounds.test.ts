import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeJob, printerModels } from '../../core/index.ts';
import { type Paper, PrinterLine, VirtualPrinter } from './printer.ts';

function bench(widthDots = 576) {
  const papers: Paper[] = [];
  const printer = new VirtualPrinter({
    widthDots,
    lastNumber: 0,
    now: () => 0,
    onPaper: (paper) => papers.push(paper),
    onChange: () => undefined,
  });
  const line = new PrinterLine(() => undefined);
  printer.plug(line);
  const feed = (bytes: readonly number[], times: number): void => {
    const whole = Uint8Array.from(
      { length: bytes.length * times },
      (_, at) => bytes[at % bytes.length] ?? 0,
    );
    for (let from = 0; from < whole.length; from += 4096) {
      printer.receive(line, whole.subarray(from, from + 4096));
    }
  };
  return { printer, papers, feed };
}

const text = (value: string): number[] => [...Buffer.from(value, 'latin1')];
const qr = [0x1d, 0x28, 0x6b, 8, 0, 0x31, 0x50, 0x30, ...text('hello')];
const printQr = [0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30];

describe('bounds of the virtual printer', () => {
  for (const [name, bytes, times] of [
    ['printing over and over at one place', [0x1b, 0x24, 0, 0, 0x41], 20_000],
    ['lines without height', [0x1b, 0x33, 0, 0x0a], 30_000],
    [
      'pictures in a line that never ends',
      [0x1b, 0x2a, 33, 8, 0, ...new Array<number>(24).fill(255)],
      5_000,
    ],
    [
      'pictures that claim more than they bring',
      [
        0x1d, 0x28, 0x4c, 12, 0, 48, 112, 48, 2, 2, 49, 0, 16, 0, 16, 1, 1, 0x1d, 0x28, 0x4c, 2, 0,
        48, 50,
      ],
      5_000,
    ],
    ['the same symbol again and again', [...qr, ...printQr, ...printQr, ...printQr], 60],
    ['pages that are never printed', [0x1b, 0x4c, 0x41, 0x1d, 0x24, 9, 0, 0x41], 2_000],
    ['tabs without end', [0x1b, 0x44, ...new Array<number>(60).fill(9)], 2_000],
  ] as const) {
    it(`[PR55] stays small and quick before ${name}`, () => {
      const { printer, papers, feed } = bench();
      feed(bytes, times);
      for (const paper of papers) expect(paper.height).toBeLessThan(40_000);
      const lines = printer.hanging().text.split('\n');
      expect(lines.length).toBeLessThan(6_000);
      for (const line of lines) expect(line.length).toBeLessThan(5_000);
      expect(printer.unknownCommands.length).toBeLessThanOrEqual(100);
    });
  }

  it('[PR55] no command with any argument makes it throw', () => {
    const lead = fc.constantFrom(0x1b, 0x1c, 0x1d, 0x10);
    const command = fc
      .tuple(lead, fc.integer({ min: 0x20, max: 0x7e }), fc.uint8Array({ maxLength: 24 }))
      .map(([first, second, args]) => [first, second, ...args]);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { printer, feed } = bench(384);
        feed([...commands.flat(), 0x1b, 0x40, 0x0a], 1);
        expect(printer.unknownCommands.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 150 },
    );
  });

  it('[PR56] a line in another script comes out on paper as a picture of its own width', () => {
    const { papers, feed } = bench();
    const line = (value: string) => ({ type: 'text' as const, spans: [{ text: value }] });
    const blocks = [
      line('Phở bò đặc biệt'),
      line('Tea 茶 🍵'),
      line('plain'),
      { type: 'cut' as const, mode: 'partial' as const },
    ];
    const { bytes, losses } = encodeJob({ blocks }, printerModels['epson-tm-m30']);
    feed([...bytes], 1);
    expect(losses).toHaveLength(2);
    const [paper] = papers;
    expect(paper?.text.split('\n').filter(Boolean)).toEqual(['[image]', '[image]', 'plain']);
    expect(paper?.height).toBe(30 * 3 + 60);
  });
});

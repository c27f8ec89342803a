import type { TicketView } from '@galley/kitchen/contract';
import { describe, expect, test } from 'vitest';
import { type Cell, type Part, type Slice, splitTicket } from './lay-out.ts';
import { line, measure, ticket } from './testing.fixture.ts';
import {
  ALLERGY_INDEX,
  type Block,
  besideHeight,
  blocksOf,
  headHeight,
  TYPE,
} from './ticket-blocks.ts';

/** How high what one strip shows stands, its item said again where it goes on. */
const heightOf = (strip: readonly Slice[], blocks: readonly Block[]): number =>
  strip.reduce((sum, { lineIndex, continued, details }) => {
    const own = blocks.filter((block) => block.lineIndex === lineIndex);
    const item = own.find((block) => block.details === undefined)?.height ?? 0;
    const keys = new Set(details.map(({ key }) => key));
    const shown = own.filter((block) => block.details?.some(({ key }) => keys.has(key)));
    const above = lineIndex === ALLERGY_INDEX ? 0 : continued ? TYPE.itemRow : item;
    return shown.reduce((all, { height }) => all + height, sum + above);
  }, 0);

const heightOfPart = (one: TicketView, part: Part, cell: Cell): number => {
  const { scale, index, of, strips, across } = part;
  const room = cell.width / scale - (cell.side ?? 0);
  const head = cell.side === undefined ? headHeight : besideHeight;
  const further = cell.side === undefined ? TYPE.continuedHead : 0;
  const above = index === 0 ? head(one, room - 2 * TYPE.padding, measure) : further;
  const foot = index < of - 1 ? TYPE.continuesFoot : 0;
  const blocks = blocksOf(one, room / across - 2 * TYPE.padding, measure);
  const highest = Math.max(...strips.map((strip) => heightOf(strip, blocks)));
  return above + highest + foot + 2 * TYPE.padding;
};

describe('allergies on a ticket', () => {
  const LONG = `kiwi ${'and everything cut on the same board '.repeat(5)}`.trim();
  const marked = ticket('long', {
    lines: [line('Chowder', { allergies: ['milk', LONG] }), line('Chips')],
  });

  test('[AY13] a long one goes on in the next cells, every word of it once in the head', () => {
    const parts = splitTicket(marked, { width: 300, height: 420 }, measure);
    expect(parts.length).toBeGreaterThan(1);
    const words = parts
      .flatMap(({ strips }) => strips.flat().filter(({ lineIndex }) => lineIndex === ALLERGY_INDEX))
      .flatMap(({ details }) => details.map(({ text }) => text));
    expect(words.join(' ')).toBe(`milk ${LONG}`);
    const shown = parts.flatMap(({ strips }) => strips.flat());
    expect(new Set(shown.map(({ lineIndex }) => lineIndex))).toEqual(
      new Set([ALLERGY_INDEX, 0, 1]),
    );
  });

  test('[AY13] the word is never parted from what must not be in the dish', () => {
    const pair = ticket('pair', {
      lines: [line('Soup'), line('Pie', { allergies: ['crustaceans and molluscs'] })],
    });
    for (let height = 380; height < 700; height += 8) {
      const parts = splitTicket(pair, { width: 260, height }, measure);
      const pie = parts.map(({ strips }) =>
        strips
          .flat()
          .filter(({ lineIndex }) => lineIndex === 1)
          .flatMap(({ details }) => details),
      );
      const [rows, ...more] = pie.filter((own) => own.length > 0);
      expect(more).toEqual([]);
      expect(rows?.map(({ text }) => text).join(' ')).toBe('ALLERGY crustaceans and molluscs');
    }
  });

  const NAMES = [
    'Ann',
    'Maximilian von und zu Hohenfels',
    'Ærøskøbing Nguyễn Thị Minh Khai von der Große-Küche',
  ];
  const WORDS = ['Kiwi', 'Anaphylaxis to tree nuts incl. coconut oil and almond flour', LONG];
  const orders = NAMES.flatMap((guestName) =>
    WORDS.map((words) => ({
      guestName,
      lines: [line('Pie', { allergies: [words] }), line('Chips')],
    })),
  );

  test.each([
    { width: 374, height: 442 },
    { width: 374, height: 385 },
    { width: 460, height: 345 },
    { width: 330, height: 330 },
    { width: 2500, height: 187, side: 450 },
  ])(
    '[AY13] [KS27] whatever name stands over whatever allergy, a cell of $width × $height cuts neither',
    (cell) => {
      for (const order of orders) {
        const one = ticket('one', order);
        for (const part of splitTicket(one, cell, measure)) {
          expect(heightOfPart(one, part, cell)).toBeLessThanOrEqual(cell.height / part.scale);
          expect(part.scale).toBeGreaterThan(0.5);
        }
      }
    },
  );

  test('[AY14] neither a confirmation nor a void changes a cell', () => {
    const cell = { width: 300, height: 420 };
    const told = { text: 'milk', names: ['Chowder'] };
    const asked = { ...marked, allergies: [{ ...told, unconfirmed: ['alg_1'] }] };
    const seen = { ...marked, allergies: [{ ...told, unconfirmed: [] }] };
    const gone = {
      ...seen,
      lines: seen.lines.map((one) => ({ ...one, voidedQuantity: one.quantity })),
    };
    const cells = (one: typeof marked) =>
      splitTicket(one, cell, measure).map(({ strips }) => strips);
    expect(cells(seen)).toEqual(cells(asked));
    expect(cells(gone)).toEqual(cells(asked));
  });
});

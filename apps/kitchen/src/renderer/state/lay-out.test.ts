import { describe, expect, test } from 'vitest';
import { layOut, pageOf, splitTicket } from './lay-out.ts';
import { line, measure, ticket } from './testing.fixture.ts';
import {
  besideHeight,
  blocksOf,
  detailsOf,
  fitOf,
  guestText,
  headHeight,
  rowsOf,
  rowTexts,
  SIDE,
  TYPE,
} from './ticket-blocks.ts';

const CELL = { width: 376, height: 440 };
const GRID = { columns: 5, rows: 2 };
const ids = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`);
const placesOf = (names: readonly string[]) => {
  const page = pageOf(
    layOut(
      names.map((id) => ticket(id)),
      CELL,
      measure,
    ),
    GRID,
    0,
  );
  return new Map(page.cells.map((cell) => [cell.ticket.id, `${cell.column},${cell.row}`]));
};
const plainLong = ticket('long', {
  lines: Array.from({ length: 12 }, (_, i) =>
    line(`Item ${i}`, {
      seat: i % 2 ? 3 : null,
      at: null,
      modifiers: Array.from({ length: i % 4 }, (_, m) => ({ name: `Change ${m}`, quantity: 1 })),
      note: i % 5 ? null : 'Well done and with all the trimmings that there are today',
    }),
  ),
});

/** A row of a list: its head stands beside the lines. */
const ROW = { width: 1880, height: 222, side: SIDE };

describe('rows of a list', () => {
  test('[KS75] have all lines of a ticket in order, and go on in the next row', () => {
    const parts = splitTicket(plainLong, ROW, measure);
    expect(parts.length).toBeGreaterThan(1);
    const shown = parts.flatMap(({ strips }) =>
      strips.flat().flatMap(({ lineIndex, continued }) => (continued ? [] : [lineIndex])),
    );
    expect(shown).toEqual(plainLong.lines.map((_, index) => index));
    expect(parts.map(({ index, of }) => [index, of])).toEqual(
      parts.map((_, index) => [index, parts.length]),
    );
  });

  test('[KS75] need less of their height for the head than cards do', () => {
    const short = ticket('short', { lines: [line('A'), line('B'), line('C'), line('D')] });
    expect(splitTicket(short, ROW, measure)).toHaveLength(1);
    expect(splitTicket(short, { ...CELL, height: ROW.height }, measure).length).toBeGreaterThan(1);
    const width = ROW.width - SIDE - 2 * TYPE.padding;
    const fixed = TYPE.labelRow + TYPE.aboutRow + TYPE.noticeRow;
    expect(headHeight(short, width, measure)).toBe(besideHeight(short, width, measure) + fixed);
    expect(fixed).toBeLessThanOrEqual(ROW.height);
  });
});

describe('places', () => {
  test('[KS1] cells fill each column from the top, in the order of the fire', () => {
    expect([...placesOf(ids(5))]).toEqual([
      ['t0', '0,0'],
      ['t1', '0,1'],
      ['t2', '1,0'],
      ['t3', '1,1'],
      ['t4', '2,0'],
    ]);
  });

  test('[KS1] a new ticket changes no place, a bump only those after it', () => {
    const before = placesOf(ids(6));
    const added = placesOf([...ids(6), 'new']);
    for (const [id, place] of before) expect(added.get(id)).toBe(place);
    const bumped = placesOf(ids(6).filter((id) => id !== 't2'));
    for (const id of ['t0', 't1']) expect(bumped.get(id)).toBe(before.get(id));
    expect(bumped.get('t3')).toBe(before.get('t2'));
    expect(bumped.get('t5')).toBe(before.get('t4'));
  });

  test('[KS4] what does not fit is counted, and digits count the tickets of the page', () => {
    const parts = layOut([plainLong, ...ids(14).map((id) => ticket(id))], CELL, measure);
    const first = pageOf(parts, GRID, 0);
    const last = pageOf(parts, GRID, 99);
    expect(first).toMatchObject({ number: 0, before: 0 });
    expect(first.count).toBe(Math.ceil(parts.length / 10));
    expect(last.number).toBe(first.count - 1);
    expect(last.after).toBe(0);
    const shown = (page: typeof first) => new Set(page.cells.map((cell) => cell.ticket.id)).size;
    expect(first.after + shown(first)).toBe(15);
    expect(last.before + shown(last)).toBe(15);
    expect([...new Set(last.cells.map((cell) => cell.position))][0]).toBe(1);
    const longPositions = first.cells.filter((cell) => cell.ticket.id === 'long');
    expect(new Set(longPositions.map((cell) => cell.position))).toEqual(new Set([1]));
  });

  test('[KS4] a board without tickets is one empty page', () => {
    expect(pageOf([], GRID, 3)).toMatchObject({ number: 0, count: 1, before: 0, after: 0 });
  });
});

describe('long tickets', () => {
  test('[KS3] every line and detail stands on the parts once and in order', () => {
    const parts = splitTicket(plainLong, CELL, measure);
    expect(parts.length).toBeGreaterThan(2);
    const items = parts.flatMap((part) =>
      part.strips
        .flat()
        .filter((slice) => !slice.continued)
        .map((slice) => slice.lineIndex),
    );
    expect(items).toEqual(plainLong.lines.map((_, index) => index));
    const shown = plainLong.lines.map((_, index) =>
      parts.flatMap((part) =>
        part.strips
          .flat()
          .filter((slice) => slice.lineIndex === index)
          .flatMap(({ details }) => details.map(({ text }) => text)),
      ),
    );
    const wanted = plainLong.lines.map((one) => detailsOf(one).map(({ text }) => text));
    expect(shown.map((texts) => texts.join(' '))).toEqual(wanted.map((texts) => texts.join(' ')));
    expect(parts.map((part) => [part.index + 1, part.of])).toEqual(
      parts.map((_, index) => [index + 1, parts.length]),
    );
  });

  test('[KS3] each part fits its cell and no item ends a part that has details', () => {
    const named = { ...plainLong, guestName: 'Bartholomew Featherstonehaugh-Cholmondeley' };
    const cases = [400, 440, 700].flatMap((height) =>
      height === 400
        ? [{ height, long: plainLong }]
        : [plainLong, named].map((long) => ({ height, long })),
    );
    for (const { height, long } of cases) {
      const cell = { width: 376, height };
      const blocks = blocksOf(long, cell.width - 2 * TYPE.padding, measure);
      for (const part of splitTicket(long, cell, measure)) {
        const heights = part.strips.flat().flatMap((slice) => {
          const own = blocks.filter((block) => block.lineIndex === slice.lineIndex);
          const item = slice.continued ? TYPE.itemRow : (own[0]?.height ?? 0);
          const keys = new Set(slice.details.map(({ key }) => key));
          const details = own.filter((block) => block.details?.some(({ key }) => keys.has(key)));
          return [item, ...details.map((block) => block.height)];
        });
        const width = cell.width - 2 * TYPE.padding;
        const head = part.index === 0 ? headHeight(long, width, measure) : TYPE.continuedHead;
        const foot = part.index === part.of - 1 ? 0 : TYPE.continuesFoot;
        const used = heights.reduce((sum, one) => sum + one, head + foot + 2 * TYPE.padding);
        expect(used).toBeLessThanOrEqual(height);
        const end = part.strips.flat().at(-1);
        const [item, detail] = blocks.filter((block) => block.lineIndex === end?.lineIndex);
        const both = (item?.height ?? 0) + (detail?.height ?? 0);
        const roomForBoth = head + foot + 2 * TYPE.padding + both <= height;
        if (foot > 0 && detail !== undefined && roomForBoth)
          expect(end?.details.length).toBeGreaterThan(0);
      }
    }
  });

  test('[KS75] a row of a list has its lines side by side, strip after strip, and fits', () => {
    const row = { width: 1900, height: 200, side: 450 };
    const parts = splitTicket(plainLong, row, measure);
    const cards = splitTicket(plainLong, { width: 374, height: 200 }, measure);
    expect(parts[0]?.across).toBe(3);
    expect(parts.length).toBeLessThan(cards.length / 2);
    for (const { strips, index, of } of parts) {
      expect(strips.length).toBeLessThanOrEqual(3);
      if (index < of - 1) expect(strips.length).toBe(3);
    }
    const said = parts.flatMap(({ strips }) =>
      strips.flat().flatMap(({ details }) => details.map(({ text }) => text)),
    );
    const wanted = plainLong.lines.flatMap((one) => detailsOf(one).map(({ text }) => text));
    expect(said.join(' ')).toBe(wanted.join(' '));
  });

  test('[KS3] a ticket comes to its end even in a cell that is too low for it', () => {
    const parts = splitTicket(plainLong, { width: 200, height: 150 }, measure);
    const lines = parts.flatMap((part) => part.strips.flat().map((slice) => slice.lineIndex));
    expect(new Set(lines).size).toBe(plainLong.lines.length);
  });

  test('[KS3] a text breaks between words, and within a word that is too wide', () => {
    const width = (text: string) => text.length * 10;
    expect(rowsOf('Chips', 100, width)).toBe(1);
    expect(rowsOf('Fish and chips', 100, width)).toBe(2);
    expect(rowsOf('Donaudampfschifffahrt', 100, width)).toBe(3);
    expect(rowsOf('A Donaudampfschifffahrt', 100, width)).toBe(4);
  });

  test('[KS3] an item with a word wider than its row stands smaller, down to a bound', () => {
    const width = (text: string) => text.length * 10;
    expect(fitOf('Knickerbocker glory', 130, width)).toBe(1);
    expect(fitOf('Knickerbocker glory', 117, width)).toBe(0.9);
    expect(fitOf('Donaudampfschifffahrt', 100, width)).toBe(0.75);
  });

  test('[KS3] a long note is parted after any of its rows, and nothing of it is lost', () => {
    const note =
      'No nuts, no sesame and no shellfish anywhere near the plate; use the purple board. Guest carries a pen.';
    const noted = ticket('noted', { lines: [line('Chips'), line('Chowder', { note })] });
    const parts = splitTicket(noted, { width: 300, height: 460 }, measure);
    const rows = parts.map(({ strips }) =>
      strips.flat().flatMap(({ details }) => details.filter(({ key }) => key.startsWith('note'))),
    );
    expect(rows.filter((own) => own.length > 0).length).toBeGreaterThan(1);
    const texts = rows.flat().map(({ text }) => text);
    expect(texts.join(' ')).toBe(note);
    const room = 300 - 2 * TYPE.padding - TYPE.quantity - 24;
    for (const text of texts) expect(measure(text, 'detail')).toBeLessThanOrEqual(room);
  });

  test('[KS3] a word without end is broken where the row is, each letter once', () => {
    const width = (text: string) => text.length * 10;
    expect(rowTexts(`See ${'x'.repeat(25)} y`, 100, width)).toEqual([
      'See',
      'x'.repeat(10),
      'x'.repeat(10),
      'xxxxx y',
    ]);
    expect(rowTexts('wide', 5, width)).toEqual(['w', 'i', 'd', 'e']);
  });

  test('[KS2] a void, an acknowledgement or an earlier ticket makes no ticket taller', () => {
    const plain = ticket('a', { lines: [line('Crab sandwich', { quantity: 3 }), line('Chips')] });
    const changed = ticket('a', {
      notices: [
        {
          subjectId: 'v',
          type: 'void',
          text: '3 × Crab sandwich: do not make',
          at: 1,
          when: 'open',
        },
      ],
      recalled: true,
      lines: [
        line('Crab sandwich', { quantity: 3, voidedQuantity: 3 }),
        line('Chips', { onTicket: 'b' }),
      ],
    });
    expect(blocksOf(changed, 300, measure)).toEqual(blocksOf(plain, 300, measure));
    expect(headHeight(changed, 300, measure)).toBe(headHeight(plain, 300, measure));
  });
});

describe('the guest', () => {
  const named = (guestName: string | null) => ticket('a', { guestName });

  test('[KS27] a name has rows of its own, large in up to two and smaller beyond, never cut', () => {
    const rows = (name: string | null) => guestText(named(name), 300, measure);
    expect(rows(null)).toBeNull();
    expect(rows('')).toBeNull();
    expect(rows('Zoë')).toEqual({ size: 'guest', height: TYPE.guestRow });
    expect(rows('Bartholomew X. Featherstonehaugh')).toEqual({
      size: 'guest',
      height: 2 * TYPE.guestRow,
    });
    const longest = 'x'.repeat(60);
    const small = (text: string, size: string) => text.length * (size === 'guest' ? 20 : 15);
    expect(guestText(named(longest), 300, small)).toEqual({
      size: 'guestLong',
      height: 3 * TYPE.guestLongRow,
    });
  });

  test('[KS27] the rows of a name are room that the lines do not have', () => {
    const lines = Array.from({ length: 6 }, (_, i) => line(`Item ${i}`));
    const taken = (name: string | null) =>
      headHeight(ticket('a', { lines, guestName: name }), 340, measure);
    expect(taken('Zoë') - taken(null)).toBe(TYPE.guestRow);
    const parts = (name: string | null) =>
      splitTicket(ticket('a', { lines, guestName: name }), { width: 376, height: 500 }, measure);
    expect(parts(null).length).toBe(1);
    expect(parts('Bartholomew Featherstonehaugh-Cholmondeley').length).toBe(2);
  });
});

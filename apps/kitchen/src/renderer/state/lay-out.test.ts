import { describe, expect, test } from 'vitest';
import { layOut, pageOf, splitTicket } from './lay-out.ts';
import { line, measure, ticket } from './testing.fixture.ts';
import { blocksOf, detailsOf, piecesOf, rowsOf, TYPE } from './ticket-blocks.ts';

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
const long = ticket('long', {
  lines: Array.from({ length: 12 }, (_, i) =>
    line(`Item ${i}`, {
      seat: i % 2 ? 3 : null,
      modifiers: Array.from({ length: i % 4 }, (_, m) => ({ name: `Change ${m}`, quantity: 1 })),
      note: i % 5 ? null : 'Well done and with all the trimmings that there are today',
    }),
  ),
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
    const parts = layOut([long, ...ids(14).map((id) => ticket(id))], CELL, measure);
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
    const parts = splitTicket(long, CELL, measure);
    expect(parts.length).toBeGreaterThan(2);
    const items = parts.flatMap((part) =>
      part.slices.filter((slice) => !slice.continued).map((slice) => slice.lineIndex),
    );
    expect(items).toEqual(long.lines.map((_, index) => index));
    const shown = long.lines.map((_, index) =>
      parts.flatMap((part) =>
        part.slices
          .filter((slice) => slice.lineIndex === index)
          .flatMap((slice) =>
            Array.from({ length: slice.to - slice.from }, (_, i) => slice.from + i),
          ),
      ),
    );
    const wanted = long.lines.map((one) => detailsOf(one).map((_, index) => index));
    expect(shown).toEqual(wanted);
    expect(parts.map((part) => [part.index + 1, part.of])).toEqual(
      parts.map((_, index) => [index + 1, parts.length]),
    );
  });

  test('[KS3] each part fits its cell and no item ends a part that has details', () => {
    for (const height of [400, 440, 700]) {
      const cell = { width: 376, height };
      const blocks = blocksOf(long, cell.width - 2 * TYPE.padding, measure);
      for (const part of splitTicket(long, cell, measure)) {
        const heights = part.slices.flatMap((slice) => {
          const own = blocks.filter((block) => block.lineIndex === slice.lineIndex);
          const item = slice.continued ? TYPE.itemRow : (own[0]?.height ?? 0);
          return [item, ...own.slice(1 + slice.from, 1 + slice.to).map((block) => block.height)];
        });
        const head = part.index === 0 ? TYPE.head : TYPE.continuedHead;
        const foot = part.index === part.of - 1 ? 0 : TYPE.continuesFoot;
        const used = heights.reduce((sum, one) => sum + one, head + foot + 2 * TYPE.padding);
        expect(used).toBeLessThanOrEqual(height);
        const end = part.slices.at(-1);
        const details = detailsOf(long.lines[end?.lineIndex ?? 0]!).length;
        if (foot > 0 && details > 0) expect(end?.to).toBeGreaterThan(0);
      }
    }
  });

  test('[KS3] a ticket comes to its end even in a cell that is too low for it', () => {
    const parts = splitTicket(long, { width: 200, height: 150 }, measure);
    const lines = parts.flatMap((part) => part.slices.map((slice) => slice.lineIndex));
    expect(new Set(lines).size).toBe(long.lines.length);
  });

  test('[KS3] a text breaks between words, and within a word that is too wide', () => {
    const width = (text: string) => text.length * 10;
    expect(rowsOf('Chips', 100, width)).toBe(1);
    expect(rowsOf('Fish and chips', 100, width)).toBe(2);
    expect(rowsOf('Donaudampfschifffahrt', 100, width)).toBe(3);
    expect(rowsOf('A Donaudampfschifffahrt', 100, width)).toBe(4);
  });

  test('[KS3] a long note is parted between words, and nothing of it is lost', () => {
    const note =
      'No nuts, no sesame and no shellfish anywhere near the plate; use the purple board. Guest carries a pen.';
    const pieces = piecesOf(note);
    expect(pieces.length).toBe(2);
    expect(pieces.join(' ')).toBe(note);
    expect(piecesOf('x'.repeat(150)).join('')).toBe('x'.repeat(150));
    expect(piecesOf('  ')).toEqual([]);
  });

  test('[KS2] a void, an acknowledgement or an earlier ticket makes no ticket taller', () => {
    const plain = ticket('a', { lines: [line('Crab sandwich', { quantity: 3 }), line('Chips')] });
    const changed = ticket('a', {
      notices: [{ subjectId: 'v', type: 'void', text: '3 × Crab sandwich: do not make', at: 1 }],
      recalled: true,
      lines: [
        line('Crab sandwich', { quantity: 3, voidedQuantity: 3 }),
        line('Chips', { onTicket: 'b' }),
      ],
    });
    expect(blocksOf(changed, 300, measure)).toEqual(blocksOf(plain, 300, measure));
  });
});

import { describe, expect, test } from 'vitest';
import { splitTicket } from './lay-out.ts';
import { line, measure, ticket } from './testing.fixture.ts';
import { ALLERGY_INDEX } from './ticket-blocks.ts';

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

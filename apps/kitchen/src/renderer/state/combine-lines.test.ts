import { describe, expect, test } from 'vitest';
import { combineLines } from './combine-lines.ts';
import { line, ticket } from './testing.fixture.ts';
import { detailsOf } from './ticket-blocks.ts';

const chips = (id: string, more = {}) => line('Chips', { lineId: `lin_${id}`, ...more });

describe('lines that are alike', () => {
  test('[KS68] stand as one with their quantities, seats and ids, where the first of them stood', () => {
    const lines = [
      chips('a', { quantity: 2, seat: 3 }),
      line('Pie'),
      chips('b', { seat: 1 }),
      chips('c', { seat: 3 }),
    ];
    const shown = combineLines(ticket('t', { lines })).lines;
    expect(shown.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Chips', 4],
      ['Pie', 1],
    ]);
    expect(shown[0]).toMatchObject({ lineId: 'lin_a', also: ['lin_b', 'lin_c'], seat: null });
    expect(detailsOf(shown[0]!).map(({ text }) => text)).toEqual(['Seats 1 (1), 3 (3)']);
    const each = combineLines(
      ticket('u', { lines: [chips('a', { seat: 2 }), chips('b', { seat: 1 })] }),
    );
    expect(detailsOf(each.lines[0]!).map(({ text }) => text)).toEqual(['Seats 1, 2']);
    const some = combineLines(ticket('v', { lines: [chips('a', { seat: 2 }), chips('b')] }));
    expect(detailsOf(some.lines[0]!).map(({ text }) => text)).toEqual(['Seat 2 (1)']);
    const all = combineLines(
      ticket('w', { lines: [chips('a', { seat: 2 }), chips('b', { seat: 2 })] }),
    );
    expect(detailsOf(all.lines[0]!).map(({ text }) => text)).toEqual(['Seat 2']);
  });

  test('[KS68] what differs in anything but the seat, was voided or changed stands alone', () => {
    const lines = [
      chips('a'),
      chips('b', { note: 'crisp' }),
      chips('c', { allergies: ['peanuts'] }),
      chips('d', { work: 'done' }),
      chips('e', { voidedQuantity: 1, quantity: 2 }),
      chips('f', { insteadOf: { lineId: 'lin_x', name: 'Salad' } }),
      chips('g', { onTicket: 'tkt_other' }),
    ];
    const one = ticket('t', { lines });
    expect(combineLines(one)).toBe(one);
  });

  test('[KS25] a ticket that did not change keeps its identity', () => {
    const one = ticket('t', { lines: [chips('a'), chips('b')] });
    expect(combineLines(one)).toBe(combineLines(one));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TicketAckRow, TicketMarkRow, TicketRow } from '../../rows.ts';
import { NOW } from '../../testing/fixtures.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { isStanding, projectBoard } from '../project-board.ts';
import { type KitchenRows, projectTickets } from '../project-tickets.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { kitchenRowsAt } from './kitchen-rows-at.ts';
import { serviceLoad } from './service-load.ts';

type Span = { readonly fired: number; readonly took: number | null };

const span = fc.record({
  fired: fc.integer({ min: 0, max: 300 }),
  took: fc.option(fc.integer({ min: 0, max: 60 })),
});

const minute = (count: number): number => NOW + count * 60_000;

const ticketOf = ({ fired, took }: Span, at: number): TicketRow =>
  ticketRow(`t${at}`, {
    firedAt: minute(fired),
    ...(took === null ? {} : { bumpedAt: minute(fired + took), rank: TICKET_RANK.bumped }),
  });

const startedAt = ({ id, checkId, businessDate }: TicketRow, at: number): TicketMarkRow => ({
  ...{ id: `mrk_${id}`, ticketId: id, checkId, businessDate, type: 'started', undoes: [] },
  ...{ lineId: `lin_${id.slice(4)}1`, generation: 1, markedAt: at, markedBy: 'dev', deviceId: 'd' },
});

const service = (spans: readonly Span[]): KitchenRows => {
  const tickets = spans.map(ticketOf);
  const marks = tickets.map((row) => startedAt(row, row.firedAt + 30_000));
  return { tickets, marks, voids: [], acks: [] as TicketAckRow[], fires: [] };
};

describe('a service as it stood', () => {
  test('[KT60] at any moment the board has what was fired by then and not bumped, in the order of its fire', () => {
    const moments = fc.array(fc.integer({ min: -5, max: 400 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), moments, (spans, asked) => {
        const rows = service(spans);
        for (const at of asked.map(minute)) {
          const states = projectTickets(kitchenRowsAt(rows, at));
          const { open } = projectBoard(states, 'fry', '2026-06-01', at);
          const stood = rows.tickets.filter(
            ({ firedAt, bumpedAt }) => firedAt <= at && (bumpedAt === null || bumpedAt > at),
          );
          expect(open.map(({ row }) => row.id).toSorted()).toEqual(
            stood.map(({ id }) => id).toSorted(),
          );
          const fires = open.map(({ row }) => row.firedAt);
          expect(fires).toEqual(fires.toSorted((a, b) => a - b));
          for (const { row, lines } of open)
            expect(lines[0]?.work).toBe(row.firedAt + 30_000 <= at ? 'started' : 'open');
        }
      }),
    );
  });

  test('[KT60] at its end it is the board that stands now', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const rows = service(spans);
        const end = minute(1000);
        expect(projectTickets(kitchenRowsAt(rows, end))).toEqual(projectTickets(rows));
        expect(projectTickets(rows).filter(isStanding)).toHaveLength(
          spans.filter(({ took }) => took === null).length,
        );
      }),
    );
  });

  test('[KT61] its load counts the tickets that were open in each step from the first fire on', () => {
    expect(serviceLoad([], NOW)).toBeNull();
    const rows = [
      ticketOf({ fired: 0, took: 2 }, 0),
      ticketOf({ fired: 1, took: 2 }, 1),
      ticketOf({ fired: 4, took: null }, 2),
      { ...ticketOf({ fired: 0, took: null }, 3), rank: TICKET_RANK.givenBack },
    ];
    expect(serviceLoad(rows, minute(5))).toEqual({
      ...{ from: minute(0), to: minute(5), stepMs: 60_000, open: [1, 2, 1, 0, 1] },
    });
  });
});

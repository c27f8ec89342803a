import { describe, expect, test } from 'vitest';
import type { LineVoidRow, TicketRow } from '../../rows.ts';
import { NOW } from '../../testing/fixtures.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { kitchenNumbers } from './kitchen-numbers.ts';
import { learnPace, median, paceError } from './pace-model.ts';
import { timedTickets } from './timed-tickets.ts';

const MINUTE = 60_000;

/** A ticket of one item that took so many seconds, fired so many minutes after the start of the day. */
const made = (id: string, minute: number, seconds: number, name = 'Chips'): TicketRow => {
  const row = ticketRow(id);
  const firedAt = NOW + minute * MINUTE;
  return {
    ...row,
    lines: row.lines.slice(0, 1).map((line) => ({ ...line, name })),
    ...{ firedAt, bumpedAt: firedAt + seconds * 1000, rank: TICKET_RANK.bumped },
  };
};
const many = (count: number, of: (at: number) => TicketRow): TicketRow[] =>
  Array.from({ length: count }, (_, at) => of(at));
const alone = many(30, (at) => made(`a${at}`, at * 30, at % 2 === 0 ? 200 : 220));
const steaks = many(30, (at) => made(`s${at}`, at * 30 + 15, 600, 'Steak'));

describe('ticket times', () => {
  test('[KT50] go from when a ticket was to be started to its bump, with what else was open', () => {
    const rows = [made('a', 0, 300), made('b', 1, 60), made('c', 3, 60)];
    const timed = timedTickets([...rows, ticketRow('open')], []);
    expect(timed.map(({ row, seconds, load }) => [row.label, seconds, load])).toEqual([
      ...[
        ['a', 300, 1],
        ['b', 60, 2],
        ['c', 60, 2],
      ],
    ]);
    const waits = { ...made('w', 0, 600), longestSeconds: 300 };
    expect(timedTickets([waits], [])[0]?.seconds).toBe(300);
    expect(timedTickets([made('slip', 0, 1), made('forgotten', 0, 20_000)], [])).toEqual([]);
  });

  test('[KT50] what another station made is no ticket of the one that gave it away', () => {
    const given = { ...made('a', 0, 600), rank: TICKET_RANK.bumped };
    const lineIds = given.lines.map(({ lineId }) => lineId);
    const gone = { ...given, without: lineIds };
    const there = {
      ...made('b', 1, 300),
      ...{ lines: given.lines, stationKey: 'fry', movedFrom: given.id, movedAt: NOW },
    };
    const timed = timedTickets([gone, there], []);
    expect(timed.map(({ row, items }) => [row.stationKey, items])).toEqual([['fry', ['Chips']]]);
  });

  test('[KT52] what was made again counts by item, reason and station, without what was taken back', () => {
    const again = (id: string, minute: number, more: Partial<TicketRow> = {}): TicketRow => {
      const row = made(id, minute, 100);
      const remake = { of: 'lin_a1', sold: 3, reason: 'dropped' as const, note: null };
      return {
        ...row,
        lines: row.lines.map((line) => ({
          ...{ ...line, quantity: 2 },
          remake: { ...remake, askedBy: 'emp', knew: [] },
        })),
        ...more,
      };
    };
    const tickets = [
      ...[made('a', 0, 100), again('b', 0), again('c', 70)],
      again('d', 5, { rank: TICKET_RANK.givenBack, bumpedAt: null }),
    ];
    const hourOf = (at: number) => new Date(at).toISOString().slice(11, 13);
    const { remakes } = kitchenNumbers({ timed: [], tickets, voids: [] }, hourOf);
    const hours = [hourOf(NOW), hourOf(NOW + 70 * MINUTE)];
    expect(remakes).toEqual([
      { name: 'Chips', reason: 'dropped', stationKey: 'fry', quantity: 4, hours },
    ]);
  });

  test('[KT52] are told by station, item and hour, with the slowest, what came back, and voids', () => {
    const tickets = [
      made('a', 0, 300),
      made('b', 70, 100, 'Steak'),
      { ...made('c', 1, 200), generation: 2 },
    ];
    const voids = [
      { id: 'vod_1', lineId: 'lin_a1', quantity: 1, disposition: 'wasted' },
      { id: 'vod_2', lineId: 'lin_a1', quantity: 1, disposition: 'wasted' },
      { id: 'vod_3', lineId: 'lin_c1', quantity: 1, disposition: 'not_made' },
      { id: 'vod_4', lineId: 'lin_gone', quantity: 1, disposition: 'not_made' },
    ] as unknown as LineVoidRow[];
    const hourOf = (at: number) => new Date(at).toISOString().slice(11, 13);
    const numbers = kitchenNumbers({ timed: timedTickets(tickets, []), tickets, voids }, hourOf);
    expect(numbers.stations).toEqual([
      { key: 'fry', tickets: 3, medianSeconds: 200, slowSeconds: 300 },
    ]);
    expect(numbers.items.map(({ key, medianSeconds }) => [key, medianSeconds])).toEqual([
      ...[
        ['Chips', 250],
        ['Steak', 100],
      ],
    ]);
    expect(numbers.hours.map(({ tickets: count }) => count)).toEqual([2, 1]);
    expect(numbers.slowest[0]?.row.label).toBe('a');
    expect(numbers.broughtBack).toEqual(new Map([['fry', 1]]));
    expect(numbers.voids).toEqual([{ name: 'Chips', quantity: 2, wasted: 1 }]);
  });
});

describe('the expected time', () => {
  const at = (model: ReturnType<typeof learnPace>, items: readonly string[], load = 0) =>
    model({ stationKey: 'fry', items, load }) ?? 0;

  test('[KT51] is by item, of several the slowest, and a forgotten ticket changes little', () => {
    const model = learnPace(timedTickets([...alone, ...steaks, made('f', 9000, 9000)], []));
    expect(at(model, ['Chips'])).toBeGreaterThan(180);
    expect(at(model, ['Chips'])).toBeLessThan(300);
    expect(at(model, ['Steak'])).toBeGreaterThan(450);
    expect(at(model, ['Chips', 'Steak'])).toBe(at(model, ['Steak']));
  });

  test('[KT51] grows with what else is open, and never shrinks', () => {
    const rush = many(30, (n) => made(`r${n}`, 2000 + n * 0.5, 500));
    const model = learnPace(timedTickets([...alone, ...rush], []));
    const loads = [0, 1, 3, 6, 10, 40].map((load) => at(model, ['Chips'], load));
    expect(loads).toEqual([...loads].sort((a, b) => a - b));
    expect(loads.at(-1)).toBeGreaterThan((loads[0] ?? 0) * 1.3);
  });

  test('[KT51] is not told where little is known', () => {
    const model = learnPace(timedTickets(alone.slice(0, 10), []));
    expect(model({ stationKey: 'fry', items: ['Chips'], load: 0 })).toBeNull();
    const known = learnPace(timedTickets(alone, []));
    expect(known({ stationKey: 'grill', items: ['Chips'], load: 0 })).toBeNull();
    expect(median([])).toBe(0);
  });

  test('[KT53] is measured on later tickets beside a fixed average', () => {
    const history = timedTickets([...alone, ...steaks], []);
    const day = timedTickets([made('x', 99_000, 210), made('y', 99_030, 600, 'Steak')], []);
    const error = paceError(history, day);
    expect(error?.tickets).toBe(2);
    expect(error?.modelSeconds).toBeLessThan((error?.averageSeconds ?? 0) / 2);
    expect(paceError([], day)).toBeNull();
  });
});

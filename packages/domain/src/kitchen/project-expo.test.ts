import type { Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import type { TicketMarkRow, TicketRow } from '../rows.ts';
import { codeOf, context, good, NOW } from '../testing/fixtures.ts';
import { TICKET_RANK } from './kitchen.table.ts';
import { projectExpo } from './project-expo.ts';
import { projectTickets } from './project-tickets.ts';
import { decideReleaseTickets, decideTakeOut } from './release-tickets/release-tickets.rule.ts';
import { ticketRow } from './ticket-marks.fixture.ts';

const by = context({ permissions: ['bump'] });
const part = (id: string, station: string, more: Partial<TicketRow> = {}) =>
  ticketRow(id, { checkId: 'chk_1', stationKey: station, ...more });
const done = (row: TicketRow, at = NOW): TicketRow => ({
  ...row,
  rank: TICKET_RANK.bumped,
  bumpedAt: at,
});

const GRILL = part('a', 'grill');
const FRY = part('b', 'fry', { firedAt: NOW - 50_000 });
const SWEET = part('c', 'cold', { course: 3, firedAt: NOW - 10_000 });

const states = (rows: readonly TicketRow[], marks: readonly TicketMarkRow[] = []) =>
  projectTickets({ tickets: rows, voids: [], acks: [], marks });
const expo = (rows: readonly TicketRow[], marks: readonly TicketMarkRow[] = [], seated = true) =>
  projectExpo(states(rows, marks), () => seated, NOW - 3_600_000);
const shape = (orders: ReturnType<typeof expo>['open']) =>
  orders.map(({ tickets, readyAt }) => [
    tickets.map(({ row }) => row.stationKey).join(' '),
    readyAt,
  ]);
const asMarks = (facts: readonly Fact[]) =>
  facts.map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketMarkRow);
const released = (rows: readonly TicketRow[], out = true, marks: readonly TicketMarkRow[] = []) =>
  asMarks(good(decideReleaseTickets({ tickets: states(rows, marks), marks }, out, by)));

describe('the expo', () => {
  test('[KT34] gathers stations by course, of what is taken away by check, and knows when all are ready', () => {
    const rows = [SWEET, FRY, GRILL];
    expect(shape(expo(rows).open)).toEqual([
      ['grill fry', null],
      ['cold', null],
    ]);
    expect(shape(expo(rows, [], false).open)).toEqual([['grill fry cold', null]]);
    const ready = [done(GRILL, NOW - 5000), done(FRY), SWEET];
    expect(shape(expo(ready).open)[0]).toEqual(['grill fry', NOW]);
    expect(shape(expo([...ready, part('d', 'bar', { held: 1 })]).open).length).toBe(2);
  });

  test('[KT34] hands out what is ready and leaves the rest; said again it changes nothing', () => {
    const half = [done(GRILL), FRY];
    const marks = released(half);
    expect(marks.map(({ ticketId }) => ticketId)).toEqual([GRILL.id]);
    expect(released(half, true, marks)).toEqual([]);
    expect(shape(expo(half, marks).open)).toEqual([['grill fry', null]]);
    const all = [done(GRILL), done(FRY)];
    const whole = [...marks, ...released(all, true, marks)];
    expect(expo(all, whole).open).toEqual([]);
    expect(shape(expo(all, whole).handedOut)).toEqual([['grill fry', NOW]]);
    const none = decideReleaseTickets({ tickets: states([FRY]), marks: [] }, true, by);
    expect(codeOf(none)).toBe('nothing_ready');
    const nobody = context({ permissions: [] });
    expect(codeOf(decideReleaseTickets({ tickets: states(all), marks: [] }, true, nobody))).toBe(
      'not_allowed',
    );
  });

  test('[KT34] takes it back, and hands out again what was recalled', () => {
    const all = [done(GRILL), done(FRY)];
    const marks = released(all);
    const back = [...marks, ...released(all, false, marks)];
    expect(shape(expo(all, back).open)).toEqual([['grill fry', NOW]]);
    const recalled = [{ ...GRILL, generation: 2 }, done(FRY)];
    expect(shape(expo(recalled, marks).open)).toEqual([['grill fry', null]]);
    const again = [{ ...done(GRILL), generation: 2 }, done(FRY)];
    expect(released(again, true, marks).map(({ ticketId }) => ticketId)).toEqual([GRILL.id]);
  });

  test('[KT34] lets go of what was ready an hour ago and never handed out', () => {
    const old = [done(GRILL, NOW - 3_600_001), done(FRY, NOW - 3_700_000)];
    expect(expo(old).open).toEqual([]);
    expect(shape(expo([old[0]!, FRY]).open)).toEqual([['grill fry', null]]);
  });

  test('[KT35] what whoever serves has taken is taken once', () => {
    const all = [done(GRILL), done(FRY)];
    const marks = released(all);
    const server = context({ permissions: ['sell'] });
    const taken = asMarks(good(decideTakeOut(states(all, marks), server)));
    expect(taken.map(({ type }) => type)).toEqual(['taken', 'taken']);
    expect(good(decideTakeOut(states(all, [...marks, ...taken]), server))).toEqual([]);
    expect(codeOf(decideTakeOut(states(all, marks), by))).toBe('not_allowed');
  });
});

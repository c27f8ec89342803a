import type { Fact, Result } from '@galley/base';
import { describe, expect, test } from 'vitest';
import type { TicketMarkRow, TicketRow } from '../rows.ts';
import { codeOf, context, good, NOW } from '../testing/fixtures.ts';
import { TICKET_RANK } from './kitchen.table.ts';
import { decideMarkLines } from './mark-lines/mark-lines.rule.ts';
import { projectBoard } from './project-board.ts';
import { projectTickets } from './project-tickets.ts';
import { decideRushTickets } from './rush-tickets/rush-tickets.rule.ts';
import { ticketRow } from './ticket-marks.fixture.ts';

const by = context({ permissions: ['bump'] });
let marks: TicketMarkRow[] = [];
const state = (row: TicketRow = ticketRow('a')) =>
  projectTickets({ tickets: [row], voids: [], acks: [], marks })[0]!;
const keep = (facts: Result<Fact[], { code: string; message: string }>): number => {
  const added = good(facts).map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketMarkRow);
  marks = [...marks, ...added];
  return added.length;
};
const mark = (as: 'open' | 'started' | 'done', lineIds = ['lin_a1'], row = ticketRow('a')) =>
  decideMarkLines({ ticket: state(row), marks }, { ticketId: row.id, lineIds, as }, by);
const works = () => state().lines.map(({ work }) => work);
const fresh = () => {
  marks = [];
};

describe('lines of a ticket', () => {
  test('[KT31] go from started to done and back, each said once', () => {
    fresh();
    expect(keep(mark('started'))).toBe(1);
    expect(keep(mark('started'))).toBe(0);
    expect(works()).toEqual(['started', 'open']);
    expect(keep(mark('done', ['lin_a1', 'lin_a2']))).toBe(2);
    expect(works()).toEqual(['done', 'done']);
    keep(mark('started'));
    expect(works()).toEqual(['started', 'done']);
    keep(mark('open'));
    keep(mark('open', ['lin_a2']));
    expect(works()).toEqual(['open', 'open']);
    expect(keep(mark('open'))).toBe(0);
  });

  test('[KT31] that are done are in no all-day count, and their ticket stands until its bump', () => {
    fresh();
    keep(mark('done'));
    const board = projectBoard([state()], 'fry', '2026-06-01');
    expect(board.open.length).toBe(1);
    expect(board.allDay).toEqual([{ name: 'Salad', quantity: 1, allergies: [] }]);
  });

  test('[KT31] are not marked while held, after a bump, or without leave', () => {
    fresh();
    expect(codeOf(mark('done', ['lin_a1'], ticketRow('a', { held: 1 })))).toBe('ticket_held');
    const bumped = ticketRow('a', { rank: TICKET_RANK.bumped, bumpedAt: NOW });
    expect(codeOf(mark('done', ['lin_a1'], bumped))).toBe('ticket_bumped');
    const none = { ticketId: 'tkt_x', lineIds: ['lin_a1'], as: 'done' } as const;
    expect(codeOf(decideMarkLines({ ticket: undefined, marks }, none, by))).toBe('unknown_ticket');
    const nobody = context({ permissions: [] });
    const said = decideMarkLines(
      { ticket: state(), marks },
      { ...none, ticketId: 'tkt_a' },
      nobody,
    );
    expect(codeOf(said)).toBe('not_allowed');
    expect(keep(mark('done', ['lin_elsewhere']))).toBe(0);
  });

  test('[KT31] with an allergy are started, but not done before the station has confirmed it', () => {
    fresh();
    const peanut = [{ allergyId: 'alg_1', allergen: 'peanuts', words: null }];
    const row = ticketRow('a');
    const [first, second] = row.lines;
    const nutty = { ...row, lines: [{ ...first!, allergies: peanut }, second!] };
    expect(keep(mark('started', ['lin_a1'], nutty))).toBe(1);
    expect(codeOf(mark('done', ['lin_a1'], nutty))).toBe('allergy_unconfirmed');
    expect(keep(mark('done', ['lin_a2'], nutty))).toBe(1);
  });
});

describe('a rush', () => {
  const rush = (on: boolean, rows = [ticketRow('a'), ticketRow('b')]) =>
    decideRushTickets({ tickets: rows.map(state), marks }, on, 'bump', by);

  test('[KT32] marks tickets once, moves none, and is taken back', () => {
    fresh();
    expect(keep(rush(true))).toBe(2);
    expect(keep(rush(true))).toBe(0);
    const order = () =>
      projectBoard([state(), state(ticketRow('b', { firedAt: NOW - 90_000 }))], 'fry', '').open.map(
        ({ row, rushed }) => `${row.id} ${rushed}`,
      );
    expect(order()).toEqual(['tkt_b true', 'tkt_a true']);
    expect(keep(rush(false, [ticketRow('b')]))).toBe(1);
    expect(order()).toEqual(['tkt_b false', 'tkt_a true']);
  });

  test('[KT33] of what is made no more is refused', () => {
    fresh();
    const bumped = ticketRow('a', { rank: TICKET_RANK.bumped, bumpedAt: NOW });
    expect(codeOf(rush(true, [bumped]))).toBe('nothing_to_rush');
    expect(keep(rush(false, [bumped]))).toBe(0);
    const nobody = context({ permissions: ['bump'] });
    const said = decideRushTickets({ tickets: [state()], marks }, true, 'sell', nobody);
    expect(codeOf(said)).toBe('not_allowed');
  });
});

import type { Fact, Result } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { station } from '../../routing/routing.fixture.ts';
import type { TicketMarkRow, TicketRow } from '../../rows.ts';
import { codeOf, context, countingIds, good, NOW } from '../../testing/fixtures.ts';
import { decideBumpTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { isStanding, projectBoard } from '../project-board.ts';
import { projectTickets } from '../project-tickets.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { decideMoveTicket, decideTakeBackTicket } from './move-ticket.rule.ts';

const STATIONS = [
  ...['fry', 'grill', 'cold'].map((key, sort) => station(key, sort)),
  station('away', 3, { closed: 1 }),
  station('paper', 4, { output: 'paper' }),
];
const by = context({ permissions: ['bump'], ids: countingIds('mv') });

/** Tickets and marks of one check as a replica has them. */
const kitchen = (...rows: TicketRow[]) => {
  const tickets = new Map(rows.map((row) => [row.id, row]));
  let marks: TicketMarkRow[] = [];
  const acks = new Map<string, string>();
  const states = () =>
    projectTickets({
      tickets: [...tickets.values()],
      voids: [],
      marks,
      acks: [...acks].map(([subjectId, ticketId]) => ({
        ...{ id: subjectId, ticketId, subjectId, stationKey: '', businessDate: '' },
        ...{ ackedAt: NOW, deviceId: '' },
      })),
    });
  const state = (id: string) => states().find(({ row }) => row.id === id)!;
  const keep = (facts: Result<Fact[], { code: string; message: string }>): string[] =>
    good(facts).map(({ kind, id, doc }) => {
      if (kind === 'ticket') tickets.set(id, { id, ...doc } as unknown as TicketRow);
      else marks = [...marks, { id, ...doc } as unknown as TicketMarkRow];
      return id;
    });
  return {
    ...{ states, state, keep },
    see: (ticketId: string, subjectId: string) => acks.set(subjectId, ticketId),
    move: (id: string, stationKey: string, lineIds = ['lin_a1', 'lin_a2']) =>
      decideMoveTicket([state(id)], STATIONS, { lineIds, stationKey }, by),
    back: (id: string) => decideTakeBackTicket([id], states(), by),
    bump: (id: string) => {
      const without = state(id).lines.filter(({ movedTo }) => movedTo !== null);
      const ids = without.map(({ lineId }) => lineId);
      return decideBumpTicket(tickets.get(id), [], by, false, ids);
    },
    open: (key: string) =>
      projectBoard(states(), key, '2026-06-01').open.map(({ row, lines }) => [
        row.id,
        lines.filter(({ onTicket }) => onTicket === null).length,
      ]),
  };
};

describe('a ticket made over to another station', () => {
  test('[KT44] stands there with its age, says where it is from, and the old one where it went', () => {
    const shop = kitchen(ticketRow('a', { firedAt: NOW - 90_000 }));
    const [id = ''] = shop.keep(shop.move('tkt_a', 'grill'));
    expect(shop.open('grill')).toEqual([[id, 2]]);
    expect(shop.state(id)).toMatchObject({ movedFrom: 'fry', row: { firedAt: NOW - 90_000 } });
    const old = shop.state('tkt_a');
    expect(old).toMatchObject({ remaining: 0, notices: [{ type: 'moved', stationKey: 'grill' }] });
    expect(isStanding(old)).toBe(true);
    shop.see('tkt_a', id);
    expect(shop.open('fry')).toEqual([]);
  });

  test('[KT44] or some of its lines, with its rush; what is done stays', () => {
    const shop = kitchen(ticketRow('a'));
    const [id = ''] = shop.keep(shop.move('tkt_a', 'grill', ['lin_a2']));
    expect([shop.open('fry'), shop.open('grill')]).toEqual([[['tkt_a', 1]], [[id, 1]]]);
    shop.keep(shop.bump('tkt_a'));
    expect(shop.open('grill')).toEqual([[id, 1]]);
    expect(codeOf(shop.move('tkt_a', 'cold'))).toBe('nothing_to_move');
  });

  test('[KT44] not to a station that is closed, prints alone, is gone or makes it already', () => {
    const shop = kitchen(ticketRow('a'));
    expect(codeOf(shop.move('tkt_a', 'away'))).toBe('station_closed');
    expect(codeOf(shop.move('tkt_a', 'paper'))).toBe('no_screen');
    expect(codeOf(shop.move('tkt_a', 'gone'))).toBe('unknown_station');
    expect(codeOf(shop.move('tkt_a', 'fry'))).toBe('same_station');
    const nobody = context({ permissions: [] });
    const wish = { lineIds: ['lin_a1'], stationKey: 'grill' };
    expect(codeOf(decideMoveTicket([shop.state('tkt_a')], STATIONS, wish, nobody))).toBe(
      'not_allowed',
    );
    expect(codeOf(decideMoveTicket([], STATIONS, wish, by))).toBe('unknown_ticket');
    expect(codeOf(decideTakeBackTicket(['tkt_a'], [], nobody))).toBe('not_allowed');
  });

  test('[KT46] comes back as long as the other station has not done it', () => {
    const shop = kitchen(ticketRow('a'));
    expect(codeOf(shop.back('tkt_a'))).toBe('nothing_moved');
    const [id = ''] = shop.keep(shop.move('tkt_a', 'grill'));
    shop.keep(shop.back('tkt_a'));
    expect(shop.open('fry')).toEqual([['tkt_a', 2]]);
    expect(shop.state(id)).toMatchObject({ remaining: 0, notices: [{ stationKey: 'fry' }] });
    const [again = ''] = shop.keep(shop.move('tkt_a', 'cold'));
    shop.keep(shop.bump(again));
    expect(codeOf(shop.back('tkt_a'))).toBe('nothing_moved');
    expect(shop.state('tkt_a').remaining).toBe(0);
  });

  test('[KT45] goes on from station to station', () => {
    const shop = kitchen(ticketRow('a'));
    const [id = ''] = shop.keep(shop.move('tkt_a', 'grill'));
    const [next = ''] = shop.keep(shop.move(id, 'cold'));
    expect(shop.open('cold')).toEqual([[next, 2]]);
    expect(shop.state('tkt_a').notices).toMatchObject([{ stationKey: 'cold' }]);
  });

  test('[KT45] that its own screen bumped before it heard of the move is not made again', () => {
    const made = ticketRow('a', { rank: TICKET_RANK.bumped, bumpedAt: NOW });
    const shop = kitchen(ticketRow('a'));
    const [id = ''] = shop.keep(shop.move('tkt_a', 'grill'));
    const later = kitchen(made, shop.state(id).row);
    expect(later.state(id).remaining).toBe(0);
    expect(later.state(id).notices).toMatchObject([{ type: 'moved', stationKey: 'fry' }]);
  });
});

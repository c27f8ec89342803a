import type { Fact, Result } from '@galley/base';
import { station } from '../../routing/routing.fixture.ts';
import type { LineVoidRow, TicketMarkRow, TicketRow } from '../../rows.ts';
import { context, countingIds, good, NOW } from '../../testing/fixtures.ts';
import { decideBumpTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { decideMoveTicket, decideTakeBackTicket } from '../move-ticket/move-ticket.rule.ts';
import { projectBoard } from '../project-board.ts';
import { projectTickets } from '../project-tickets.ts';
import { decideRemake, decideTakeBackRemake } from './remake.rule.ts';
import type { RemakeReason } from './remake-reasons.ts';

const STATIONS = [...['fry', 'grill'].map((key, sort) => station(key, sort))];

/** What one device has of the tickets of a check, and what it says of them. */
export const remaker = (device: string, ...rows: TicketRow[]) => {
  const by = context({
    ...{ permissions: ['bump', 'sell'], ids: countingIds(device), deviceId: `dev_${device}` },
  });
  const tickets = new Map(rows.map((row) => [row.id, row]));
  const marks = new Map<string, TicketMarkRow>();
  const voids = new Map<string, LineVoidRow>();
  let acks: readonly { readonly ticketId: string; readonly subjectId: string }[] = [];
  const states = () =>
    projectTickets({
      tickets: [...tickets.values()],
      voids: [...voids.values()],
      marks: [...marks.values()],
      acks: acks.map((ack, at) => ({
        ...{ ...ack, id: `ack_${at}`, stationKey: '', businessDate: '' },
        ...{ ackedAt: NOW, deviceId: '' },
      })),
    });
  const state = (id: string) => {
    const found = states().find(({ row }) => row.id === id);
    if (found === undefined) throw new Error(`No ticket ${id}`);
    return found;
  };
  /** As replicas merge: a ticket by generation and rank, facts once. */
  const hear = (facts: readonly Fact[]): void => {
    for (const { kind, id, doc } of facts) {
      const row = { id, ...doc };
      if (kind === 'ticket_mark') marks.set(id, row as unknown as TicketMarkRow);
      else if (kind === 'line_void') voids.set(id, row as unknown as LineVoidRow);
      else takeTicket(row as unknown as TicketRow);
    }
  };
  const takeTicket = (row: TicketRow): void => {
    const had = tickets.get(row.id);
    const wins =
      had === undefined ||
      row.generation > had.generation ||
      (row.generation === had.generation && row.rank > had.rank);
    if (wins) tickets.set(row.id, row);
  };
  const keep = (decided: Result<Fact[], { code: string; message: string }>): readonly Fact[] => {
    const facts = good(decided);
    hear(facts);
    return facts;
  };
  const family = () => [...tickets.values()];
  return {
    ...{ states, state, keep, hear },
    again: (id: string, lineId: string, quantity = 1, reason: RemakeReason = 'dropped') =>
      decideRemake(
        { tickets: [state(id)], family: family(), stations: STATIONS },
        { lines: [{ lineId, quantity }], reason, note: null },
        'bump',
        by,
      ),
    notAgain: (id: string) => decideTakeBackRemake(id, states(), 'bump', by),
    move: (id: string) => {
      const { row, lines } = state(id);
      const stationKey = row.stationKey === 'fry' ? 'grill' : 'fry';
      const lineIds = lines.map(({ lineId }) => lineId);
      return decideMoveTicket([state(id)], STATIONS, { lineIds, stationKey }, by);
    },
    moveBack: (id: string) => decideTakeBackTicket([id], states(), by),
    bump: (id: string) => decideBumpTicket(tickets.get(id), [], by),
    see: (ticketId: string, subjectId: string) => {
      acks = [...acks, { ticketId, subjectId }];
    },
    /** Ids of tickets on the board with what is to be made of them. */
    open: (key = 'fry') =>
      projectBoard(states(), key, '2026-06-01').open.map(({ row, remaining }) => [
        row.id,
        remaining,
      ]),
  };
};

/** `quantity` of a line voided, as a fact. */
export const voidFact = (lineId: string, quantity: number, id = `void_${lineId}`): Fact =>
  ({
    ...{ kind: 'line_void', id },
    doc: {
      ...{ lineId, checkId: 'chk_a', quantity, disposition: 'wasted', reason: 'guest left' },
      ...{ voidedAt: NOW, employeeId: 'emp', businessDate: '2026-06-01', deviceId: 'dev' },
    },
  }) as unknown as Fact;

export const ticketOf = (facts: readonly Fact[]): string =>
  facts.find(({ kind }) => kind === 'ticket')?.id ?? '';

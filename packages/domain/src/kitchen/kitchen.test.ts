import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import type { LineVoidRow, TicketAckRow, TicketRow } from '../rows.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { decideAcknowledge } from './acknowledge/acknowledge.rule.ts';
import { decideBumpTicket } from './bump-ticket/bump-ticket.rule.ts';
import { projectBoard } from './project-board.ts';
import { projectTickets } from './project-tickets.ts';
import { decideRecallTicket } from './recall-ticket/recall-ticket.rule.ts';

const by = context();
let rung = ring(openTakeaway(by), by, 'Lemon tart', 2);
for (const name of ['Chips', 'Granola, yoghurt and berries', 'Cola']) rung = ring(rung, by, name);
const send = (actor = by, about = diner.about) =>
  good(decideSendCheck(projectCheck(rung), about, actor));
const sent = applyFacts(rung, send().facts);
const cold = (rows: readonly TicketRow[]) => rows.filter((row) => row.stationKey === 'cold');
const tart = sent.tickets.find((row) => row.lines[0]?.name === 'Lemon tart')!;

const stateOf = (ticket: TicketRow, facts: readonly { doc: object }[]): TicketRow => ({
  ...ticket,
  ...facts[0]?.doc,
});

const lineVoid = (id: string, quantity: number): LineVoidRow => ({
  id,
  lineId: tart.lines[0]!.lineId,
  checkId: tart.checkId,
  businessDate: tart.businessDate,
  quantity,
  reasonId: 'rsn',
  disposition: 'not_made',
  voidedAt: NOW,
  voidedBy: 'emp',
  approvedBy: null,
  deviceId: 'dev_register',
});
const board = (tickets: TicketRow[], voids: LineVoidRow[] = [], acks: TicketAckRow[] = []) =>
  projectBoard(projectTickets({ tickets, voids, acks }), 'cold', '2026-06-01');

describe('sending', () => {
  test('[KT1] one ticket a station and course, complete in itself', () => {
    const shape = sent.tickets.map((row) => [row.stationKey, row.course, row.lines.length]);
    expect(shape).toEqual([
      ['cold', 2, 1],
      ['fry', 2, 1],
      ['cold', 3, 1],
    ]);
    expect(tart).toMatchObject({ label: '1-01', serverName: 'Tom', generation: 1, rank: 1 });
    expect(sent.rounds[0]?.lineIds.length).toBe(4);
    expect(send().roundId).not.toBeNull();
    expect(good(decideSendCheck(projectCheck(sent), diner.about, by)).facts).toEqual([]);
  });

  test('[KT2] a line whose station is gone goes to the first one', () => {
    const stations = diner.stations.filter((row) => row.key === 'grill' || row.key === 'bar');
    const { tickets } = send(by, { ...diner.about, stations });
    expect(new Set(tickets.map((row) => row.stationKey))).toEqual(new Set(['grill']));
  });
});

describe('tickets', () => {
  test('[KT3] a line sent by two cut-off registers is made by the ticket with the smaller id', () => {
    const other = send(context({ ids: countingIds('b') })).tickets.map((row) => ({
      ...row,
      id: `${row.id}z`,
    }));
    const all = [...other, ...sent.tickets];
    const states = projectTickets({ tickets: all, voids: [], acks: [] });
    const lines = states.flatMap((ticket) => ticket.lines);
    const lineIds = lines.filter((line) => line.onTicket === null).map((line) => line.lineId);
    expect(new Set(lineIds).size).toBe(lineIds.length);
    expect(lines.length).toBe(2 * lineIds.length);
    expect(board([...all].reverse())).toEqual(board(all));
    expect(board(all).allDay).toContainEqual({
      name: 'Lemon tart',
      quantity: 2,
      allergies: [],
    });
  });

  test('[KT14] a ticket with nothing of its own to make does not stand; one with something names the rest', () => {
    const empty = { ...tart, id: `${tart.id}z`, firedAt: NOW + 9 };
    const added = { ...tart.lines[0]!, lineId: 'lin_later', name: 'Granola' };
    const mixed = { ...empty, id: `${tart.id}y`, lines: [...empty.lines, added] };
    const ids = (tickets: TicketRow[], voids: LineVoidRow[] = []) =>
      board(tickets, voids).open.map(({ row }) => row.id);
    expect(ids([empty, tart])).toEqual([tart.id]);
    expect(ids([empty])).toEqual([empty.id]);
    expect(ids([mixed, tart])).toEqual([tart.id, mixed.id]);
    expect(ids([empty, tart], [lineVoid('vod_a', 1)])).toEqual([tart.id]);
    const notices = board([mixed, tart], [lineVoid('vod_a', 1)]).open.map((one) => one.notices);
    expect(notices.map((of) => of.map(({ subjectId }) => subjectId))).toEqual([['vod_a'], []]);
    const otherStation = { ...empty, stationKey: 'grill' };
    expect(
      projectTickets({
        tickets: [tart, otherStation],
        voids: [lineVoid('vod_a', 1)],
        acks: [],
      }).map(({ notices: of }) => of.length),
    ).toEqual([1, 1]);
  });

  test('[KT4] open tickets stand in the order in which they were fired', () => {
    const [first, second] = cold(sent.tickets);
    const late = [{ ...first!, firedAt: NOW + 5 }, second!];
    expect(board(late).open.map((ticket) => ticket.row.id)).toEqual([second!.id, first!.id]);
  });

  test('[KT5] a bump takes the ticket off once, a second one changes nothing', () => {
    const facts = good(decideBumpTicket(tart, [], by));
    const bumped = stateOf(tart, facts);
    expect(bumped).toMatchObject({ rank: 3, generation: 1, bumpedAt: NOW });
    expect(good(decideBumpTicket(bumped, [], by))).toEqual([]);
    expect(codeOf(decideBumpTicket(undefined, [], by))).toBe('unknown_ticket');
    expect(board([bumped])).toMatchObject({ open: [], bumped: [{ status: 'bumped' }] });
    expect(projectCheck({ ...sent, tickets: [bumped] }).lines[0]?.made).toBe(true);
  });

  test('[KT6] a recall is the next generation with the old time', () => {
    const bumped = stateOf(tart, good(decideBumpTicket(tart, [], by)));
    const back = stateOf(bumped, good(decideRecallTicket(bumped, by)));
    expect(back).toMatchObject({ rank: 1, generation: 2, bumpedAt: null, firedAt: tart.firedAt });
    expect(board([back]).open[0]).toMatchObject({ recalled: true });
    expect(good(decideRecallTicket(back, by))).toEqual([]);
  });

  test('[KT7] [VL7] [KT8] a void shows until it is acknowledged, also after a bump', () => {
    const bumped = stateOf(tart, good(decideBumpTicket(tart, [], by)));
    const voids = [lineVoid('vod_1', 1)];
    const before = board([bumped], voids);
    expect(before.notices[0]?.notices).toMatchObject([
      { subjectId: 'vod_1', text: '1 × Lemon tart: do not make' },
    ]);
    expect(before.notices[0]?.lines[0]?.voidedQuantity).toBe(1);
    const command = { ticketId: tart.id, subjectId: 'vod_1' };
    const [fact] = good(
      decideAcknowledge({ ticket: bumped, voids, allergyIds: [], acks: [] }, command, by),
    );
    const ack = { id: fact!.id, ...fact!.doc } as unknown as TicketAckRow;
    expect(board([bumped], voids, [ack]).notices).toEqual([]);
    expect(
      good(decideAcknowledge({ ticket: bumped, voids, allergyIds: [], acks: [ack] }, command, by)),
    ).toEqual([]);
    const unknown = { ...command, subjectId: 'vod_9' };
    expect(
      codeOf(decideAcknowledge({ ticket: bumped, voids, allergyIds: [], acks: [] }, unknown, by)),
    ).toBe('unknown_notice');
  });

  test('[KT11] a notice says whether the void came before the last bump or after it', () => {
    const bumpedAt = (at: number, generation = 1): TicketRow => ({
      ...tart,
      rank: 3,
      generation,
      bumpedAt: at,
    });
    const when = (ticket: TicketRow) =>
      projectTickets({ tickets: [ticket], voids: [lineVoid('vod_1', 1)], acks: [] })[0]?.notices[0]
        ?.when;
    expect(when(tart)).toBe('open');
    expect(when(bumpedAt(NOW - 1))).toBe('after_bump');
    expect(when(bumpedAt(NOW))).toBe('before_bump');
    expect(when(bumpedAt(NOW + 1))).toBe('before_bump');
    const back = stateOf(bumpedAt(NOW - 1), good(decideRecallTicket(bumpedAt(NOW - 1), by)));
    expect(when(back)).toBe('open');
    expect(when(bumpedAt(NOW + 5, 2))).toBe('before_bump');
  });

  test('[KT9] all-day counts what is still to be made', () => {
    expect(board(cold(sent.tickets), [lineVoid('vod_1', 1)]).allDay).toEqual([
      { name: 'Granola, yoghurt and berries', quantity: 1, allergies: [] },
      { name: 'Lemon tart', quantity: 1, allergies: [] },
    ]);
  });

  test('[KT10] a ticket that was voided and acknowledged leaves the screen', () => {
    const voids = [lineVoid('vod_1', 2)];
    expect(board([tart], voids).open.length).toBe(1);
    const ack = { id: 'ack_1', ticketId: tart.id, subjectId: 'vod_1' } as TicketAckRow;
    expect(board([tart], voids, [ack]).open).toEqual([]);
  });
});

describe('a line made instead of a voided one', () => {
  const chips = sent.tickets.find((row) => row.stationKey === 'fry')!;
  const old = chips.lines[0]!;
  const voided = { ...lineVoid('vod_1', 1), lineId: old.lineId };
  const after = { ...sent, voids: [voided] };
  const command = (replaces: string) => ({
    ...{ checkId: sent.check.id, itemId: diner.item('Lemon tart').id, quantity: 1 },
    ...{ modifiers: [], replaces },
  });
  const add = (rows: typeof sent, replaces: string) =>
    decideAddLine(projectCheck(rows), diner.menu('Lemon tart'), command(replaces), by);
  const swapped = applyFacts(after, good(add(after, old.lineId)).facts);
  const resent = applyFacts(
    swapped,
    good(decideSendCheck(projectCheck(swapped), diner.about, by)).facts,
  );
  const now = resent.tickets.find((row) => row.roundId !== chips.roundId)!;
  const project = (acks: TicketAckRow[] = [], ticket = now) =>
    projectTickets({
      tickets: [...resent.tickets.filter((row) => row.id !== ticket.id), ticket],
      voids: [voided],
      acks,
    });
  const of = (id: string, acks?: TicketAckRow[], ticket?: TicketRow) =>
    project(acks, ticket).find((state) => state.row.id === id);

  test('[CK13] only a voided line of the same check is replaced', () => {
    expect(codeOf(add(sent, old.lineId))).toBe('not_replaceable');
    expect(codeOf(add(after, 'lin_elsewhere'))).toBe('not_replaceable');
    expect(swapped.lines.at(-1)).toMatchObject({ replaces: old.lineId, supersedes: null });
    const [line] = projectCheck(swapped).lines.filter(({ row }) => row.replaces !== null);
    expect(line).toMatchObject({ standing: 'live', sent: false });
  });

  test('[KT12] its ticket names what it replaces and is marked until the station has seen it, also after a bump', () => {
    expect(now.lines).toMatchObject([{ insteadOf: { lineId: old.lineId, name: 'Chips' } }]);
    const change = { type: 'change', subjectId: now.lines[0]!.lineId, when: 'open' };
    expect(of(now.id)?.notices).toMatchObject([
      { ...change, text: '1 × Lemon tart: instead of Chips' },
    ]);
    const bumped = stateOf(now, good(decideBumpTicket(now, [], by)));
    expect(of(now.id, [], bumped)?.notices).toMatchObject([{ ...change, when: 'before_bump' }]);
    const wish = { ticketId: now.id, subjectId: change.subjectId };
    const [fact] = good(
      decideAcknowledge({ ticket: now, voids: [], allergyIds: [], acks: [] }, wish, by),
    );
    const ack = { id: fact!.id, ...fact!.doc } as unknown as TicketAckRow;
    expect(of(now.id, [ack])?.notices).toEqual([]);
    const plain = { ticketId: tart.id, subjectId: tart.lines[0]!.lineId };
    expect(
      codeOf(decideAcknowledge({ ticket: tart, voids: [], allergyIds: [], acks: [] }, plain, by)),
    ).toBe('unknown_notice');
  });

  test('[KT12] the void of what it replaces names it, and both stay apart', () => {
    expect(of(chips.id)?.notices).toMatchObject([
      { type: 'void', text: '1 × Chips: do not make, Lemon tart instead' },
    ]);
    const undone = { ...lineVoid('vod_2', 1), lineId: now.lines[0]!.lineId };
    const [state] = projectTickets({ tickets: [now], voids: [undone], acks: [] });
    expect(state?.notices.map(({ type }) => type)).toEqual(['void']);
  });
});

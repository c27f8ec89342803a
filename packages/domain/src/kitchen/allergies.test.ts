import { describe, expect, test } from 'vitest';
import { decideNoteAllergies } from '../allergies/note-allergies/note-allergies.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import type { TicketAckRow } from '../rows.ts';
import { codeOf, context, diner, good, openTakeaway, ring } from '../testing/fixtures.ts';
import {
  type AcknowledgeState,
  allergySubjects,
  decideAcknowledge,
  decideConfirmAllergies,
} from './acknowledge/acknowledge.rule.ts';
import { decideBumpTicket } from './bump-ticket/bump-ticket.rule.ts';
import { projectBoard } from './project-board.ts';
import { projectTickets } from './project-tickets.ts';
import { allergyRowsOf } from './ticket-allergies.ts';
import type { TicketState } from './ticket-state.ts';

const by = context({ voidLimitMinor: 1_000_000 });
const TART = 'Lemon tart';

const note = (rows: CheckRows, words: string[], withdraw: string[] = []): CheckRows => {
  const command = { checkId: rows.check.id, allergens: [], words, withdraw };
  return applyFacts(rows, good(decideNoteAllergies(rows, command, by)).facts);
};
const sent = (rows: CheckRows): CheckRows =>
  applyFacts(rows, good(decideSendCheck(projectCheck(rows), diner.about, by)).facts);

const ticketOf = (rows: CheckRows, acks: TicketAckRow[] = []): TicketState => {
  const [state] = projectTickets({ ...rows, acks, about: allergyRowsOf(rows) });
  if (state === undefined) throw new Error('it was sent');
  return state;
};
const stateOf = (ticket: TicketState, acks: TicketAckRow[] = []): AcknowledgeState => ({
  ticket: ticket.row,
  voids: [],
  allergyIds: allergySubjects(ticket.lines),
  acks,
});
const confirmed = (ticket: TicketState, acks: TicketAckRow[] = []): TicketAckRow[] => {
  const allergyIds = ticket.allergies.flatMap(({ unconfirmed }) => unconfirmed);
  const wanted = { ticketId: ticket.row.id, allergyIds };
  const facts = good(decideConfirmAllergies(stateOf(ticket, acks), wanted, by));
  return [...acks, ...facts.map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketAckRow)];
};
const heldBack = (ticket: TicketState): string[] =>
  ticket.allergies.filter(({ unconfirmed }) => unconfirmed.length > 0).map(({ text }) => text);

describe('allergies at a station', () => {
  test('[AY8] nothing is done before the station confirmed, and once is enough', () => {
    const rows = sent(ring(note(openTakeaway(by), ['kiwi']), by, TART));
    const ticket = ticketOf(rows);
    expect(ticket.notices).toEqual([]);
    expect(codeOf(decideBumpTicket(ticket.row, heldBack(ticket), by))).toBe('allergy_unconfirmed');
    const acks = confirmed(ticket);
    const after = ticketOf(rows, acks);
    expect(heldBack(after)).toEqual([]);
    expect(decideBumpTicket(after.row, heldBack(after), by).ok).toBe(true);
    const again = { ticketId: ticket.row.id, allergyIds: acks.map(({ subjectId }) => subjectId) };
    expect(good(decideConfirmAllergies(stateOf(after, acks), again, by))).toEqual([]);
    expect(heldBack(ticketOf(note(rows, ['KIWI ']), acks))).toEqual([]);
  });

  test('[AY8] what was voided needs no confirmation', () => {
    const rows = sent(ring(note(openTakeaway(by), ['kiwi']), by, TART));
    const lineId = rows.lines[0]?.id ?? '';
    const wish = { lineId, quantity: 1, reasonId: diner.reason('void') };
    const decided = decideVoidLine(
      projectCheck(rows),
      diner.reasons,
      { ...wish, disposition: 'not_made' },
      undefined,
      by,
    );
    expect(heldBack(ticketOf(applyFacts(rows, good(decided).facts)))).toEqual([]);
  });

  test('[AY9] one noted after the send is told until the station says seen, also after a bump', () => {
    const before = sent(ring(openTakeaway(by), by, TART));
    const bumped = applyFacts(before, good(decideBumpTicket(before.tickets[0], [], by)));
    const rows = note(bumped, ['kiwi']);
    const ticket = ticketOf(rows);
    expect(ticket.status).toBe('bumped');
    expect(ticket.notices).toMatchObject([
      { type: 'allergy', text: `kiwi: ${ticket.lines[0]?.name}`, subjectId: rows.allergies[0]?.id },
    ]);
    const seen = { ticketId: ticket.row.id, subjectId: rows.allergies[0]?.id ?? '' };
    const [fact] = good(decideAcknowledge(stateOf(ticket), seen, by));
    const ack = { id: fact?.id, ...fact?.doc } as unknown as TicketAckRow;
    expect(ticketOf(rows, [ack]).notices).toEqual([]);
    expect(heldBack(ticketOf(rows, [ack]))).toEqual([]);
  });

  test('[AY10] a withdrawal is told to the station that had the allergy, and to no other', () => {
    const noted = sent(ring(note(openTakeaway(by), ['kiwi']), by, TART));
    const gone = note(noted, [], [noted.allergies[0]?.id ?? '']);
    expect(ticketOf(gone).notices).toMatchObject([
      { type: 'change', text: expect.stringContaining('no longer an allergy to kiwi') },
    ]);
    expect(ticketOf(gone).lines[0]?.allergies).toEqual([]);
    const late = note(sent(ring(openTakeaway(by), by, TART)), ['kiwi']);
    const unseen = note(late, [], [late.allergies[0]?.id ?? '']);
    expect(ticketOf(unseen).notices).toEqual([]);
  });

  test('[AY11] all-day counts keep what is for a guest with an allergy apart', () => {
    const open = note(openTakeaway(by), ['kiwi']);
    const plain = sent(ring(openTakeaway(by), by, TART, 3));
    const rows = sent(ring(open, by, TART));
    const states = [
      ...projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) }),
      ticketOf(plain),
    ];
    const station = states[0]?.row.stationKey ?? '';
    expect(projectBoard(states, station, '2026-06-01').allDay).toMatchObject([
      { quantity: 3, allergies: [] },
      { quantity: 1, allergies: ['kiwi'] },
    ]);
  });
});

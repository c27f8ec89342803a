import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import { bumped, by, fire, MEAL, rungMeal, send, sent } from '../../courses/courses.fixture.ts';
import { rowFact } from '../../decision.ts';
import type { TicketDeliveryRow } from '../../rows.ts';
import { NOW } from '../../testing/fixtures.ts';
import { projectTickets } from '../project-tickets.ts';
import { decideMarkDelivered } from './mark-delivered.rule.ts';
import {
  DELIVERED_WITHIN_MS,
  UNDELIVERED_UNTIL_MS,
  undeliveredTickets,
} from './undelivered-tickets.ts';

type Rows = typeof sent;

const [squid] = MEAL;
const onScreen = () => true;
const at = NOW + DELIVERED_WITHIN_MS;

const namesLate = (rows: Rows, now: number, known: readonly TicketDeliveryRow[] = []) =>
  undeliveredTickets(projectTickets({ ...rows, acks: [] }), known, onScreen, now)
    .flatMap(({ ticket }) => ticket.lines.map(({ name }) => name))
    .sort();

const delivered = (rows: Rows, how: TicketDeliveryRow['how']): TicketDeliveryRow[] =>
  decideMarkDelivered(rows.tickets, [], how, by).map(
    ({ id, doc }) => ({ id, ...doc }) as unknown as TicketDeliveryRow,
  );

describe('tickets that no screen has shown', () => {
  test('[KT48] one mark a ticket, whichever screen was first', () => {
    const first = delivered(sent, 'screen');
    expect(first.map(({ ticketId }) => ticketId)).toEqual(sent.tickets.map(({ id }) => id));
    expect(decideMarkDelivered(sent.tickets, first, 'screen', by)).toEqual([]);
    expect(decideMarkDelivered(sent.tickets, first, 'paper', by)).toHaveLength(first.length);
  });

  test('[KT49] are told of after ten seconds, for a quarter of an hour, and never what is held', () => {
    expect(namesLate(sent, at - 1)).toEqual([]);
    expect(namesLate(sent, at)).toEqual([squid]);
    expect(namesLate(sent, NOW + UNDELIVERED_UNTIL_MS - 1)).toEqual([squid]);
    expect(namesLate(sent, NOW + UNDELIVERED_UNTIL_MS)).toEqual([]);
  });

  test('[KT49] what was held is expected from its fire on', () => {
    const later = { ...by, now: NOW + 60_000 };
    const fired = fire(bumped(sent, NOW + 1000, squid), later, 2);
    expect(namesLate(fired, later.now + DELIVERED_WITHIN_MS - 1)).toEqual([]);
    expect(namesLate(fired, later.now + DELIVERED_WITHIN_MS)).toEqual([...MEAL.slice(1, 3)].sort());
  });

  test('[KT49] not what was painted or bumped, is of a station without a screen, or was replayed', () => {
    expect(namesLate(sent, at, delivered(sent, 'screen'))).toEqual([]);
    expect(namesLate(bumped(sent, NOW + 1000, squid), at)).toEqual([]);
    const tickets = projectTickets({ ...sent, acks: [] });
    expect(undeliveredTickets(tickets, [], () => false, at)).toEqual([]);
    const old = { ...sent, tickets: sent.tickets.map((row) => ({ ...row, replayed: 1 })) };
    expect(namesLate(old, at)).toEqual([]);
  });

  test('[KT49] on paper it is told of still, as such', () => {
    const known = delivered(sent, 'paper');
    const tickets = projectTickets({ ...sent, acks: [] });
    const late = undeliveredTickets(tickets, known, onScreen, at);
    expect(late).toMatchObject([{ onPaper: true, since: NOW }]);
  });

  test('[KT49] a voided ticket is nobody’s to make', () => {
    const rows = send(rungMeal(by, [squid]), by);
    const [line] = rows.lines;
    const lineVoid = {
      ...{ id: 'vod_1', checkId: rows.check.id, lineId: line?.id ?? '', quantity: 1 },
      ...{ reasonId: 'rsn_1', voidedBy: 'emp_1', voidedAt: NOW, disposition: 'not_made' },
      ...{ businessDate: by.businessDate, deviceId: by.deviceId },
    };
    const gone = applyFacts(rows, [rowFact('line_void', lineVoid)]);
    expect(namesLate(gone, at)).toEqual([]);
  });
});

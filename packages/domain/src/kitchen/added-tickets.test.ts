import { expect, test } from 'vitest';
import { NOW } from '../testing/fixtures.ts';
import { addedTickets } from './added-tickets.ts';
import { ticketRow } from './ticket-marks.fixture.ts';

const of = (id: string, minute: number, more: Parameters<typeof ticketRow>[1] = {}) =>
  ticketRow(id, { checkId: 'chk_1', firedAt: NOW + minute * 60_000, ...more });

test('[KT63] a later round to a course that the station has had is added, whatever the order of rows', () => {
  const rows = [
    of('first', 0),
    of('held', 0, { roundId: 'rnd_first', held: 1 }),
    of('more', 5),
    of('drinks', 6, { course: 2 }),
    of('grill', 7, { stationKey: 'grill' }),
    of('other', 8, { checkId: 'chk_2' }),
  ];
  for (const some of [rows, [...rows].reverse()])
    expect([...addedTickets(some)]).toEqual(['tkt_more']);
});

test('[KT63] what was made over or is made again is not added', () => {
  const [line] = of('again', 0).lines;
  const remake = {
    of: 'lin_first1',
    sold: 1,
    reason: 'dropped' as const,
    note: null,
    askedBy: 'emp',
    knew: [],
  };
  const rows = [
    of('first', 0),
    of('moved', 3, { movedFrom: 'tkt_x', movedAt: NOW }),
    of('again', 4, { lines: line === undefined ? [] : [{ ...line, remake }] }),
  ];
  expect(addedTickets(rows).size).toBe(0);
});

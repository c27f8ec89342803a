import { TICKET_RANK, type TicketRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { NOW } from '../testing/register.fixture.ts';
import {
  COLLECT,
  hear,
  MINUTE,
  openAs,
  openHouse,
  put,
  type Register,
  view,
} from './order-types.fixture.ts';
import { turnPromises } from './promise-clock.ts';

const DAY_MS = 24 * 3_600_000;
const at = NOW + 60 * MINUTE;

/** A ticket like those that the register sent, at the same station. */
const like = (ticket: TicketRow, id: string, more: Partial<TicketRow>): TicketRow => ({
  ...{ ...ticket, id: `tkt_${id}`, checkId: `chk_${id}`, promisedAt: null, longestSeconds: null },
  lines: ticket.lines.map((line) => ({ ...line, lineId: `lin_${id}` })),
  ...more,
});

/** Thirty portions of the weeks before took a quarter of an hour each, one alone, and longer beside others. */
const past = (ticket: TicketRow): TicketRow[] =>
  Array.from({ length: 60 }, (_, n) => {
    const busy = n >= 30;
    const firedAt = NOW - (busy ? 6 : 9) * DAY_MS + (busy ? n * 10_000 : n * 30 * MINUTE);
    const bumpedAt = firedAt + (busy ? 25 : 15) * MINUTE;
    return like(ticket, `old${n}`, {
      ...{ firedAt, bumpedAt, rank: TICKET_RANK.bumped, businessDate: '2020-01-01' },
      businessDate: new Date(firedAt).toISOString().slice(0, 10),
    });
  });

const open = (ticket: TicketRow, count: number): TicketRow[] =>
  Array.from({ length: count }, (_, n) => like(ticket, `open${n}`, { firedAt: NOW - MINUTE }));

/** A register whose kitchen made chips before; with the ticket that told how it does. */
const busyHouse = async (number = 1): Promise<{ register: Register; ticket: TicketRow }> => {
  const register = await openHouse(number);
  const checkId = await openAs(register, COLLECT.id);
  await register.ring(checkId, 'Chips');
  await register.run('sendCheck', { checkId });
  const [ticket] = register.core.read.ticketsOf(checkId);
  if (ticket === undefined) throw new Error('nothing was sent');
  const done: TicketRow = { ...ticket, rank: TICKET_RANK.bumped, bumpedAt: NOW };
  put(register, 'ticket', done, ...past(ticket));
  return { register, ticket };
};

const promise = async (register: Register): Promise<string> => {
  const checkId = await openAs(register, COLLECT.id);
  await register.ring(checkId, 'Chips');
  await register.run('promiseOrder', { checkId, promisedAt: at });
  return checkId;
};

const minutesBefore = (sendsAt: number | null): number => (at - (sendsAt ?? 0)) / MINUTE;

describe('a promised order of a kitchen that is known', () => {
  test('[OP14] goes by what its station took before, and says so', async () => {
    const { register } = await busyHouse();
    const checkId = await promise(register);
    const { sendsAt, sendsWhy } = await view(register, checkId);
    const minutes = minutesBefore(sendsAt);
    expect(minutes).toBeGreaterThan(10);
    expect(sendsWhy).toEqual({
      stationName: expect.any(String),
      minutes,
      wayMinutes: 0,
      learned: true,
    });
    expect(await register.ask('promised', {})).toMatchObject([{ sendsAt, sendsWhy }]);
  });

  test('[OP4] [OP14] goes earlier while the station has much open, once', async () => {
    const { register, ticket } = await busyHouse();
    const checkId = await promise(register);
    register.time.now = at - 35 * MINUTE;
    const calm = minutesBefore((await view(register, checkId)).sendsAt);
    put(register, 'ticket', ...open(ticket, 12));
    const { sendsAt } = await view(register, checkId);
    expect(minutesBefore(sendsAt)).toBeGreaterThan(calm);
    register.time.now = (sendsAt ?? 0) - 1;
    turnPromises(register.core);
    expect(register.core.read.ticketsOf(checkId)).toEqual([]);
    register.time.now += 1;
    turnPromises(register.core);
    const made = { rank: TICKET_RANK.bumped, bumpedAt: NOW };
    put(register, 'ticket', ...open(ticket, 12).map((one): TicketRow => ({ ...one, ...made })));
    register.time.now = at;
    turnPromises(register.core);
    expect(register.core.read.ticketsOf(checkId)).toHaveLength(1);
  });

  test('[OP4] [OP14] is sent by one of two registers that have the same', async () => {
    const { register, ticket } = await busyHouse();
    const { register: other } = await busyHouse(2);
    const checkId = await promise(register);
    for (const one of [register, other]) {
      one.time.now = at - 35 * MINUTE;
      put(one, 'ticket', ...open(ticket, 12));
    }
    hear(register, other, checkId);
    const { sendsAt } = await view(register, checkId);
    expect((await view(other, checkId)).sendsAt).toBe(sendsAt);
    for (const one of [other, register]) {
      one.time.now = sendsAt ?? 0;
      turnPromises(one.core);
    }
    expect(other.core.read.ticketsOf(checkId)).toEqual([]);
    expect(register.core.read.ticketsOf(checkId)).toHaveLength(1);
  });
});

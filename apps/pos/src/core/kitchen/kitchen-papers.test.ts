import type { PeripheralRow, StationRow, TicketRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { dinner, open, put, type Register } from '../courses/courses.fixture.ts';
import { NOW, papers } from '../testing/register.fixture.ts';
import { printKitchenPapers } from './kitchen-papers.ts';

const printer = (id: string, roles: readonly string[], hostId: string | null): PeripheralRow => ({
  ...{ id, name: id, type: 'printer', hostId, roles, failoverId: null, sort: 1 },
  ...{ connection: { kind: 'tcp', host: '127.0.0.1', port: 9100 }, model: null, setup: {} },
});

/** The ticket of the first course, its station, and another one. */
const places = ({ core }: Register, checkId: string) => {
  const ticket = core.read.ticketsOf(checkId).find(({ held }) => held !== 1) as TicketRow;
  const stations = core.read.stations();
  const from = stations.find(({ key }) => key === ticket.stationKey) as StationRow;
  const to = stations.find(({ key }) => key !== ticket.stationKey) as StationRow;
  return { ticket, from, to };
};

const served = async (hostId: string | null = null) => {
  const register = open();
  const { checkId } = await dinner(register);
  const there = places(register, checkId);
  const roles = [there.from, there.to].map(({ key }) => `station:${key}`);
  put(register, 'peripheral', printer('prn_kitchen', roles, hostId));
  return { register, checkId, ...there };
};

const putTickets = (register: Register, ...rows: readonly TicketRow[]) =>
  put(register, 'ticket', ...rows);

const texts = (register: Register, kind: Parameters<typeof papers>[1]) =>
  papers(register, kind).map(({ doc }) => JSON.stringify(doc));

describe('chits of what is made again', () => {
  const again = (ticket: TicketRow): TicketRow => ({
    ...{ ...ticket, id: 'tkt_again', deviceId: 'dev_kitchen', firedAt: NOW },
    lines: ticket.lines.slice(0, 1).map((line) => ({
      ...{ ...line, lineId: 'lin_again' },
      remake: {
        ...{ of: line.lineId, sold: line.quantity, reason: 'overcooked', note: 'medium' },
        ...{ askedBy: 'dev_kitchen', knew: [] },
      },
    })),
  });

  test('[KT59] prints once with its reason, and that it is not made after all', async () => {
    const { register, ticket } = await served();
    putTickets(register, again(ticket));
    const before = texts(register, 'kitchen-chit').length;
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    const [chit = '', ...more] = texts(register, 'kitchen-chit').slice(before);
    expect(more).toEqual([]);
    for (const text of ['REMAKE', 'Overcooked · medium', ticket.lines[0]?.name])
      expect(chit).toContain(text);
    putTickets(register, { ...again(ticket), rank: 2 });
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    expect(texts(register, 'void-chit')).toMatchObject([expect.stringContaining('NOT AGAIN')]);
  });

  test('[KT59] nothing of what was taken back before it was printed, or of another register’s printer', async () => {
    const { register, ticket } = await served();
    putTickets(register, { ...again(ticket), rank: 2 });
    printKitchenPapers(register.core);
    expect(texts(register, 'void-chit')).toEqual([]);
    const elsewhere = await served('dev_register2');
    const before = texts(elsewhere.register, 'kitchen-chit').length;
    putTickets(elsewhere.register, again(elsewhere.ticket));
    printKitchenPapers(elsewhere.register.core);
    expect(texts(elsewhere.register, 'kitchen-chit')).toHaveLength(before);
  });
});

describe('chits of what a station makes over', () => {
  const movedRow = (ticket: TicketRow, to: StationRow): TicketRow => ({
    ...ticket,
    ...{ id: 'tkt_moved', stationKey: to.key, movedFrom: ticket.id, movedAt: NOW },
  });

  test('[KT47] prints there where it comes from, and here that it is made there; once', async () => {
    const { register, ticket, from, to } = await served();
    putTickets(register, movedRow(ticket, to));
    const before = texts(register, 'kitchen-chit').length;
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    const [chit = '', ...more] = texts(register, 'kitchen-chit').slice(before);
    expect(more).toEqual([]);
    expect(chit).toContain(`FROM ${from.name}`);
    expect(chit).toContain(ticket.lines[0]?.name);
    const gone = texts(register, 'void-chit');
    expect(gone).toHaveLength(1);
    expect(gone[0]).toContain(`NOW AT ${to.name}`);
    expect(gone[0]).toContain('Stop making');
  });

  test('[KT47] what is taken back prints the other way round, if it was printed', async () => {
    const { register, ticket, from, to } = await served();
    const moved = movedRow(ticket, to);
    putTickets(register, moved);
    printKitchenPapers(register.core);
    putTickets(register, { ...moved, rank: 2 });
    const before = texts(register, 'kitchen-chit').length;
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    expect(texts(register, 'kitchen-chit').slice(before)).toMatchObject([
      expect.stringContaining(`FROM ${to.name}`),
    ]);
    expect(texts(register, 'void-chit')[1]).toContain(`NOW AT ${from.name}`);
  });

  test('[KT47] not of what a station gave back before it was printed, nor after ten minutes', async () => {
    const { register, ticket, to } = await served();
    putTickets(register, { ...movedRow(ticket, to), rank: 2 });
    putTickets(register, { ...movedRow(ticket, to), id: 'tkt_old', movedAt: NOW - 600_001 });
    printKitchenPapers(register.core);
    expect(texts(register, 'void-chit')).toEqual([]);
  });

  test('[KT47] by the register that the printer hangs on, and by no other one', async () => {
    const elsewhere = await served('dev_register2');
    putTickets(elsewhere.register, movedRow(elsewhere.ticket, elsewhere.to));
    printKitchenPapers(elsewhere.register.core);
    expect(texts(elsewhere.register, 'void-chit')).toEqual([]);
    const here = await served('dev_register1');
    const row = { ...movedRow(here.ticket, here.to), deviceId: 'dev_register2' };
    putTickets(here.register, row);
    printKitchenPapers(here.register.core);
    expect(texts(here.register, 'void-chit')).toHaveLength(1);
  });
});

describe('runner chits', () => {
  const released = (
    { id, checkId, businessDate }: TicketRow,
    mark = 'mrk_out',
    markedAt = NOW,
  ) => ({
    ...{ id: mark, ticketId: id, checkId, businessDate, type: 'released', lineId: null },
    ...{ undoes: [], generation: 1, markedAt, markedBy: 'dev_kitchen' },
    deviceId: 'dev_kitchen',
  });

  test('[KT37] what the expo hands out is printed once, where a printer has that role', async () => {
    const { register, ticket, from } = await served();
    putTickets(register, { ...ticket, rank: 3, bumpedAt: NOW });
    put(register, 'ticket_mark', released(ticket));
    printKitchenPapers(register.core);
    expect(texts(register, 'runner-chit')).toEqual([]);
    put(register, 'peripheral', printer('prn_pass', ['pass'], null));
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    const chits = texts(register, 'runner-chit');
    expect(chits).toHaveLength(1);
    for (const text of ['SERVE', from.name, ticket.lines[0]?.name, ticket.serverName])
      expect(chits[0]).toContain(text);
  });

  test('[KT37] handed out again after it was taken back, it is printed again', async () => {
    const { register, ticket } = await served();
    put(register, 'peripheral', printer('prn_pass', ['pass'], null));
    put(register, 'ticket_mark', released(ticket));
    printKitchenPapers(register.core);
    const undone = { ...released(ticket, 'mrk_back'), type: 'undone', undoes: ['mrk_out'] };
    put(register, 'ticket_mark', undone, released(ticket, 'mrk_again', NOW + 1));
    printKitchenPapers(register.core);
    expect(texts(register, 'runner-chit')).toHaveLength(2);
  });
});

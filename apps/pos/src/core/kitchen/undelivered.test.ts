import type { PeripheralRow, StationRow, TicketRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { dinner, open, put, type Register } from '../courses/courses.fixture.ts';
import { NOW, papers } from '../testing/register.fixture.ts';
import { printKitchenPapers } from './kitchen-papers.ts';
import { DELIVERY_TIME, watchDeliveries } from './undelivered.query.ts';

const LATE = NOW + 10_000;

const printer = (roles: readonly string[]): PeripheralRow => ({
  ...{ id: 'prn_spare', name: 'Spare', type: 'printer', hostId: null, roles, failoverId: null },
  ...{ connection: { kind: 'tcp', host: '127.0.0.1', port: 9100 }, model: null, setup: {} },
  sort: 1,
});

const ticketOf = ({ core }: Register, checkId: string) =>
  core.read.ticketsOf(checkId).find(({ held }) => held !== 1) as TicketRow;

/** A dinner whose stations have a screen alone, with a printer for what no screen shows. */
const onScreens = async (output: StationRow['output'] = 'screen') => {
  const register = open();
  put(register, 'station', ...register.core.read.stations().map((row) => ({ ...row, output })));
  put(register, 'peripheral', printer(['fallback']));
  const { checkId } = await dinner(register);
  return { register, checkId, ticket: ticketOf(register, checkId) };
};

const delivery = ({ id: ticketId, checkId, stationKey, businessDate }: TicketRow) => ({
  ...{ id: `tdl_${ticketId}`, ticketId, checkId, stationKey, businessDate },
  ...{ how: 'screen', deliveredAt: NOW, deviceId: 'dev_kitchen' },
});

const chits = (register: Register) =>
  papers(register, 'kitchen-chit').map(({ doc }) => JSON.stringify(doc));

describe('a ticket that no screen shows', () => {
  test('[KT49] is told at the register that sent it, with its station, until a screen has it', async () => {
    const { register, checkId, ticket } = await onScreens();
    const station = register.core.read.stations().find(({ key }) => key === ticket.stationKey);
    expect(await register.ask('undelivered', {})).toEqual([]);
    register.time.now = LATE;
    expect(await register.ask('undelivered', {})).toMatchObject([
      { checkId, tableLabel: '5', stations: [station?.name], since: NOW, onPaper: false },
    ]);
    put(register, 'ticket_delivery', delivery(ticket));
    expect(await register.ask('undelivered', {})).toEqual([]);
  });

  test('[KT49] is printed once where a printer has that role, marked with its station', async () => {
    const { register, ticket } = await onScreens();
    printKitchenPapers(register.core);
    expect(chits(register)).toEqual([]);
    register.time.now = LATE;
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    expect(chits(register)).toHaveLength(1);
    expect(chits(register)[0]).toContain('NOT ON SCREEN:');
    expect(chits(register)[0]).toContain(ticket.lines[0]?.name);
    expect(await register.ask('undelivered', {})).toMatchObject([{ onPaper: true }]);
  });

  test('[KT49] is printed by another register after 15 seconds more, unless the first wrote that it did', async () => {
    const { register, ticket } = await onScreens();
    put(register, 'ticket', { ...ticket, deviceId: 'dev_register2' } as TicketRow);
    register.time.now = LATE + 14_999;
    printKitchenPapers(register.core);
    expect(chits(register)).toEqual([]);
    register.time.now += 1;
    printKitchenPapers(register.core);
    expect(chits(register)[0]).toContain('PERHAPS PRINTED ALSO BY');
    const other = await onScreens();
    const paper = { ...delivery(other.ticket), how: 'paper' };
    put(other.register, 'ticket_delivery', paper);
    other.register.time.now = LATE + 60_000;
    printKitchenPapers(other.register.core);
    expect(chits(other.register)).toEqual([]);
  });

  test('[KT49] is nothing to tell where the station reads paper, and is where a screen was seen', async () => {
    const paper = await onScreens('paper');
    paper.register.time.now = LATE;
    expect(await paper.register.ask('undelivered', {})).toEqual([]);
    const both = await onScreens('both');
    put(both.register, 'peripheral', {
      ...printer([
        'fallback',
        ...both.register.core.read.stations().map(({ key }) => `station:${key}`),
      ]),
    });
    both.register.time.now = LATE;
    expect(await both.register.ask('undelivered', {})).toEqual([]);
    const before = { ...delivery(both.ticket), id: 'tdl_before', ticketId: 'tkt_before' };
    put(both.register, 'ticket_delivery', before);
    expect(await both.register.ask('undelivered', {})).toHaveLength(1);
  });

  test('[KT49] windows look again when one becomes late, and when it is late no longer', async () => {
    const { register, ticket } = await onScreens();
    const asked: string[] = [];
    const core = {
      ...register.core,
      invalidate: (topics: Iterable<string>) => void asked.push(...topics),
    };
    const look = watchDeliveries(core);
    look();
    expect(asked).toEqual([]);
    register.time.now = LATE;
    look();
    look();
    expect(asked).toEqual([DELIVERY_TIME]);
    put(register, 'ticket_delivery', delivery(ticket));
    look();
    expect(asked).toEqual([DELIVERY_TIME, DELIVERY_TIME]);
  });
});

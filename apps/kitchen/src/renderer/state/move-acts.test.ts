import { ok } from '@galley/base';
import { expect, test, vi } from 'vitest';
import type { KitchenRpc } from './rpc.ts';
import { line, ticket } from './testing.fixture.ts';

const load = async () => {
  vi.resetModules();
  const done: string[] = [];
  const { provideRpc } = await import('./rpc.ts');
  const { useRead } = await import('./read.store.ts');
  provideRpc({
    run: async (name: string, input: { ticketId: string; subjectId?: string }) => {
      done.push([name, input.ticketId, input.subjectId].filter(Boolean).join(' '));
      return ok(null);
    },
  } as unknown as KitchenRpc);
  useRead.setState({ connection: 'connected' });
  const acts = await import('./acts.ts');
  return { done, ...acts, ...(await import('./move-acts.ts')) };
};

const grill = { key: 'grill', name: 'Grill' };
const elsewhere = { onTicket: 'b', movedTo: 'Grill' };

test('[KS72] a move is taken back by undo, and the move back by moving again', async () => {
  const { done, moveTicket, undoLast } = await load();
  await moveTicket(ticket('a'), ['lin_Chips'], grill);
  await undoLast();
  await undoLast();
  expect(done).toEqual(['moveTicket a', 'takeBackTicket a', 'moveTicket a']);
});

test('[KS72] only what is made here and not done can be moved', async () => {
  const { movableLines, isPartlyElsewhere } = await load();
  const lines = [
    line('Chips'),
    line('Rings', { work: 'done' }),
    line('Squid', { voidedQuantity: 1 }),
    line('Steak', elsewhere),
  ];
  expect(movableLines(ticket('a', { lines })).map(({ name }) => name)).toEqual(['Chips']);
  expect(isPartlyElsewhere(ticket('a', { lines }))).toBe(true);
  expect(isPartlyElsewhere(ticket('a'))).toBe(false);
});

test('[KS72] no move is offered without another open station, or with nothing left to make here', async () => {
  const { otherStations } = await load();
  const station = (key: string, closed = false) => ({
    ...{ key, name: key, openTickets: 0, closed, standInName: null },
  });
  const fry = ticket('a', { lines: [line('Chips')] });
  const here = station(fry.stationKey);
  const offered = [here, station('grill'), station('bar', true)];
  expect(otherStations(fry, offered).map(({ key }) => key)).toEqual(['grill']);
  expect(otherStations(fry, [here, station('bar', true)])).toEqual([]);
  const made = ticket('a', { lines: [line('Chips', { work: 'done' })] });
  expect(otherStations(made, offered)).toEqual([]);
});

test('[KS72] a bump of a ticket that went as a whole says that it was seen', async () => {
  const { done, bump } = await load();
  const notice = { subjectId: 'b', type: 'moved', text: 'Chips', at: 1, when: 'open' } as const;
  await bump(ticket('a', { lines: [line('Chips', elsewhere)], notices: [notice] }));
  await bump(ticket('c', { lines: [line('Chips'), line('Rings', elsewhere)], notices: [notice] }));
  expect(done).toEqual(['acknowledge a b', 'bumpTicket c']);
});

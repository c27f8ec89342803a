import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALL_STATIONS } from '../contract/index.ts';
import { openKitchen, ticketRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

const station = async (key: string) => (await kitchen.stations()).find((one) => one.key === key);
const close = (closed: boolean) =>
  kitchen.kitchen.commands.closeStation.run({ stationKey: 'fry', closed }, kitchen.context());
const setStation = (key: string, doc: { readonly [column: string]: string }) => {
  const done = kitchen.replica.commit({ facts: [{ kind: 'station', id: `stn_${key}`, doc }] });
  if (!done.ok) throw new Error(done.error.message);
};

test('[KR5] [KR8] a screen closes its station and opens it; what stands there stays', async () => {
  kitchen.put('ticket', ticketRow('a'));
  expect(await close(true)).toMatchObject({ ok: false, error: { code: 'no_stand_in' } });
  setStation('fry', { standInKey: 'grill' });
  expect(await close(true)).toEqual({ ok: true, value: null });
  expect(await station('fry')).toMatchObject({ closed: true, standInName: 'Grill' });
  expect((await kitchen.board())?.open.map(({ id }) => id)).toEqual(['tkt_a']);
  expect((await kitchen.board('grill'))?.open).toEqual([]);
  await close(false);
  expect(await station('fry')).toMatchObject({ closed: false });
});

test('[KR5] a ticket names the closed station in whose stead it is made, and none where it was made over', async () => {
  const [line] = ticketRow('a').lines;
  if (line === undefined) throw new Error('A ticket has a line');
  const lines = [{ ...line, standsInFor: 'grill' }];
  const moved = { movedFrom: 'tkt_a', movedAt: 1 };
  kitchen.put('ticket', ticketRow('a', { lines }), ticketRow('b'));
  const over = [{ ...line, lineId: 'ln_c', standsInFor: 'grill' }];
  kitchen.put('ticket', ticketRow('c', { lines: over, ...moved }));
  const open = (await kitchen.board())?.open ?? [];
  expect(open.map(({ id, inSteadOf }) => [id, inSteadOf])).toEqual(
    expect.arrayContaining([
      ['tkt_a', ['Grill']],
      ['tkt_b', []],
      ['tkt_c', []],
    ]),
  );
});

test('[KR7] a station that only prints stands on no screen', async () => {
  kitchen.put('ticket', ticketRow('a'), ticketRow('b', { stationKey: 'grill' }));
  setStation('grill', { output: 'paper' });
  expect(await station('grill')).toBeUndefined();
  expect(await kitchen.board('grill')).toBeNull();
  expect((await kitchen.board(ALL_STATIONS))?.open.map(({ id }) => id)).toEqual(['tkt_a']);
});

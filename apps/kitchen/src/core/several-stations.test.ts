import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Kitchen, NOW, openKitchen, ticketRow } from './kitchen.fixture.ts';

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = openKitchen();
  kitchen.put(
    'ticket',
    ticketRow('a', { stationKey: 'grill' }),
    ticketRow('b', { firedAt: NOW - 90_000 }),
    ticketRow('c', { stationKey: 'bar' }),
  );
});
afterEach(() => kitchen.close());

test('[KS69] several stations stand on one screen in the order of their fire, with the ones that it has not', async () => {
  const board = await kitchen.board('fry+grill');
  expect(board?.stationName).toBe('Fryer + Grill');
  expect([board?.targetSeconds, board?.lateSeconds]).toEqual([300, 480]);
  expect(board?.open.map(({ id, stationName }) => [id, stationName])).toEqual([
    ['tkt_b', 'Fryer'],
    ['tkt_a', 'Grill'],
  ]);
  await kitchen.bump('tkt_a');
  await kitchen.bump('tkt_c');
  expect((await kitchen.bumped('', 'fry+grill')).map(({ id }) => id)).toEqual(['tkt_a']);
  expect((await kitchen.board('fry+grill'))?.bumped.map(({ id }) => id)).toEqual(['tkt_a']);
  expect(await kitchen.board('nowhere+none')).toBeNull();
});

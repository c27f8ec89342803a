import { expect, test } from 'vitest';
import { openKitchen, ticketRow } from './kitchen.fixture.ts';

const opened = () => {
  const shop = openKitchen();
  shop.put('ticket', ticketRow('a'), ticketRow('b'));
  return shop;
};

const deliveries = ({ replica }: ReturnType<typeof opened>) =>
  replica.db.prepare('SELECT ticketId, stationKey, how FROM ticket_delivery ORDER BY 1').all();

test('[KT48] a screen that painted its board writes it down once, whatever it paints again', async () => {
  const shop = opened();
  const { markPainted } = shop.kitchen.commands;
  const { stationKey } = ticketRow('a');
  expect(await markPainted.run({ ticketIds: ['tkt_a'] }, shop.context())).toEqual({
    ok: true,
    value: null,
  });
  await markPainted.run({ ticketIds: ['tkt_a', 'tkt_b', 'tkt_gone'] }, shop.context());
  await markPainted.run({ ticketIds: ['tkt_a', 'tkt_b'] }, shop.context());
  expect(deliveries(shop)).toEqual([
    { ticketId: 'tkt_a', stationKey, how: 'screen' },
    { ticketId: 'tkt_b', stationKey, how: 'screen' },
  ]);
});

test('[KT49] what a register printed in its stead says so on the board', async () => {
  const shop = opened();
  const { checkId, stationKey, businessDate } = ticketRow('a');
  shop.put('ticket_delivery', {
    ...{ id: 'tdl_1', ticketId: 'tkt_a', checkId, stationKey, businessDate },
    ...{ how: 'paper', deliveredAt: 1, deviceId: 'dev_register1' },
  });
  const board = await shop.kitchen.queries.board.ask({ stationKey }, { session: undefined });
  const open = board.ok ? (board.value?.open ?? []) : [];
  expect(open.map(({ id, onPaper }) => [id, onPaper])).toEqual([
    ['tkt_a', true],
    ['tkt_b', false],
  ]);
});

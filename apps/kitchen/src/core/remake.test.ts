import { describe, expect, test } from 'vitest';
import { openKitchen, station, ticketRow } from './kitchen.fixture.ts';

const opened = () => {
  const shop = openKitchen();
  shop.put('station', station('grill', 'Grill', 1));
  shop.put('ticket', ticketRow('a'));
  return shop;
};
type Shop = ReturnType<typeof opened>;

const nobody = { session: undefined };
const boardOf = async (shop: Shop, stationKey = 'fry') => {
  const answer = await shop.kitchen.queries.board.ask({ stationKey }, nobody);
  return answer.ok ? answer.value : null;
};

const again = async (shop: Shop, quantity = 1): Promise<string> => {
  const lines = [{ lineId: 'lin_a', quantity }];
  const wish = { ticketId: 'tkt_a', lines, reason: 'dropped' as const, note: 'well done' };
  const done = await shop.kitchen.commands.remake.run(wish, shop.context());
  return done.ok ? (done.value.ticketIds[0] ?? '') : done.error.code;
};

describe('a dish that a screen has made again', () => {
  test('[KT56] [KS90] stands after what is open, marked, and says why', async () => {
    const shop = opened();
    const id = await again(shop);
    const board = await boardOf(shop);
    expect(board?.open.map((ticket) => ticket.id)).toEqual(['tkt_a', id]);
    const made = { of: 'lin_a', reason: 'dropped', note: 'well done' };
    expect(board?.open[1]).toMatchObject({ rushed: true, lines: [{ quantity: 1, remake: made }] });
    expect(board?.allDay).toMatchObject([{ name: 'Chips', quantity: 3 }]);
    expect(await again(shop, 3)).toBe('too_many');
  });

  test('[KT56] is handed out by itself at the expo', async () => {
    const shop = opened();
    await shop.kitchen.commands.bumpTicket.run({ ticketId: 'tkt_a' }, shop.context());
    const release = { ticketIds: ['tkt_a'], out: true };
    await shop.kitchen.commands.releaseTickets.run(release, shop.context());
    const id = await again(shop);
    const expo = await shop.kitchen.queries.expo.ask({}, nobody);
    expect(expo).toMatchObject({
      value: { open: [{ tickets: [{ id }] }], handedOut: [{ tickets: [{ id: 'tkt_a' }] }] },
    });
  });

  test('[KT57] taken back at the screen it is gone there, and the same command answers the same', async () => {
    const shop = opened();
    const ticketId = await again(shop);
    const back = shop.kitchen.commands.takeBackRemake;
    const call = shop.context();
    expect(await back.run({ ticketId }, call)).toEqual({ ok: true, value: null });
    expect(await back.run({ ticketId }, call)).toEqual({ ok: true, value: null });
    expect((await boardOf(shop))?.open.map(({ id }) => id)).toEqual(['tkt_a']);
  });
});

import { describe, expect, test } from 'vitest';
import { openKitchen, station, ticketRow } from './kitchen.fixture.ts';

const opened = () => {
  const shop = openKitchen();
  shop.put('station', station('grill', 'Grill', 1));
  shop.put('ticket', ticketRow('a'));
  return shop;
};

const boardOf = async (shop: ReturnType<typeof opened>, stationKey: string) => {
  const answer = await shop.kitchen.queries.board.ask({ stationKey }, { session: undefined });
  return answer.ok ? answer.value : null;
};

describe('a ticket made over by a screen', () => {
  test('[KT44] [KT46] stands at the other station, is seen gone here, and comes back', async () => {
    const shop = opened();
    const first = (await boardOf(shop, 'fry'))?.open[0];
    const lineIds = first?.lines.map(({ lineId }) => lineId) ?? [];
    const { moveTicket, takeBackTicket, acknowledge } = shop.kitchen.commands;
    const wish = { ticketId: 'tkt_a', lineIds, stationKey: 'grill' };
    expect(await moveTicket.run(wish, shop.context())).toMatchObject({ ok: true });
    const there = (await boardOf(shop, 'grill'))?.open[0];
    expect(there).toMatchObject({ firedAt: first?.firedAt, stationName: 'Grill' });
    expect(there?.movedFrom).toBe(first?.stationName);
    const gone = (await boardOf(shop, 'fry'))?.open[0];
    expect(gone?.lines.every(({ movedTo }) => movedTo === 'Grill')).toBe(true);
    expect(gone?.notices).toMatchObject([{ type: 'moved' }]);
    expect(gone?.notices[0]?.text).toMatch(/: made at Grill$/);
    await takeBackTicket.run({ ticketId: 'tkt_a' }, shop.context());
    expect((await boardOf(shop, 'fry'))?.open[0]?.lines[0]?.movedTo).toBeNull();
    const back = (await boardOf(shop, 'grill'))?.open[0];
    const seen = { ticketId: back?.id ?? '', subjectId: back?.notices[0]?.subjectId ?? '' };
    expect(await acknowledge.run(seen, shop.context())).toMatchObject({ ok: true });
    expect((await boardOf(shop, 'grill'))?.open).toEqual([]);
  });
});

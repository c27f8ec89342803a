import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkRow,
  type Kitchen,
  NOW,
  openKitchen,
  tableRow,
  ticketRow,
} from './kitchen.fixture.ts';

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = openKitchen();
  const type = (id: string, kind: string) => ({
    ...{ id, kind, name: kind, sort: 0, priceLevel: null },
  });
  kitchen.put('dining_table', tableRow('4'));
  kitchen.put('order_type', type('ot_away', 'takeaway'), type('ot_out', 'delivery'));
});
afterEach(() => kitchen.close());

const call = { session: undefined };
const board = async () => {
  const answer = await kitchen.kitchen.queries.pickup.ask({}, call);
  return answer.ok && answer.value !== null
    ? [answer.value.preparing, answer.value.ready]
    : undefined;
};
const counter = { orderTypeId: 'ot_away', tableId: null };

describe('the pick-up board', () => {
  test('[KT36] has call numbers alone, until they are handed out or twenty minutes have passed', async () => {
    kitchen.put('check', checkRow('a', { ...counter, callNumber: '1-01', guestName: 'Zoë' }));
    kitchen.put('check', checkRow('b', { ...counter, callNumber: '1-02' }));
    kitchen.put('check', checkRow('t', { tableId: 'tbl_4', callNumber: '1-03' }));
    const brought = { ...counter, orderTypeId: 'ot_out', callNumber: '1-04' };
    kitchen.put('check', checkRow('d', brought));
    kitchen.put(
      'ticket',
      ticketRow('a'),
      ticketRow('a2', { checkId: 'chk_a', stationKey: 'grill' }),
      ticketRow('b', { firedAt: NOW - 90_000 }),
      ticketRow('t'),
      ticketRow('d'),
    );
    expect(await board()).toEqual([['1-02', '1-01'], []]);
    await kitchen.bump('tkt_a');
    expect(await board()).toEqual([['1-02', '1-01'], []]);
    await kitchen.bump('tkt_a2');
    kitchen.clock.at = NOW + 1000;
    await kitchen.bump('tkt_b');
    expect(await board()).toEqual([[], ['1-02', '1-01']]);
    const released = kitchen.kitchen.commands.releaseTickets;
    await released.run({ ticketIds: ['tkt_b'], out: true }, kitchen.context());
    expect(await board()).toEqual([[], ['1-01']]);
    kitchen.clock.at = NOW + 20 * 60_000;
    expect(await board()).toEqual([[], []]);
  });

  test('[KT34] [KT36] waits for no station that works from paper alone', async () => {
    const paper = {
      ...kitchen.core.reads.stations()[0],
      id: 'stn_ice',
      key: 'ice',
      output: 'paper',
    };
    kitchen.put('station', paper as { readonly id: string });
    kitchen.put('check', checkRow('a', { ...counter, callNumber: '1-01' }));
    const ices = ticketRow('i', { checkId: 'chk_a', stationKey: 'ice' });
    kitchen.put('ticket', ticketRow('a'), ices);
    await kitchen.bump('tkt_a');
    expect(await board()).toEqual([[], ['1-01']]);
  });
});

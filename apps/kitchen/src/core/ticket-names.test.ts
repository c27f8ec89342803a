import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRow, NOW, openKitchen, tableRow, ticketRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

describe('what a ticket is called', () => {
  test('[KT13] a moved table and another name change the label of what was sent, on the board and in the recall list', async () => {
    kitchen.put('dining_table', tableRow('4'), tableRow('7'));
    kitchen.put('check', checkRow('a'));
    kitchen.put(
      'ticket',
      ticketRow('a', { label: '4' }),
      ticketRow('b', { checkId: 'chk_a', label: '4', rank: 3, bumpedAt: NOW }),
    );
    expect(await kitchen.names()).toEqual([['tkt_a', '4', null]]);
    kitchen.put('check', checkRow('a', { tableId: 'tbl_7', guestName: 'Zoë' }));
    expect(await kitchen.names()).toEqual([['tkt_a', '7', 'Zoë']]);
    expect((await kitchen.bumped('7 zoe')).map(({ id }) => id)).toEqual(['tkt_b']);
    expect(await kitchen.bumped('4')).toEqual([]);
  });

  test('[KT13] without its check or its table a ticket keeps the label of its send', async () => {
    kitchen.put('ticket', ticketRow('a', { label: '4', guestName: 'Ann' }));
    expect(await kitchen.names()).toEqual([['tkt_a', '4', 'Ann']]);
    kitchen.put('check', checkRow('a', { tableId: 'tbl_9', guestName: 'Ann' }));
    expect(await kitchen.names()).toEqual([['tkt_a', '4', 'Ann']]);
  });

  test('[KT62] [OP6] a ticket says for when it is, as the check has it now; else as at its send', async () => {
    const promised = async () => (await kitchen.board())?.open.map(({ promisedAt }) => promisedAt);
    kitchen.put('ticket', ticketRow('a', { promisedAt: NOW + 600_000 }));
    expect(await promised()).toEqual([NOW + 600_000]);
    kitchen.put('check', checkRow('a', { promisedAt: NOW + 60_000 }));
    const [soon] = (await kitchen.board())?.open ?? [];
    expect((soon?.firedAt ?? 0) + (soon?.lateSeconds ?? 0) * 1000).toBe(NOW + 60_000);
    kitchen.put('check', checkRow('a', { promisedAt: NOW + 900_000 }));
    expect(await promised()).toEqual([NOW + 900_000]);
    kitchen.put('check', checkRow('a', { promisedAt: null }));
    expect(await promised()).toEqual([null]);
  });
});

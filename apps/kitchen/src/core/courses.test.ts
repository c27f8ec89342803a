import type { TicketRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { ALL_STATIONS } from '../contract/index.ts';
import { checkRow, NOW, openKitchen, ticketRow } from './kitchen.fixture.ts';

const line = (name: string, prepSeconds?: number) => ({
  lineId: `lin_${name}`,
  name,
  quantity: 1,
  modifiers: [],
  note: null,
  seat: null,
  ...(prepSeconds === undefined ? {} : { prepSeconds }),
});

const held = (name: string, more: Partial<TicketRow> = {}): TicketRow =>
  ticketRow(name, { checkId: 'chk_1', held: 1, course: 2, lines: [line(name)], ...more });

const fire = (lineIds: string[], more: object = {}) => ({
  ...{ id: 'fir_1', checkId: 'chk_1', businessDate: '2026-06-01', type: 'fire', course: 2 },
  ...{ lineIds, undoes: [], longestSeconds: null, auto: 0, firedAt: NOW, firedBy: 'emp' },
  ...{ deviceId: 'dev_register', ...more },
});

const course = { id: 'crs_2', number: 2, name: 'Mains', goes: 'in_turn', autoMinutes: null };

const opened = () => {
  const shop = openKitchen();
  shop.put('course', { ...course, ...{ together: 0 } });
  shop.put('ticket', held('chips'), held('rings'));
  return shop;
};

const run = (
  shop: ReturnType<typeof openKitchen>,
  name: 'fireCourse' | 'bumpTicket' | 'recallTicket',
  ticketId: string,
) => shop.kitchen.commands[name].run({ ticketId }, shop.context());

const names = (all: readonly { readonly lines: readonly { name: string }[] }[] | undefined) =>
  all?.map(({ lines }) => lines.map(({ name }) => name));

describe('courses at a station', () => {
  test('[CF4] [CF10] what is held is coming as one, in no count, and cannot be bumped', async () => {
    const shop = opened();
    const board = await shop.board();
    expect(board).toMatchObject({ open: [], allDay: [] });
    expect(names(board?.coming)).toEqual([['chips', 'rings']]);
    expect(board?.coming[0]).toMatchObject({ status: 'held', courseName: 'Mains', dueAt: null });
    const id = board?.coming[0]?.id ?? '';
    expect(await run(shop, 'bumpTicket', id)).toMatchObject({ error: { code: 'ticket_held' } });
  });

  test('[KS64] a screen of one or all stations knows that the house serves in turn, unless its station shows it not', async () => {
    const shop = openKitchen();
    expect((await shop.board(ALL_STATIONS))?.inTurn).toBe(false);
    shop.put('course', { ...course, ...{ together: 0 } });
    for (const key of [ALL_STATIONS, 'grill']) expect((await shop.board(key))?.inTurn).toBe(true);
  });

  test('[KS43] what is taken along has no course, what is eaten at a table has its own', async () => {
    const shop = opened();
    const type = (id: string, kind: string) => ({ id, name: kind, kind, sort: 0 });
    shop.put('order_type', type('ot', 'dine_in'), type('ot_away', 'takeaway'));
    shop.put('check', checkRow('1', { orderTypeId: 'ot_away', tableId: null, callNumber: '1-01' }));
    expect((await shop.board())?.coming[0]).toMatchObject({ course: null, label: '1-01' });
    shop.put('check', checkRow('1', { orderTypeId: 'ot' }));
    expect((await shop.board())?.coming[0]).toMatchObject({ course: 2 });
  });

  test('[CF15] [CF10] the station fires what is coming, bumps it as one and has it back as one', async () => {
    const shop = opened();
    const id = (await shop.board())?.coming[0]?.id ?? '';
    shop.clock.at = NOW + 5000;
    expect(await run(shop, 'fireCourse', id)).toEqual({ ok: true, value: null });
    const fired = await shop.board();
    expect(fired?.coming).toEqual([]);
    expect(names(fired?.open)).toEqual([['chips', 'rings']]);
    expect(fired?.open[0]?.firedAt).toBe(NOW + 5000);
    const ticketId = fired?.open[0]?.id ?? '';
    await run(shop, 'bumpTicket', ticketId);
    const bumped = await shop.board();
    expect(bumped?.open).toEqual([]);
    expect(names(bumped?.bumped)).toEqual([['chips', 'rings']]);
    await run(shop, 'recallTicket', ticketId);
    expect(names((await shop.board())?.open)).toEqual([['chips', 'rings']]);
  });

  test('[CF15] a station that is set so does not show what is coming', async () => {
    const shop = opened();
    const row = shop.core.reads.stations().find(({ key }) => key === 'fry');
    shop.put('station', Object.assign({ id: '' }, row, { showComing: 0 }));
    expect((await shop.board())?.coming).toEqual([]);
    const again = fire(['lin_chips', 'lin_rings']);
    shop.put('course_fire', again);
    expect(names((await shop.board())?.open)).toEqual([['chips', 'rings']]);
  });

  test('[CF9] a ticket stands from its first start; a line that waits says at which age it starts', async () => {
    const shop = openKitchen();
    const quick = held('rings', { lines: [line('rings', 60)] });
    shop.put('ticket', held('chips', { lines: [line('chips', 180)] }), quick);
    shop.put('course_fire', fire(['lin_chips', 'lin_rings'], { longestSeconds: 300 }));
    const before = await shop.board();
    expect(before?.open).toEqual([]);
    expect(before?.coming[0]?.dueAt).toBe(NOW + 120_000);
    expect(before?.nextTurnAt).toBe(NOW + 120_000);
    expect(shop.core.courseTime.next).toBe(NOW + 120_000);
    shop.clock.at = NOW + 120_000;
    const after = await shop.board();
    expect(after?.open[0]?.lines.map(({ name, startAge }) => [name, startAge])).toEqual([
      ['chips', 0],
      ['rings', 120],
    ]);
    expect(after?.open[0]?.firedAt).toBe(NOW + 120_000);
  });
});

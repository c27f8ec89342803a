import type { LineVoidRow } from '@galley/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRow, NOW, openKitchen, tableRow, ticketRow, voidRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

describe('lines moved to another check', () => {
  const moveOf = (
    id: string,
    lineIds: readonly string[],
    to: string,
    seat: number | null = null,
  ) => ({
    id: `mov_${id}`,
    ...{ checkId: 'chk_a', businessDate: '2026-06-01', type: 'transfer', undoes: null },
    ...{ movedAt: NOW, movedBy: 'emp', approvedBy: null, deviceId: 'dev_register' },
    lines: lineIds.map((lineId) => ({
      lineId,
      after: [],
      from: [{ checkId: 'chk_a', seat: null, parts: 1 }],
      to: [{ checkId: to, seat, parts: 1 }],
    })),
  });
  const tie = {
    id: 'tie_1',
    ...{ checkId: 'chk_a', otherCheckId: 'chk_b', moveId: 'mov_1', businessDate: '2026-06-01' },
  };
  const twoLines = [
    { lineId: 'lin_a', name: 'Chips', quantity: 2, modifiers: [], note: null, seat: null },
    { lineId: 'lin_c', name: 'Peas', quantity: 1, modifiers: [], note: null, seat: null },
  ];
  const moved = (...lineIds: string[]) => {
    kitchen.put('dining_table', tableRow('4'), tableRow('7'));
    kitchen.put('check', checkRow('a'), checkRow('b', { tableId: 'tbl_7' }));
    kitchen.put('ticket', ticketRow('a', { label: '4', lines: twoLines }));
    kitchen.put('line_move', moveOf('1', lineIds, 'chk_b', 2));
    kitchen.put('check_tie', tie);
  };

  test('[KT15] moved lines go to their new table and seat, and the ticket stands once', async () => {
    moved('lin_a', 'lin_c');
    const board = await kitchen.board();
    expect(await kitchen.names()).toEqual([['tkt_a', '7', null]]);
    expect(board?.open[0]?.lines.map(({ seat, at }) => [seat, at])).toEqual([
      [2, null],
      [2, null],
    ]);
    expect(board?.allDay).toEqual([
      { name: 'Chips', quantity: 2, allergies: [] },
      { name: 'Peas', quantity: 1, allergies: [] },
    ]);
  });

  test('[KT15] a ticket whose lines go to two tables names both, and each line its own', async () => {
    moved('lin_c');
    expect(await kitchen.names()).toEqual([['tkt_a', '4 + 7', null]]);
    const lines = (await kitchen.board())?.open[0]?.lines;
    expect(lines?.map(({ name, at }) => [name, at])).toEqual([
      ['Chips', '4'],
      ['Peas', '7'],
    ]);
  });

  test('[KT15] [KT3] a line sent from both checks is made once, and its void is told wherever it was written', async () => {
    moved('lin_a', 'lin_c');
    const late = { roundId: 'rnd_z', checkId: 'chk_b', label: '7', lines: twoLines };
    kitchen.put('ticket', ticketRow('z', late));
    expect((await kitchen.names())?.map(([id]) => id)).toEqual(['tkt_a']);
    const elsewhere: LineVoidRow = { ...voidRow('a'), checkId: 'chk_b' };
    kitchen.put('line_void', elsewhere);
    const [ticket] = (await kitchen.board())?.open ?? [];
    expect(ticket?.notices).toHaveLength(1);
    await kitchen.acknowledge('tkt_a', 'vod_a');
    expect((await kitchen.board())?.open[0]?.notices).toEqual([]);
  });
});

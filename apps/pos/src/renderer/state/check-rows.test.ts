import { describe, expect, it } from 'vitest';
import {
  type CheckLine,
  checkRows,
  countItems,
  type PendingLine,
  stillPending,
} from './check-rows.ts';

const line = (id: string, itemId: string, change: Partial<CheckLine> = {}): CheckLine => ({
  id,
  itemId,
  name: itemId,
  quantity: 1,
  voidedQuantity: 0,
  refundedQuantity: 0,
  unitPriceMinor: 500,
  modifiers: [],
  note: null,
  course: 1,
  state: 'new',
  amountMinor: 500,
  taxes: [],
  addedByName: 'A',
  deviceId: 'dev_1',
  ...change,
});
const tap = (key: number, itemId: string, change: Partial<PendingLine> = {}): PendingLine => ({
  key,
  itemId,
  name: itemId,
  quantity: 1,
  unitPriceMinor: 500,
  plain: true,
  ...change,
});
const told = (lines: readonly CheckLine[], taps: readonly PendingLine[]) =>
  checkRows(lines, taps).map((row) => [row.key, row.more]);

describe('rows of the check in hand', () => {
  it('[RG9] shows a tap before the core has answered', () => {
    expect(told([line('l1', 'cod')], [tap(1, 'tea')])).toEqual([
      ['l1', 0],
      ['p1', 0],
    ]);
  });

  it('[RG9] raises the last line, or the last tap, of the same plain item', () => {
    expect(told([line('l1', 'cod')], [tap(1, 'cod'), tap(2, 'cod')])).toEqual([['l1', 2]]);
    expect(told([], [tap(1, 'cod'), tap(2, 'cod')])).toEqual([['p1', 1]]);
  });

  it('[RG9] begins a new row after a sent, changed or other line', () => {
    const keys = (lines: readonly CheckLine[], one: PendingLine) => told(lines, [one]).length;
    expect(keys([line('l1', 'cod', { state: 'sent' })], tap(1, 'cod'))).toBe(2);
    expect(keys([line('l1', 'cod', { note: 'no salt' })], tap(1, 'cod'))).toBe(2);
    expect(keys([line('l1', 'cod')], tap(1, 'cod', { plain: false }))).toBe(2);
    expect(keys([line('l1', 'cod'), line('l2', 'tea')], tap(1, 'cod'))).toBe(3);
  });

  it('[RG9] lets a tap go when the check has its line', () => {
    const taps = [tap(1, 'cod', { lineId: 'l1' }), tap(2, 'tea')];
    expect(stillPending(taps, [line('l1', 'cod')]).map(({ key }) => key)).toEqual([2]);
    expect(stillPending(taps, [])).toBe(taps);
  });

  it('[RG9] counts live lines and taps of each item', () => {
    const lines = [line('l1', 'cod', { quantity: 3, voidedQuantity: 1 }), line('l2', 'tea')];
    expect(countItems(lines, [tap(1, 'tea')])).toEqual({ cod: 2, tea: 2 });
  });
});

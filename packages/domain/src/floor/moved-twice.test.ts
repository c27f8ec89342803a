import { describe, expect, test } from 'vitest';
import type { CheckState } from '../checks/project-check.ts';
import type { EventRow } from '../rows.ts';
import { movedTwice } from './moved-twice.ts';
import { TABLES } from './testing/world.fixture.ts';

const move = (at: number, device: string, from: string, to: string, more = {}): EventRow => ({
  ...{ id: `evt_${at}${device}`, businessDate: '2026-06-01', type: 'table_changed', at },
  ...{ employeeId: 'emp', deviceId: device, subjectId: 'chk' },
  detail: { from, to, ...more },
});

const placesOf = (standsAt: string, events: readonly EventRow[]): readonly string[] => {
  const state = { check: { id: 'chk', tableId: `tbl_${standsAt}` }, status: 'open' } as CheckState;
  const [forth] = movedTwice(state, events, TABLES);
  const [back] = movedTwice(state, events.toReversed(), TABLES);
  expect(back).toEqual(forth);
  return forth?.type === 'moved_twice' ? forth.tableIds.map((id) => id.slice(4)).toSorted() : [];
};

describe('guests whom two registers brought to different tables', () => {
  test('[FL43] are asked about, also where one of them was brought on', () => {
    expect(placesOf('3', [move(1, 'a', '1', '2'), move(2, 'b', '1', '3')])).toEqual(['2', '3']);
    const on = [move(1, 'a', '1', '2'), move(2, 'b', '1', '3'), move(3, 'a', '2', '4')];
    expect(placesOf('4', on)).toEqual(['3', '4']);
  });

  test('[FL43] are not where one move follows another, both went to one table, or they came back between', () => {
    expect(placesOf('3', [move(1, 'a', '1', '2'), move(2, 'b', '2', '3')])).toEqual([]);
    expect(placesOf('2', [move(1, 'a', '1', '2'), move(2, 'b', '1', '2')])).toEqual([]);
    const back = [move(1, 'a', '1', '2'), move(2, 'a', '2', '1'), move(3, 'b', '1', '3')];
    expect(placesOf('3', back)).toEqual([]);
  });

  test('[FL43] are asked about no more once a person said where they sit', () => {
    const both = [move(1, 'a', '1', '2'), move(2, 'b', '1', '3')];
    expect(placesOf('3', [...both, move(3, 'a', '2', '3', { settles: 1 })])).toEqual([]);
    expect(placesOf('2', [...both, move(3, 'b', '3', '2', { settles: 1 })])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { DrawerEventRow } from '../rows.ts';
import { DRAWER_EVENT_TYPES } from './drawer.table.ts';
import { explainedOpenings, isDrawerException } from './drawer-event.rule.ts';

const event = (id: string, at: number, more: Partial<DrawerEventRow> = {}): DrawerEventRow => ({
  id,
  businessDate: '2026-06-01',
  at,
  deviceId: 'dev_bar',
  printerId: 'per_till',
  type: 'opened',
  by: 'hand',
  since: null,
  employeeId: null,
  reason: null,
  ...more,
});
const pulse = (id: string, at: number, more: Partial<DrawerEventRow> = {}): DrawerEventRow =>
  event(id, at, {
    type: 'kicked',
    by: null,
    deviceId: 'dev_terrace',
    employeeId: 'emp_ana',
    reason: 'sale',
    ...more,
  });

const openings = (events: readonly DrawerEventRow[]) =>
  explainedOpenings(events)
    .filter(({ type }) => type === 'opened')
    .map(({ id, by, employeeId }) => [id, by, employeeId]);

describe('openings of a shared drawer', () => {
  it('[DW8] a pulse of another register explains the opening that follows it, in whatever order they came', () => {
    const events = [pulse('p', 1000), event('o', 1400)];
    expect(openings(events)).toEqual([['o', 'kick', 'emp_ana']]);
    expect(openings(events.toReversed())).toEqual([['o', 'kick', 'emp_ana']]);
  });

  it('[DW8] two registers' + "'" + ' clocks may differ by two seconds', () => {
    expect(openings([event('o', 1000), pulse('p', 2900)])).toEqual([['o', 'kick', 'emp_ana']]);
    expect(openings([event('o', 1000), pulse('p', 3100)])).toEqual([['o', 'hand', null]]);
  });

  it('[DW8] a pulse explains one opening, the earliest', () => {
    const events = [event('later', 3000), pulse('p', 1000), event('first', 1500)];
    expect(openings(events)).toEqual([
      ['later', 'hand', null],
      ['first', 'kick', 'emp_ana'],
    ]);
  });

  it('[DW8] a pulse long before, of another drawer, or of the register that watched explains nothing', () => {
    for (const other of [
      pulse('p', 1000),
      pulse('p', 9800, { printerId: 'per_bar' }),
      pulse('p', 9800, { deviceId: 'dev_bar' }),
    ]) {
      expect(openings([other, event('o', 10_000)])).toEqual([['o', 'hand', null]]);
    }
  });

  it('[DW8] a pulse that was perhaps given explains an opening too, one that was dropped does not', () => {
    const after = (type: DrawerEventRow['type']) =>
      openings([pulse('p', 1000, { type }), event('o', 1400)]);
    expect(after('perhaps_kicked')).toEqual([['o', 'kick', 'emp_ana']]);
    expect(after('not_kicked')).toEqual([['o', 'hand', null]]);
  });

  it('[DW6] a pulse that was not given, or only perhaps, is to be looked at like one that opened nothing', () => {
    const marked = (type: DrawerEventRow['type']) => isDrawerException({ type, by: null });
    expect(DRAWER_EVENT_TYPES.filter(marked)).toEqual([
      'not_kicked',
      'perhaps_kicked',
      'left_open',
      'did_not_open',
    ]);
  });

  it('[DW8] what a pulse of its own opened takes no pulse of another', () => {
    const own = event('own', 1200, { by: 'kick', employeeId: 'emp_ben' });
    expect(openings([pulse('p', 1000), own, event('o', 1500)])).toEqual([
      ['own', 'kick', 'emp_ben'],
      ['o', 'kick', 'emp_ana'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { DayCloseRow, ZReportRow } from '../rows.ts';
import { codeOf, context, good, NOW } from '../testing/fixtures.ts';
import { reportFigures } from '../z-report/report-figures.ts';
import { type CloseDayState, decideCloseDay, decideDeclareLoss } from './close-day.rule.ts';
import { projectDay } from './project-day.ts';

const by = context();
const DATE = '2026-06-01';
const empty = { receipts: [], payments: [], refunds: [], reversals: [] };
const plain = reportFigures({ ...empty, voids: [], moves: [], closed: [], checks: [] });

const zOf = (number: number, deviceNumber: number, shares: Record<string, number>): ZReportRow => ({
  id: `zrp_${deviceNumber}_${number}`,
  businessDate: DATE,
  series: String(deviceNumber),
  number,
  fromAt: null,
  madeAt: NOW + number,
  madeBy: 'emp_1',
  deviceId: `dev_${deviceNumber}`,
  figures: {
    ...plain,
    dates: Object.entries(shares).map(([businessDate, turnoverMinor]) => ({
      ...{ businessDate, turnoverMinor, receipts: 1, taxTotals: [] },
    })),
  },
  grandMinor: 0,
});

const register = (deviceNumber: number, ...zs: ZReportRow[]) => ({
  deviceId: `dev_${deviceNumber}`,
  name: `Register ${deviceNumber}`,
  lastHeardAt: NOW,
  zs: zs.map((z) => ({
    ...{ zId: z.id, display: z.id, receipts: 1 },
    turnoverMinor: z.figures.dates[0]?.turnoverMinor ?? 0,
  })),
});

const state = (more: Partial<CloseDayState> = {}): CloseDayState => ({
  wallDate: DATE,
  latestDate: DATE,
  closes: [],
  gates: [],
  registers: [register(1, zOf(1, 1, { [DATE]: 500 })), register(2)],
  ...more,
});

const close = (more: Partial<CloseDayState> = {}, passes: readonly never[] | object[] = []) =>
  decideCloseDay(state(more), { businessDate: DATE, passes: passes as never }, by);

describe('closing a day', () => {
  test('[DY10] slips without a tip and pools that are due have sentences and are passed by name', () => {
    const gates = [
      { gate: 'open_slips', names: ['Table 4 £12.00'] },
      { gate: 'due_pools', names: ['Floor'] },
    ] as const;
    expect(close({ gates })).toMatchObject({
      error: {
        field: 'open_slips',
        message: 'Card slips have no tip noted: Table 4 £12.00. Deal with it, or say why not.',
      },
    });
    const passes = gates.map(({ gate }) => ({ gate, reason: 'Tomorrow' }));
    expect(close({ gates }, passes.slice(0, 1))).toMatchObject({
      error: { field: 'due_pools', message: expect.stringContaining('Floor') },
    });
    expect(good(close({ gates }, passes)).close.passes).toMatchObject(gates);
  });

  test('[DY1] each gate has a sentence, and a manager’s way past it with a reason, by name', () => {
    const gates = [
      { gate: 'open_checks', names: ['Table 4'] },
      { gate: 'unreachable', names: ['Register 2'] },
      { gate: 'unsent', names: [] },
    ] as const;
    expect(close({ gates })).toMatchObject({
      error: {
        message: 'Checks are open: Table 4. Deal with it, or say why not.',
        field: 'open_checks',
      },
    });
    const first = { gate: 'open_checks', reason: 'Guests stay' };
    expect(close({ gates }, [first])).toMatchObject({ error: { field: 'unreachable' } });
    const both = [first, { gate: 'unreachable', reason: 'Its battery is dead' }];
    expect(good(close({ gates }, both)).close.passes).toEqual([
      { gate: 'open_checks', names: ['Table 4'], reason: 'Guests stay' },
      { gate: 'unreachable', names: ['Register 2'], reason: 'Its battery is dead' },
    ]);
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideCloseDay(state(), { businessDate: DATE, passes: [] }, server))).toBe(
      'not_allowed',
    );
  });

  test('[DY2] the next date begins with the close, unless a later one is open', () => {
    const kinds = (more: object) =>
      good(close(more)).facts.map(({ kind, id }) => (kind === 'day_session' ? id : kind));
    expect(kinds({})).toEqual(['day_close', 'day_sit_harbour0_2026-06-02']);
    expect(kinds({ latestDate: '2026-06-02', wallDate: '2026-06-02' })).toEqual(['day_close']);
    const closes = [good(close()).close];
    expect(codeOf(close({ closes }))).toBe('day_closed');
    expect(codeOf(close({ wallDate: '2026-05-31' }))).toBe('day_not_begun');
  });

  test('[DY3] every register is listed with when it was last heard and what its Zs bring', () => {
    const { close: row } = good(close());
    expect(row.turnoverMinor).toBe(500);
    expect(row.registers).toMatchObject([
      { name: 'Register 1', lastHeardAt: NOW, zs: [{ turnoverMinor: 500 }] },
      { name: 'Register 2', zs: [] },
    ]);
  });

  test('[DY4] what a register sends later keeps its date and is a supplement, numbered by its Z', () => {
    const first = zOf(1, 1, { [DATE]: 500 });
    const closes: DayCloseRow[] = [good(close()).close];
    const late = zOf(7, 2, { [DATE]: 300, '2026-06-02': 40 });
    expect(projectDay(DATE, closes, [late, first])).toMatchObject({
      turnoverMinor: 800,
      zs: [{ turnoverMinor: 500 }],
      supplements: [{ display: '2-Z0007', turnoverMinor: 300 }],
      close: { turnoverMinor: 500 },
    });
    expect(projectDay('2026-06-02', closes, [late, first])).toMatchObject({
      close: undefined,
      turnoverMinor: 40,
    });
  });

  test('[DY5] closed twice by cut-off devices: the earlier close counts, the other is shown', () => {
    const here = good(close()).close;
    const there = {
      ...here,
      id: 'dcl_zz',
      closedAt: NOW + 60_000,
      registers: [],
      turnoverMinor: 0,
    };
    const first = zOf(1, 1, { [DATE]: 500 });
    const day = projectDay(DATE, [there, here], [first]);
    expect(day).toEqual(projectDay(DATE, [here, there], [first]));
    expect(day).toMatchObject({ turnoverMinor: 500, closedAgain: [{ id: 'dcl_zz' }] });
  });

  test('[DY6] what a register never sent is declared lost by somebody, with a reason', () => {
    const wish = { lostDeviceId: 'dev_2', reason: 'It fell into the harbour' };
    expect(good(decideDeclareLoss(wish, by))).toMatchObject([{ kind: 'declared_loss' }]);
    expect(codeOf(decideDeclareLoss({ ...wish, lostDeviceId: 'dev_1' }, by))).toBe('own_register');
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideDeclareLoss(wish, server))).toBe('not_allowed');
  });
});

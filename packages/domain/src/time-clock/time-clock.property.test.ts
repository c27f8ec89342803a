import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { wallDate } from '../site/business-date/business-date.ts';
import { clockTaskKey, projectShifts } from './project-shifts.ts';
import type { PunchRows } from './standing-punches.ts';
import { clockAt, IN, OUT, site } from './testing/time-clock.fixture.ts';
import { wallInstant, wallText } from './wall-time.ts';
import { workedTime } from './worked-time.ts';

/** Nights on which clocks change, in zones on both sides of the equator, and one without changes. */
const NIGHTS = [
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Sydney', '2026-10-04'],
  ['Asia/Kolkata', '2026-06-01'],
] as const;

const night = fc.constantFrom(...NIGHTS);
const iso = (at: number): string => new Date(at).toISOString();
const midnight = (zone: string, date: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

describe('over changes of the clock', () => {
  test('[TC6] hours are the time that passed, whatever the wall clock showed meanwhile', () => {
    const minutes = fc.tuple(fc.integer({ min: -600, max: 300 }), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(night, minutes, fc.nat(59_999), ([zone, date], [start, length], ms) => {
        const clock = clockAt('a', undefined, { ...site, timeZone: zone });
        const began = midnight(zone, date) + start * 60_000;
        clock.punch(iso(began + ms), IN);
        clock.punch(iso(began + length * 60_000), OUT);
        const [shift] = projectShifts(clock.rows(), began + 86_400_000).shifts;
        expect(shift && workedTime(shift, 0).minutes).toBe(length);
        expect(shift?.businessDate).toBe(wallDate(began + ms, { ...site, timeZone: zone }));
      }),
    );
  });

  test('[TC12] every minute of such a night has one wall time with its offset, and is found by it', () => {
    fc.assert(
      fc.property(night, fc.integer({ min: -300, max: 600 }), ([zone, date], minute) => {
        const at = midnight(zone, date) + minute * 60_000;
        const wall = wallText(at, zone).slice(0, 16);
        const found = wallInstant(wall, zone);
        if (found.ok) {
          expect(found.value).toBe(at);
          return;
        }
        expect(found.error.code).toBe('time_twice');
        const both = (['first', 'second'] as const).map((which) => wallInstant(wall, zone, which));
        expect(both).toContainEqual({ ok: true, value: at });
        const texts = both.flatMap((one) => (one.ok ? [wallText(one.value, zone)] : []));
        expect(new Set(texts).size).toBe(2);
      }),
    );
  });

  test('[TC12] an hour that does not exist is refused', () => {
    expect(wallInstant('2026-03-29T01:30', 'Europe/London')).toMatchObject({
      error: { code: 'time_skipped' },
    });
    expect(wallInstant('2026-03-08T02:00', 'America/New_York', 'first')).toMatchObject({
      error: { code: 'time_skipped' },
    });
    expect(wallInstant('2026-03-29T02:00', 'Europe/London').ok).toBe(true);
  });
});

describe('facts in any order', () => {
  const acts = fc.array(
    fc.record({
      device: fc.nat(2),
      act: fc.constantFrom('in', 'out', 'break', 'back', 'strike', 'move', 'meet'),
      after: fc.integer({ min: 1, max: 400 }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  const merged = (all: readonly PunchRows[]): PunchRows => ({
    punches: all.flatMap(({ punches }) => punches),
    corrections: all.flatMap(({ corrections }) => corrections),
  });

  type Clock = ReturnType<typeof clockAt>;
  const START = Date.parse('2026-06-01T08:00:00Z');

  /** What the device refuses is not done; what it takes goes on. */
  const play = (clock: Clock, act: string, at: number): void => {
    const last = clock.rows().punches.at(-1)?.id ?? '';
    if (act === 'strike' || act === 'move') {
      const reason = 'x';
      const wall = wallText(at - 60_000, site.timeZone).slice(0, 16);
      const command =
        act === 'strike'
          ? ({ act, subjectId: last, reason } as const)
          : ({ act: 'set', subjectId: last, wall, reason } as const);
      if (clock.tryCorrect(iso(at), command).ok) clock.correct(iso(at), command);
      return;
    }
    const command = {
      in: IN,
      out: OUT,
      break: { type: 'break', breakTypeId: 'brk_meal' },
    } as const;
    const wish = act === 'in' || act === 'out' || act === 'break' ? command[act] : { type: 'back' };
    const punch = { ...wish } as Parameters<Clock['punch']>[1];
    if (clock.tryPunch(iso(at), punch).ok) clock.punch(iso(at), punch);
  };

  const played = (script: readonly { device: number; act: string; after: number }[]) => {
    const clocks = [clockAt('a'), clockAt('b'), clockAt('c')];
    let at = START;
    for (const { device, act, after } of script) {
      at += after * 60_000;
      const clock = clocks[device];
      if (clock === undefined) continue;
      if (act === 'meet') for (const one of clocks) clock.hear(one.rows());
      else play(clock, act, at);
    }
    return { rows: merged(clocks.map((clock) => clock.rows())), end: at };
  };

  test('[TC4] shifts, hours and tasks are the same in whatever order and however often facts come', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (script, keys) => {
        const { rows, end } = played(script);
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((row) => ({ row, key: keys.next().value ?? 0 }))
            .sort((x, y) => x.key - y.key)
            .map(({ row }) => row);
        const other = { punches: mixed(rows.punches), corrections: mixed(rows.corrections) };
        expect(projectShifts(other, end)).toEqual(projectShifts(rows, end));
      }),
    );
  });

  test('[TC4] no shift of a person overlaps another, no hours are below nothing, and jobs sum to them', () => {
    fc.assert(
      fc.property(acts, (script) => {
        const { rows, end } = played(script);
        const { shifts, tasks } = projectShifts(rows, end);
        expect(new Set(tasks.map(clockTaskKey)).size).toBe(tasks.length);
        shifts.forEach((shift, index) => {
          const worked = workedTime(shift, end);
          expect(worked.minutes).toBeGreaterThanOrEqual(0);
          expect(worked.byJob.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(worked.minutes);
          const next = shifts[index + 1];
          if (next !== undefined && shift.out !== null)
            expect(next.in.at).toBeGreaterThanOrEqual(shift.out.at);
          if (next !== undefined) expect(shift.state).not.toBe('open');
        });
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { station } from '../../routing/routing.fixture.ts';
import { codeOf, context, good } from '../../testing/fixtures.ts';
import { ageSecondsOf, untilPromise } from './age-targets.ts';
import { decideSaveStationAlerts } from './save-station-alerts.rule.ts';
import { isQuiet, soundsOf, USUAL_SOUNDS } from './station-sounds.ts';

const seconds = (targetSeconds: number) => ({ targetSeconds, lateSeconds: targetSeconds + 60 });
const away = { orderTypeId: 'oty_away', course: null, ...seconds(120) };
const mains = { orderTypeId: null, course: 2, ...seconds(600) };
const grill = station('grill', 0, { ...seconds(300), ageTargets: [away, mains] });

describe('ages', () => {
  test('[KT40] go by the first target that fits order type and course, else by the station', () => {
    const of = (orderTypeId: string | null, course: number | null) =>
      ageSecondsOf(grill, { orderTypeId, course }).targetSeconds;
    expect([of('oty_away', 2), of('oty_table', 2), of('oty_table', 1), of(null, null)]).toEqual([
      120, 600, 300, 300,
    ]);
    expect(ageSecondsOf({ ...grill, ageTargets: null }, away)).toEqual(seconds(300));
  });

  test('[KT40] that make no sense are refused, and nobody without leave changes them', () => {
    const save = (change: object, by = context()) =>
      decideSaveStationAlerts([grill], { stationKey: 'grill', ...change }, by);
    expect(codeOf(save({ lateSeconds: 300 }))).toBe('late_before_due');
    expect(codeOf(save({ ageTargets: [{ ...away, lateSeconds: 120 }] }))).toBe('late_before_due');
    expect(codeOf(save({ ageTargets: [{ ...mains, course: null }] }))).toBe('no_condition');
    expect(codeOf(save({}, context({ permissions: ['bump'] })))).toBe('not_allowed');
    expect(good(save({ ageTargets: [], quietHours: [] }))).toMatchObject([
      { id: grill.id, doc: { ageTargets: null, quietHours: null } },
    ]);
    expect(good(save({}))).toEqual([]);
  });
});

describe('sounds', () => {
  test('[KT41] are the usual ones for events that the house said nothing of', () => {
    const late = { tone: 'knock', everySeconds: 20 } as const;
    expect(soundsOf(station('bar', 1, { sounds: { late } }))).toEqual({ ...USUAL_SOUNDS, late });
    expect(soundsOf(station('bar', 1, { sounds: null }))).toEqual(USUAL_SOUNDS);
  });

  test('[KT42] rest in quiet hours by the time of the site, past midnight as well', () => {
    const quietHours = [{ days: [1], fromMinute: 22 * 60, toMinute: 7 * 60 }];
    const bar = station('bar', 1, { quietHours });
    const at = (day: number, hour: number) =>
      isQuiet(bar, { now: Date.UTC(2026, 5, day, hour), timeZone: 'Europe/London' });
    expect([at(1, 20), at(1, 21), at(2, 5), at(2, 6), at(2, 22)]).toEqual([
      ...[false, true, true, false, false],
    ]);
    expect(isQuiet({ quietHours: null }, { now: 0, timeZone: 'UTC' })).toBe(false);
  });
});

test('[KT62] from its promised time on a ticket is late, whatever its station says', () => {
  const usual = { targetSeconds: 480, lateSeconds: 720 };
  const at = (promisedAfterMs: number | null) => {
    const promisedAt = promisedAfterMs === null ? null : 5_000_000 + promisedAfterMs;
    return untilPromise(usual, { firedAt: 5_000_000, promisedAt });
  };
  expect(at(null)).toEqual(usual);
  expect(at(900_000)).toEqual(usual);
  expect(at(600_000)).toEqual({ targetSeconds: 480, lateSeconds: 600 });
  expect(at(300_500)).toEqual({ targetSeconds: 301, lateSeconds: 301 });
  expect(at(-60_000)).toEqual({ targetSeconds: 0, lateSeconds: 0 });
});

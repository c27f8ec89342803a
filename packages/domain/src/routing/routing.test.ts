import { describe, expect, test } from 'vitest';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import type { StationRow } from '../rows.ts';
import { codeOf, context, diner, good, openTakeaway, ring, SITE } from '../testing/fixtures.ts';
import { decideCloseStation } from './close-station/close-station.rule.ts';
import { routeLine } from './route-line.ts';
import { routing, rule, STATIONS, station, subject } from './routing.fixture.ts';
import { decideSaveRouting } from './save-routing/save-routing.rule.ts';
import { decideSaveStation } from './save-station/save-station.rule.ts';

const by = context();
const cook = context({ permissions: ['bump'] });
const keyOf = (...args: Parameters<typeof routeLine>) => routeLine(...args)?.stationKey ?? null;

describe('rules', () => {
  test('[KR1] a line goes to the station of its item; one without a station to none', () => {
    expect(routeLine(subject(), STATIONS, routing())).toEqual({
      stationKey: 'grill',
      ruleId: null,
      insteadOf: null,
    });
    const everything = routing(rule({ categoryId: 'cat_mains', stationKeys: ['bar'] }));
    expect(routeLine(subject({ stationKey: null }), STATIONS, everything)).toBeNull();
  });

  test.each([
    ['category', { categoryId: 'cat_mains' }, { categoryId: 'cat_other' }],
    ['item', { itemId: 'itm_steak' }, { itemId: 'itm_other' }],
    ['modifier', { modifierId: 'mod_rare' }, { modifierId: 'mod_other' }],
    ['order type', { orderTypeId: 'oty_away' }, { orderTypeId: 'oty_other' }],
  ])('[KR2] by %s', (_, met, unmet) => {
    expect(keyOf(subject(), STATIONS, routing(rule({ ...met, stationKeys: ['bar'] })))).toBe('bar');
    const other = routing(rule({ ...unmet, stationKeys: ['bar'] }));
    expect(keyOf(subject(), STATIONS, other)).toBe('grill');
  });

  test('[KR2] a modifier that was left off does not count, nor does one condition of two', () => {
    const off = subject({ modifiers: subject().modifiers.map((one) => ({ ...one, off: true })) });
    const rare = routing(rule({ modifierId: 'mod_rare', stationKeys: ['bar'] }));
    expect(keyOf(off, STATIONS, rare)).toBe('grill');
    const both = rule({ itemId: 'itm_steak', orderTypeId: 'oty_table', stationKeys: ['bar'] });
    expect(keyOf(subject(), STATIONS, routing(both))).toBe('grill');
  });

  test('[KR2] a daypart is in the time of the site', () => {
    const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 12 * 60, toMinute: 14 * 60 }];
    const lunch = routing(rule({ itemId: 'itm_steak', hours, stationKeys: ['bar'] }));
    const at = (hour: number, timeZone: string) =>
      keyOf(subject(), STATIONS, { ...lunch, timeZone, now: Date.UTC(2026, 5, 1, hour) });
    expect([at(12, 'UTC'), at(14, 'UTC')]).toEqual(['bar', 'grill']);
    expect([at(11, 'Europe/London'), at(13, 'Europe/London')]).toEqual(['bar', 'grill']);
  });

  test('[KR3] the first that is met counts, and stations that are gone do not', () => {
    const first = rule({ itemId: 'itm_steak', stationKeys: ['bar'] }, 0);
    const second = rule({ itemId: 'itm_steak', stationKeys: ['cold'] }, 1);
    expect(routeLine(subject(), STATIONS, routing(second, first))?.ruleId).toBe(first.id);
    const gone = { ...first, stationKeys: ['gone'] };
    expect(keyOf(subject(), STATIONS, routing(gone, second))).toBe('cold');
    expect(keyOf(subject({ stationKey: 'gone' }), STATIONS)).toBe('grill');
  });
});

describe('closed stations', () => {
  const closed = (...keys: string[]): StationRow[] =>
    STATIONS.map((row) => (keys.includes(row.key) ? { ...row, closed: 1 } : row));

  test('[KR5] its work goes to the one that stands in, or to whoever stands in for that one', () => {
    expect(routeLine(subject(), closed('grill'))).toEqual({
      stationKey: 'grill2',
      ruleId: null,
      insteadOf: 'grill',
    });
    expect(keyOf(subject(), closed('grill', 'grill2'))).toBe('cold');
    const rules = routing(rule({ itemId: 'itm_steak', stationKeys: ['grill', 'bar'] }));
    expect(keyOf(subject(), closed('grill', 'grill2'), rules)).toBe('bar');
  });

  test('[KR5] two that closed each other lose nothing', () => {
    const pair = [
      station('grill', 0, { closed: 1, standInKey: 'bar' }),
      station('bar', 1, { closed: 1, standInKey: 'grill' }),
    ];
    expect(keyOf(subject(), pair)).toBe('grill');
  });

  test('[KR5] a cook closes and opens it; without anybody who stands in it stays open', () => {
    const close = (stationKey: string, isClosed: boolean, who = cook) =>
      decideCloseStation(STATIONS, { stationKey, closed: isClosed }, who);
    expect(good(close('grill', true))).toMatchObject([{ kind: 'station', doc: { closed: 1 } }]);
    expect(good(close('grill', false))).toMatchObject([{ doc: { closed: 0 } }]);
    expect(codeOf(close('bar', true))).toBe('no_stand_in');
    expect(codeOf(close('gone', true))).toBe('unknown_station');
    expect(codeOf(close('grill', true, context({ permissions: ['sell'] })))).toBe('not_allowed');
  });

  test('[KR5] [KR7] the office names who stands in, and how a station gets its tickets', () => {
    const save = (input: Partial<Parameters<typeof decideSaveStation>[1]>, rows = STATIONS) =>
      decideSaveStation(rows, { stationKey: 'grill', ...input }, by);
    expect(good(save({ standInKey: 'bar', output: 'screen' }))).toMatchObject([
      { doc: { standInKey: 'bar', output: 'screen' } },
    ]);
    expect(good(save({}))).toEqual([]);
    expect(codeOf(save({ standInKey: 'grill' }))).toBe('own_stand_in');
    expect(codeOf(save({ standInKey: 'gone' }))).toBe('unknown_station');
    expect(codeOf(save({ standInKey: null }, closed('grill')))).toBe('closed_without');
  });
});

describe('sending', () => {
  const rung = ring(openTakeaway(by), by, 'Chips');
  const send = (about: Partial<typeof diner.about> & object) =>
    good(decideSendCheck(projectCheck(rung), { ...diner.about, ...about }, by)).tickets;

  test('[KR1] [KR8] the ticket has the station that the rule chose, and keeps it', () => {
    const itemId = rung.lines[0]?.itemId ?? '';
    const rules = [rule({ itemId, stationKeys: ['cold'] })];
    const about = { routing: { rules, orderTypeId: 'oty_away', timeZone: 'UTC' } };
    expect(send(about).map(({ stationKey }) => stationKey)).toEqual(['cold']);
    expect(send({}).map(({ stationKey }) => stationKey)).toEqual(['fry']);
  });

  test('[KR7] what only prints is done with its send', () => {
    const stations = diner.about.stations.map((row) => ({ ...row, output: 'paper' as const }));
    expect(send({ stations })).toMatchObject([{ rank: 3, bumpedAt: by.now }]);
    expect(send({})).toMatchObject([{ rank: 1, bumpedAt: null }]);
  });
});

describe('saving', () => {
  const input = (more: object) => {
    const { id: _, sort: __, ...written } = rule({ stationKeys: ['bar'], ...more });
    return written;
  };
  const save = (rules: ReturnType<typeof input>[], before = [] as ReturnType<typeof rule>[]) =>
    decideSaveRouting(before, STATIONS, { rules }, by);

  test('[KR6] writes what changed and takes off what is left out', () => {
    const first = good(save([input({ itemId: 'itm_a' }), input({ itemId: 'itm_b' })]));
    expect(first.map(({ id }) => id)).toEqual([0, 1].map((at) => `rtr_${SITE.slice(4)}_${at}`));
    const rows = first.map(({ id, doc }) => ({ id, ...doc }) as ReturnType<typeof rule>);
    expect(good(save([input({ itemId: 'itm_a' }), input({ itemId: 'itm_b' })], rows))).toEqual([]);
    expect(good(save([input({ itemId: 'itm_b' })], rows))).toMatchObject([
      { id: rows[0]?.id, doc: { itemId: 'itm_b' } },
      { id: rows[1]?.id, deleted: true },
    ]);
  });

  test('[KR6] a rule without a station or a condition is refused', () => {
    expect(codeOf(save([input({ itemId: 'itm_a', stationKeys: [] })]))).toBe('no_station');
    expect(codeOf(save([input({ itemId: 'itm_a', stationKeys: ['gone'] })]))).toBe('no_station');
    expect(codeOf(save([input({})]))).toBe('no_condition');
  });
});

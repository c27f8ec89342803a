import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeLine } from './route-line.ts';
import { routing, rule, STATIONS, subject } from './routing.fixture.ts';

const keys = STATIONS.map(({ key }) => key);
const shared = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 });
const anyRule = fc.record({
  itemId: fc.constantFrom(null, 'itm_steak', 'itm_other'),
  orderTypeId: fc.constantFrom(null, 'oty_away', 'oty_table'),
  stationKeys: shared,
});
const anyClosed = fc.subarray(keys);
const house = (closed: readonly string[]) =>
  STATIONS.map((row) => ({ ...row, closed: closed.includes(row.key) ? 1 : null }));

describe('any rules, any stations closed', () => {
  test('[KR3] [KR4] every device finds the same station, whatever order its rows lie in', () => {
    fc.assert(
      fc.property(
        ...[fc.array(anyRule, { maxLength: 5 }), anyClosed, fc.string(), fc.nat()],
        (rules, closed, checkId, turn) => {
          const rows = rules.map((one, at) => rule(one, at));
          const stations = house(closed);
          const rotate = <T>(all: readonly T[]): T[] => {
            const at = all.length === 0 ? 0 : turn % all.length;
            return [...all.slice(at), ...all.slice(0, at)].reverse();
          };
          const line = subject({ checkId });
          const here = routeLine(line, stations, routing(...rows));
          expect(routeLine(line, rotate(stations), routing(...rotate(rows)))).toEqual(here);
          expect(keys).toContain(here?.stationKey);
        },
      ),
    );
  });

  test('[KR5] nothing goes to a closed station while an open one stands in or shares the work', () => {
    fc.assert(
      fc.property(shared, anyClosed, fc.string(), (stationKeys, closed, checkId) => {
        const route = routeLine(
          subject({ checkId }),
          house(closed),
          routing(rule({ itemId: 'itm_steak', stationKeys })),
        );
        const hasOpen = stationKeys.some((key) => !closed.includes(key));
        if (hasOpen) expect(closed).not.toContain(route?.stationKey);
        if (hasOpen) expect(stationKeys).toContain(route?.stationKey);
      }),
    );
  });

  test('[KR4] two grills get about half of the checks each, and all of a course of one check', () => {
    const rules = routing(rule({ itemId: 'itm_steak', stationKeys: ['grill', 'grill2'] }));
    const at = (check: number, modifiers = subject().modifiers) =>
      routeLine(subject({ checkId: `chk_01j${check}`, modifiers }), STATIONS, rules)?.stationKey;
    const checks = Array.from({ length: 1000 }, (_, check) => check);
    const first = checks.filter((check) => at(check) === 'grill').length;
    expect(first).toBeGreaterThan(430);
    expect(first).toBeLessThan(570);
    expect(checks.every((check) => at(check) === at(check, []))).toBe(true);
  });

  test('[KR4] checks that are called by numbers go to the grills in turn, whatever their ids', () => {
    const rules = routing(rule({ itemId: 'itm_steak', stationKeys: ['grill', 'grill2'] }));
    fc.assert(
      fc.property(fc.nat(200), fc.string(), fc.string(), (number, one, other) => {
        const at = (checkId: string, called: number) => {
          const callNumber = `1-${String(called).padStart(2, '0')}`;
          return routeLine(subject({ checkId, callNumber }), STATIONS, rules)?.stationKey;
        };
        expect(at(one, number)).toBe(at(other, number));
        expect(new Set([at(one, number), at(other, number + 1)])).toEqual(
          new Set(['grill', 'grill2']),
        );
      }),
    );
  });
});

import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { decideMergeChecks } from '../checks/merge-checks/merge-checks.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { asState } from '../checks/testing/moves.fixture.ts';
import { rowFact } from '../decision.ts';
import type { EventRow } from '../rows.ts';
import { decideExemptCheck } from '../tax/exempt-check/exempt-check.rule.ts';
import { context, countingIds, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { exemptionTasks } from './exemption-tasks.ts';

const SCHOOL = { number: 'E-4711', reason: 'School' };
const at = (device: string) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, now: NOW + 10 });

/** Two checks with a line each; `first` is merged into `second`. */
const two = () => {
  const by = at('a');
  const rows = ring(openTakeaway(by), by, 'Chips');
  const second = openTakeaway(by).check;
  return {
    rows: applyFacts(rows, [rowFact('check', second)]),
    first: rows.check.id,
    second: second.id,
  };
};

const exempt = (rows: CheckRows, checkId: string, free: boolean, by = at('x')) =>
  good(decideExemptCheck(seenFrom(rows, checkId), { checkId, exemption: free ? SCHOOL : null }, by))
    .facts;

const merge = (rows: CheckRows, checkId: string, intoCheckId: string) =>
  good(decideMergeChecks(asState(rows), { checkId, intoCheckId }, undefined, at('m'))).facts;

const after = (rows: CheckRows, facts: readonly Fact[]): CheckRows => {
  const columns = (id: string) =>
    facts.filter((one) => one.kind === 'check' && one.id === id).map(({ doc }) => doc);
  const others = facts.filter(({ kind }) => kind !== 'check');
  const changed = <T extends { readonly id: string }>(row: T): T =>
    Object.assign({}, row, ...columns(row.id));
  return applyFacts({ ...rows, check: changed(rows.check), kin: rows.kin.map(changed) }, others);
};

const told = (rows: CheckRows, checkId: string, facts: readonly Fact[]) => {
  const here = seenFrom(rows, checkId);
  const events = facts
    .filter(({ kind, doc }) => kind === 'event' && doc['subjectId'] === checkId)
    .map(({ id, doc }) => ({ id, ...doc }) as unknown as EventRow);
  return exemptionTasks(here, projectCheck(here), events);
};

describe('checks of which one is free of tax, merged by registers that could not see each other', () => {
  test('[TX10] [TK29] freed at one while merged at the other: one task, whichever was freed, until somebody who knows decides', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (ofFirst, mergedFirst, settles) => {
        const { rows, first, second } = two();
        const freed = exempt(rows, ofFirst ? first : second, true);
        const moved = merge(rows, first, second);
        const all = mergedFirst ? [...moved, ...freed] : [...freed, ...moved];
        const both = after(rows, all);
        const tasks = told(both, second, all);
        expect(tasks).toMatchObject([
          {
            type: ofFirst ? 'merged_taxed' : 'merged_untaxed',
            otherAt: [first],
            deviceId: 'dev_m',
          },
        ]);
        expect(tasks[0]?.key.length).toBeLessThanOrEqual(80);
        const decided = exempt(both, second, settles, at('y'));
        expect(told(after(both, decided), second, [...all, ...decided])).toEqual([]);
      }),
    );
  });

  test('[TX10] merged alike, and freed or taxed by somebody who knows of the merge, is none', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.boolean(), { maxLength: 4 }), (free, later) => {
        const { rows, first, second } = two();
        const before = free
          ? [...exempt(rows, first, true), ...exempt(rows, second, true, at('w'))]
          : [];
        const start = after(rows, before);
        const moved = merge(start, first, second);
        let all: Fact[] = [...before, ...moved];
        let now = after(start, moved);
        expect(told(now, second, all)).toEqual([]);
        for (const [n, to] of later.entries()) {
          const facts = exempt(now, second, to, at(`y${n}`));
          all = [...all, ...facts];
          now = after(now, facts);
          expect(told(now, second, all)).toEqual([]);
        }
      }),
    );
  });
});

describe('checks that are free of tax by different numbers', () => {
  const EMBASSY = { number: 'D-0815', reason: 'Embassy' };
  const freed = (rows: CheckRows, checkId: string, exemption: typeof SCHOOL, device: string) =>
    good(decideExemptCheck(seenFrom(rows, checkId), { checkId, exemption }, at(device))).facts;
  const merging = (rows: CheckRows, checkId: string, intoCheckId: string, agrees: boolean) => {
    const under = agrees ? { underOneNumber: true as const } : {};
    return decideMergeChecks(asState(rows), { checkId, intoCheckId, ...under }, undefined, at('m'));
  };

  test('[TX12] are merged by who agrees alone, are told of no more, and those of one number without a word', () => {
    const { rows, first, second } = two();
    const before = [...freed(rows, first, SCHOOL, 'x'), ...freed(rows, second, EMBASSY, 'w')];
    const start = after(rows, before);
    const refused = merging(start, first, second, false);
    expect(refused).toMatchObject({ error: { code: 'exemption_numbers' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /E-4711.*D-0815.*goes by the second number/,
    );
    const moved = good(merging(start, first, second, true)).facts;
    expect(told(after(start, moved), second, [...before, ...moved])).toEqual([]);
    const alike = [...freed(rows, first, SCHOOL, 'x'), ...freed(rows, second, SCHOOL, 'w')];
    expect(merging(after(rows, alike), first, second, false).ok).toBe(true);
  });

  test('[TX12] [TK34] freed while another register merged them: one task with both numbers, until somebody who knows decides', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom(SCHOOL, EMBASSY), (mergedFirst, settled) => {
        const { rows, first, second } = two();
        const before = [...freed(rows, first, SCHOOL, 'x'), ...freed(rows, second, SCHOOL, 'w')];
        const start = after(rows, before);
        const moved = good(merging(start, first, second, false)).facts;
        const late = freed(start, second, EMBASSY, 'y');
        const all = [...before, ...(mergedFirst ? [...moved, ...late] : [...late, ...moved])];
        const both = after(start, [...moved, ...late]);
        expect(told(both, second, all)).toMatchObject([
          { type: 'merged_exempt', otherAt: [first], names: ['E-4711', 'D-0815'] },
        ]);
        const decided = freed(both, second, settled, 'z');
        expect(told(after(both, decided), second, [...all, ...decided])).toEqual([]);
      }),
    );
  });
});

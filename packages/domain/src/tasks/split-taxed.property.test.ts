import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { asState, names, sure } from '../checks/testing/moves.fixture.ts';
import type { EventRow } from '../rows.ts';
import { decideExemptCheck } from '../tax/exempt-check/exempt-check.rule.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import {
  context,
  countingIds,
  diner,
  disordered,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { splitTaxedTasks } from './exemption-tasks.ts';

const SCHOOL = { number: 'E-4711', reason: 'School' };
const at = (device: string) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, now: NOW + 10 });

const start = (): CheckRows => {
  const by = at('a');
  return ring(ring(openTakeaway(by), by, 'Chips', 2), by, 'Cola');
};

const exempt = (rows: CheckRows, checkId: string, free: boolean, device: string) =>
  good(
    decideExemptCheck(
      seenFrom(rows, checkId),
      { checkId, exemption: free ? SCHOOL : null },
      at(device),
    ),
  ).facts;

const split = (rows: CheckRows): readonly Fact[] => {
  const { id: lineId } = sure(rows.lines[0]);
  const groups = [[{ lineId }]];
  const command = { checkId: rows.check.id, by: { type: 'lines' as const, groups } };
  return good(decideSplitCheck(asState(rows), names, command, undefined, at('s'))).facts;
};

/** Rows of new checks first, then what was written about them. */
const after = (rows: CheckRows, facts: readonly Fact[]): CheckRows => {
  const isEdit = ({ kind, doc }: Fact): boolean => kind === 'check' && !('openedAt' in doc);
  const made = applyFacts(
    rows,
    facts.filter((fact) => !isEdit(fact)),
  );
  const columns = (id: string) =>
    facts.filter((one) => isEdit(one) && one.id === id).map(({ doc }) => doc);
  const changed = <T extends { readonly id: string }>(row: T): T =>
    Object.assign({}, row, ...columns(row.id));
  return { ...made, check: changed(made.check), kin: made.kin.map(changed) };
};

const newCheck = (rows: CheckRows): string => sure(rows.kin[0]).id;

const told = (rows: CheckRows, checkId: string, facts: readonly Fact[]) => {
  const here = seenFrom(rows, checkId);
  const eventsOf = (id: string) =>
    facts
      .filter(({ kind, doc }) => kind === 'event' && doc['subjectId'] === id)
      .map((fact) => ({ id: fact.id, ...fact.doc }) as unknown as EventRow);
  return splitTaxedTasks(here, projectCheck(here), eventsOf);
};

describe('a check that one register split while another freed it of tax', () => {
  test('[TX11] [TK32] what was split off is told with both in any order of facts, until somebody frees or taxes it', () => {
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(keys, fc.boolean(), (order, free) => {
        const rows = start();
        const all = [...split(rows), ...exempt(rows, rows.check.id, true, 'x')];
        const healed = after(rows, disordered(all, order));
        const off = newCheck(healed);
        expect(told(healed, rows.check.id, all)).toEqual([]);
        expect(told(healed, off, all)).toMatchObject([
          {
            ...{ type: 'split_taxed', checkId: off, otherAt: [rows.check.id] },
            ...{ deviceId: 'dev_x', exemption: SCHOOL },
          },
        ]);
        const decided = exempt(healed, off, free, 'y');
        expect(told(after(healed, decided), off, [...all, ...decided])).toEqual([]);
      }),
    );
  });

  test('[TX7] [TX11] what is split off a free check is free, and who knew of the split freed the one alone', () => {
    const rows = start();
    const free = exempt(rows, rows.check.id, true, 'x');
    const freed = after(rows, free);
    const apart = split(freed);
    const off = after(freed, apart);
    expect(sure(off.kin[0]).taxExemption).toEqual(SCHOOL);
    expect(told(off, newCheck(off), [...free, ...apart])).toEqual([]);
    const first = split(rows);
    const known = after(rows, first);
    const alone = exempt(known, rows.check.id, true, 'x');
    expect(told(after(known, alone), newCheck(known), [...first, ...alone])).toEqual([]);
  });

  test('[TX11] [TK32] the rest that was paid with tax is told as well, and what is settled is only seen to', () => {
    const rows = start();
    const apart = split(rows);
    const free = exempt(rows, rows.check.id, true, 'x');
    const all = [...apart, ...free];
    const healed = after(rows, all);
    const off = newCheck(healed);
    const state = projectCheck(seenFrom(healed, off));
    const amountMinor = state.dueMinor;
    const tender = { tender: 'card' as const, amountMinor, tenderedMinor: amountMinor };
    const paid = good(decidePay(state, diner.about, 1, { checkId: off, ...tender }, at('p'))).facts;
    const [task] = told(applyFacts(healed, paid), off, all);
    expect(task).toMatchObject({ type: 'split_taxed', otherAt: [rows.check.id] });
    expect(task?.exemption).toBeUndefined();
  });

  test('[TX13] [TK37] so is what was split off free while another register taxed the rest again', () => {
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(keys, fc.boolean(), (order, free) => {
        const rows = start();
        const before = exempt(rows, rows.check.id, true, 'w');
        const freed = after(rows, before);
        const acts = [...split(freed), ...exempt(freed, rows.check.id, false, 'x')];
        const healed = after(freed, disordered(acts, order));
        const all = [...before, ...acts];
        const off = newCheck(healed);
        expect(told(healed, off, all)).toMatchObject([
          {
            ...{ type: 'split_untaxed', checkId: off, otherAt: [rows.check.id] },
            ...{ deviceId: 'dev_x', exemption: SCHOOL },
          },
        ]);
        const decided = exempt(healed, off, free, 'y');
        expect(told(after(healed, decided), off, [...all, ...decided])).toEqual([]);
      }),
    );
  });

  test('[TX13] who knew of the split taxed the one alone', () => {
    const rows = start();
    const before = exempt(rows, rows.check.id, true, 'w');
    const freed = after(rows, before);
    const apart = split(freed);
    const known = after(freed, apart);
    const taxed = exempt(known, rows.check.id, false, 'x');
    const all = [...before, ...apart, ...taxed];
    expect(told(after(known, taxed), newCheck(known), all)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import { decideChangeLine } from '../../checks/change-line/change-line.rule.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { decideMergeChecks } from '../../checks/merge-checks/merge-checks.rule.ts';
import { projectCheck } from '../../checks/project-check.ts';
import { asState } from '../../checks/testing/moves.fixture.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import {
  codeOf,
  context,
  countingIds,
  type Diner,
  diner,
  exclusiveDiner,
  good,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { decideExemptCheck } from './exempt-check.rule.ts';

const SCHOOL = { number: 'E-4711', reason: 'School' };

const exempting = (rows: CheckRows, exemption: typeof SCHOOL | null = SCHOOL, by = context()) =>
  decideExemptCheck(rows, { checkId: rows.check.id, exemption }, by);

const exempted = (rows: CheckRows, exemption: typeof SCHOOL | null = SCHOOL): CheckRows =>
  applyFacts(rows, good(exempting(rows, exemption)).facts);

const colas = (place: Diner): CheckRows =>
  ring(openTakeaway(context(), place), context(), 'Cola', 2, place);

const paying = (rows: CheckRows, place: Diner = diner) => {
  const { dueMinor } = projectCheck(rows);
  const cash = { tender: 'cash' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
  const command = { checkId: rows.check.id, ...cash };
  return good(decidePay(projectCheck(rows), place.about, 1, command, context()));
};

describe('a check without tax', () => {
  test('[TX6] taxes on top are not charged', () => {
    const rows = colas(exclusiveDiner);
    const before = projectCheck(rows);
    expect(before.totalMinor).toBeGreaterThan(before.subtotalMinor);
    const state = projectCheck(exempted(rows));
    expect(state.totalMinor).toBe(before.subtotalMinor);
    expect(state.taxTotals).toMatchObject([{ name: 'Exempt', ppm: 0, taxMinor: 0 }]);
  });

  test('[TX6] of prices that contain tax the guest pays what is left without it', () => {
    const rows = colas(diner);
    const one = projectCheck(rows).totalMinor / 2;
    const done = good(exempting(rows));
    expect(done.afterMinor).toBe(2 * (one - Math.round(one / 6)));
    expect(done.beforeMinor).toBe(2 * one);
  });

  test('[TX5] it takes a number and a reason, none a card number, and who may give discounts', () => {
    const rows = colas(diner);
    expect(codeOf(exempting(rows, { number: ' ', reason: 'School' }))).toBe('number_missing');
    expect(codeOf(exempting(rows, { number: 'E-1', reason: '' }))).toBe('reason_missing');
    const card = { number: '4111 1111 1111 1111', reason: 'School' };
    expect(codeOf(exempting(rows, card))).toBe('card_number');
    expect(codeOf(exempting(rows, SCHOOL, context({ permissions: ['sell'] })))).toBe('not_allowed');
  });

  test('[TX5] it is told who freed it, by what', () => {
    const events = good(exempting(colas(diner))).facts.filter(({ kind }) => kind === 'event');
    expect(events).toMatchObject([{ doc: { type: 'tax_exempted', detail: SCHOOL } }]);
  });

  test('[TX7] taxed again it comes to what it came to, also what was edited meanwhile', () => {
    const rows = colas(diner);
    const free = exempted(rows);
    const line = projectCheck(free).lines[0]!;
    const { modifiers: _none, ...menu } = { ...diner.menu('Cola') };
    const command = { lineId: line.row.id, quantity: 1, modifiers: [] };
    const edit = decideChangeLine(
      projectCheck(free),
      { ...menu, modifiers: diner.modifiers },
      command,
      context({ ids: (kind) => `${kind}_zz` }),
    );
    const edited = applyFacts(free, good(edit).facts);
    const full = projectCheck(rows).totalMinor / 2;
    expect(projectCheck(edited).totalMinor).toBe(full - Math.round(full / 6));
    expect(projectCheck(exempted(edited, null)).totalMinor).toBe(full);
  });

  test('[TX7] a check keeps the exemption that it was settled with, and keeps having none', () => {
    const free = exempted(colas(diner));
    const done = paying(free);
    expect(done.receipt?.taxExemption).toEqual(SCHOOL);
    const settled = applyFacts(free, done.facts);
    const back = { kind: 'check', id: free.check.id, doc: { taxExemption: null } };
    expect(projectCheck(applyFacts(settled, [back]))).toMatchObject({
      status: 'settled',
      overpaidMinor: 0,
    });
    const taxed = applyFacts(colas(diner), paying(colas(diner)).facts);
    const late = { kind: 'check', id: taxed.check.id, doc: { taxExemption: SCHOOL } };
    expect(projectCheck(applyFacts(taxed, [late]))).toMatchObject({
      status: 'settled',
      overpaidMinor: 0,
    });
    expect(codeOf(exempting(settled))).toBe('check_settled');
  });

  test('[TX8] what was paid already is not made too much', () => {
    const rows = colas(diner);
    const { totalMinor } = projectCheck(rows);
    const amounts = { amountMinor: totalMinor - 1, tenderedMinor: totalMinor - 1 };
    const command = { checkId: rows.check.id, tender: 'card' as const, ...amounts };
    const part = good(decidePay(projectCheck(rows), diner.about, 1, command, context()));
    expect(codeOf(exempting(applyFacts(rows, part.facts)))).toBe('paid_already');
  });
});

test('[TX10] a check without tax and one with tax are not merged, either way; two alike are', () => {
  const by = context({ ids: countingIds('z') });
  const other = openTakeaway(by);
  const free = exempted(colas(diner));
  const rows = { ...free, kin: [other.check] };
  const both = (one: CheckRows, into: CheckRows['check']) =>
    decideMergeChecks(
      asState({ ...one, kin: [into] }),
      { checkId: one.check.id, intoCheckId: into.id },
      undefined,
      by,
    );
  const refused = both(rows, other.check);
  expect(codeOf(refused)).toBe('exemption_differs');
  expect(refused.ok ? '' : refused.error.message).toContain(
    `${free.check.callNumber} is free of tax and ${other.check.callNumber} is not.`,
  );
  expect(codeOf(both(colas(diner), { ...other.check, taxExemption: SCHOOL }))).toBe(
    'exemption_differs',
  );
  expect(codeOf(both(rows, { ...other.check, taxExemption: SCHOOL }))).toBe('ok');
  expect(codeOf(both(colas(diner), other.check))).toBe('ok');
});

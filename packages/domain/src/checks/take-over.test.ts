import { describe, expect, test } from 'vitest';
import { changing } from '../order-types/order-types.fixture.ts';
import type { EmployeeRow } from '../rows.ts';
import type { Approval } from '../staff/approval.ts';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { takeOffAct } from './after-print.ts';
import { seenFrom } from './check-rows.ts';
import { moveAct } from './decide-moves.ts';
import { decideHandOver } from './hand-over/hand-over.rule.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { decideMoveLines } from './move-lines/move-lines.rule.ts';
import { asState, by, setting, stateOf, sure, transfer } from './testing/moves.fixture.ts';

const person = (id: string): EmployeeRow => ({
  ...{ id, name: id, roleId: 'rol', active: 1, language: null },
});
const EMPLOYEES = [by.employeeId, 'emp_tom', 'emp_zoe'].map(person);

/** Somebody else, who sells and does no more. */
const tom = context({ ids: by.ids, employeeId: 'emp_tom', permissions: ['sell'] });
const trusted = { ...tom, permissions: ['sell', 'take_over_check'] as const };

const consent = (act: Approval['act'], approverId = 'emp_boss'): Approval => ({
  id: 'apr_1',
  approverId,
  actorId: tom.employeeId,
  permissions: ['approve_void'],
  act,
  grantedAt: tom.now,
});

/** Two checks of the manager; `mine` makes the second one Tom's. */
const checks = (mine: boolean) => {
  const { rows, from, to, lines } = setting();
  const kin = rows.kin.map((row) =>
    row.id === to && mine ? { ...row, serverId: 'emp_tom' } : row,
  );
  return { rows: { ...rows, kin }, from, to, lines };
};

describe('checks of somebody else', () => {
  test('[MV23] giving one’s own away is free, taking another’s needs the right or exactly this approval', () => {
    const { rows, from } = checks(false);
    const state = stateOf(rows, from);
    const wish = { checkId: from, employeeId: 'emp_tom' };
    const hand = (who: typeof tom, approval?: Approval) =>
      decideHandOver(state, { employees: EMPLOYEES, approval }, wish, who);
    expect(hand({ ...by, permissions: ['sell'] }).ok).toBe(true);
    expect(codeOf(hand(tom))).toBe('approval_needed');
    expect(codeOf(hand(tom, consent(moveAct({ ...wish, checkId: 'chk' }))))).toBe(
      'approval_mismatch',
    );
    expect(codeOf(hand(tom, consent(moveAct(wish), 'emp_tom')))).toBe('self_approval');
    expect(hand({ ...tom, ...trusted }).ok).toBe(true);
    const event = good(hand(tom, consent(moveAct(wish)))).find(({ kind }) => kind === 'event');
    expect(event?.doc['detail']).toMatchObject({ approvedBy: 'emp_boss', to: 'emp_tom' });
  });

  test('[MV23] who gave a check away takes it back, until it is handed on', () => {
    const { rows, from } = checks(false);
    const given = stateOf({ ...rows, check: { ...rows.check, serverId: 'emp_zoe' } }, from);
    const wish = { checkId: from, employeeId: 'emp_tom' };
    const back = (givenBy: string | null) =>
      decideHandOver(given, { employees: EMPLOYEES, last: { detail: { givenBy } } }, wish, tom);
    expect(back('emp_tom').ok).toBe(true);
    expect(codeOf(back('emp_ann'))).toBe('approval_needed');
    expect(codeOf(back(null))).toBe('approval_needed');
  });

  test('[MV23] merging another’s check into one’s own, or moving the last of it there, takes it over', () => {
    const { rows, from, to, lines } = checks(true);
    const state = asState(rows);
    const merge = { checkId: from, intoCheckId: to };
    expect(codeOf(decideMergeChecks(state, merge, undefined, tom))).toBe('approval_needed');
    expect(decideMergeChecks(state, merge, undefined, { ...tom, ...trusted }).ok).toBe(true);
    const agreed = decideMergeChecks(state, merge, consent(moveAct(merge)), tom);
    expect(good(agreed).move.approvedBy).toBe('emp_boss');
    const target = sure(rows.kin.find(({ id }) => id === to));
    const some = transfer(from, to, { lineId: lines[0]!.id });
    const all = transfer(from, to, ...lines.map(({ id }) => ({ lineId: id })));
    expect(decideMoveLines(state, target, some, undefined, tom).ok).toBe(true);
    expect(codeOf(decideMoveLines(state, target, all, undefined, tom))).toBe('approval_needed');
  });

  test('[MV23] merging one’s own into another’s, or two of one server, takes nothing over', () => {
    const { rows, from, to } = checks(false);
    const merge = { checkId: from, intoCheckId: to };
    expect(decideMergeChecks(asState(rows), merge, undefined, tom).ok).toBe(true);
    const own = { ...rows, check: { ...rows.check, serverId: 'emp_tom' } };
    expect(decideMergeChecks(asState(seenFrom(own, from)), merge, undefined, tom).ok).toBe(true);
  });

  test('[MV23] the order type of another’s check is changed by consent to exactly that', () => {
    const { rows } = checks(false);
    expect(codeOf(changing(rows, tom, 'van'))).toBe('approval_needed');
    expect(changing(rows, { ...tom, ...trusted }, 'van').ok).toBe(true);
    const act = takeOffAct(rows.check.id, { checkId: rows.check.id, orderTypeId: 'van' });
    const told = good(changing(rows, tom, 'van', undefined, consent(act))).facts;
    expect(told.find(({ kind }) => kind === 'event')?.doc['detail']).toMatchObject({
      approvedBy: 'emp_boss',
    });
  });
});

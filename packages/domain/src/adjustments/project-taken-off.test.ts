import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { decideClearUnsent } from '../checks/clear-unsent/clear-unsent.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideRemoveLine } from '../checks/remove-line/remove-line.rule.ts';
import { decideRestoreLine } from '../checks/restore-line/restore-line.rule.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { COLA, ordered, sure, TART } from '../checks/testing/moves.fixture.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { decideAdjust } from './adjust/adjust.rule.ts';
import { LATE_REMOVAL_MS, projectTakenOff } from './project-taken-off.ts';

const boss = context({ discountLimitPpm: 1_000_000, voidLimitMinor: 1_000_000 });
const later = { ...boss, now: NOW + LATE_REMOVAL_MS };

const sumsOf = (...checks: readonly CheckRows[]) => projectTakenOff(checks)[0]?.sums;
const rung = () => ring(ring(openTakeaway(boss), boss, TART, 2), boss, COLA, 1);
const remove = (rows: CheckRows, by = boss): CheckRows => {
  const command = { lineId: sure(rows.lines[0]).id };
  return applyFacts(rows, good(decideRemoveLine(projectCheck(rows), command, by)));
};

describe('what people took off', () => {
  test('[GC4] a removal counts once the line has been on the check for long, also after an edit', () => {
    expect(sumsOf(remove(rung()))).toBeUndefined();
    const soon = { ...boss, now: later.now - 1 };
    expect(sumsOf(remove(rung(), soon))).toBeUndefined();
    expect(sumsOf(remove(rung(), later))).toMatchObject({
      late: { count: 1, amountMinor: 1300 },
      cleared: { count: 0 },
    });
  });

  test('[GC4] one that was taken back is none', () => {
    const rows = remove(rung(), later);
    const command = { lineId: sure(rows.lines[0]).id };
    const back = applyFacts(rows, good(decideRestoreLine(rows, command, later)).facts);
    expect(sumsOf(back)).toBeUndefined();
  });

  test('[GC5] clearing takes off all that waits, each line by a fact, and counts for who did it', () => {
    const rows = rung();
    const command = { checkId: rows.check.id };
    const { facts, lines } = good(decideClearUnsent(projectCheck(rows), command, boss));
    expect(lines).toHaveLength(2);
    const cleared = applyFacts(rows, facts);
    expect(projectCheck(cleared)).toMatchObject({ subtotalMinor: 0, unsentCount: 0 });
    expect(sumsOf(cleared)).toMatchObject({ cleared: { count: 2, amountMinor: 1595 } });
    const again = decideClearUnsent(projectCheck(cleared), command, boss);
    expect(codeOf(again)).toBe('nothing_unsent');
    const sent = applyFacts(
      rows,
      good(decideSendCheck(projectCheck(rows), diner.about, boss)).facts,
    );
    expect(codeOf(decideClearUnsent(projectCheck(sent), command, boss))).toBe('nothing_unsent');
  });

  test('[GC4] voids, comps and discounts by person, with what they come to', () => {
    const rows = ordered(boss, [
      [TART, 2],
      [COLA, 1],
    ]);
    const tart = sure(rows.lines[0]).id;
    const reasonId = diner.reason('void');
    const voiding = { lineId: tart, quantity: 1, reasonId, disposition: 'wasted' as const };
    const state = projectCheck(rows);
    const voided = good(decideVoidLine(state, diner.reasons, voiding, undefined, boss)).facts;
    const other = { ...boss, employeeId: 'emp_other' };
    const comp = {
      checkId: rows.check.id,
      lines: [{ lineId: sure(rows.lines[1]).id }],
      by: { type: 'comp' as const },
      reasonId: diner.reason('comp'),
    };
    const about = { reasons: diner.reasons };
    const free = good(decideAdjust(rows, about, comp, undefined, other)).facts;
    const people = projectTakenOff([applyFacts(rows, [...voided, ...free])]);
    expect(people).toMatchObject([
      { employeeId: 'emp_server', sums: { void: { count: 1, amountMinor: 650 } } },
      { employeeId: 'emp_other', sums: { comp: { count: 1, amountMinor: 295 } } },
    ]);
  });
});

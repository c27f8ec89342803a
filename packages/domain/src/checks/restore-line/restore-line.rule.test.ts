import { describe, expect, test } from 'vitest';
import { codeOf, context, good, NOW, openTakeaway, ring } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { decideRemoveLine } from '../remove-line/remove-line.rule.ts';
import { decideRestoreLine, RESTORE_WITHIN_MS } from './restore-line.rule.ts';

const by = context();
const rung = ring(openTakeaway(by), by, 'Lemon tart', 2);
const lineId = rung.lines[0]!.id;
const removed = applyFacts(rung, good(decideRemoveLine(projectCheck(rung), { lineId }, by)));
const restore = (rows: CheckRows, who = by) => decideRestoreLine(rows, { lineId }, who);

describe('taking a removal back', () => {
  test('[CK11] brings the line back as it was, at the price that it had', () => {
    const { line, facts } = good(restore(removed));
    const [before] = rung.lines;
    expect(line).toMatchObject({
      unitPriceMinor: before!.unitPriceMinor,
      quantity: 2,
      taxes: before!.taxes,
      supersedes: null,
    });
    expect(line.id).not.toBe(lineId);
    const after = projectCheck(applyFacts(removed, facts));
    expect(after.totalMinor).toBe(projectCheck(rung).totalMinor);
    expect(after.unsentCount).toBe(1);
  });

  test('[CK11] once for each removal, also by cut-off registers, and not later than ten minutes', () => {
    const other = context({ deviceId: 'dev_2', employeeId: 'emp_other', now: NOW + 5 });
    const here = good(restore(removed)).facts;
    const there = good(restore(removed, other)).facts;
    expect(there).toEqual(here);
    expect(codeOf(restore(applyFacts(removed, here)))).toBe('not_removed');
    expect(codeOf(restore(rung))).toBe('not_removed');
    const late = context({ now: NOW + RESTORE_WITHIN_MS + 1 });
    expect(codeOf(restore(removed, late))).toBe('too_late');
  });
});

import { describe, expect, test } from 'vitest';
import { decideAdjust } from '../../adjustments/adjust/adjust.rule.ts';
import type { EventRow } from '../../rows.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { projectHistory } from '../project-history.ts';
import { decideRemoveLine } from '../remove-line/remove-line.rule.ts';
import { rowsAt } from '../rows-at.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
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
      supersedes: lineId,
    });
    expect(line.id).not.toBe(lineId);
    const after = projectCheck(applyFacts(removed, facts));
    expect(after.totalMinor).toBe(projectCheck(rung).totalMinor);
    expect(after.unsentCount).toBe(1);
  });

  test('[CK11] what was taken off its price comes back with it', () => {
    const reasonId = diner.reason('discount');
    const wish = { checkId: rung.check.id, lines: [{ lineId, quantity: 2 }], reasonId };
    const cut = { ...wish, by: { type: 'percent' as const, ppm: 200_000 } };
    const able = context({ discountLimitPpm: 1_000_000 });
    const less = good(decideAdjust(rung, { reasons: diner.reasons }, cut, undefined, able)).facts;
    const reduced = applyFacts(rung, less);
    const gone = good(decideRemoveLine(projectCheck(reduced), { lineId }, by));
    const without = applyFacts(reduced, gone);
    const back = applyFacts(without, good(restore(without)).facts);
    expect(projectCheck(without).totalMinor).toBe(0);
    expect(projectCheck(back).totalMinor).toBe(projectCheck(reduced).totalMinor);
    expect(projectCheck(back).totalMinor).toBeLessThan(projectCheck(rung).totalMinor);
  });

  test('[CK11] one that another register sent meanwhile stands once', () => {
    const sent = good(decideSendCheck(projectCheck(rung), diner.about, by)).facts;
    const { lines } = projectCheck(
      applyFacts(applyFacts(removed, good(restore(removed)).facts), sent),
    );
    expect(lines.filter(({ standing }) => standing === 'live')).toHaveLength(1);
  });

  test('[CK11] once for each removal, also by cut-off registers, and not later than ten minutes', () => {
    const other = context({ deviceId: 'dev_2', employeeId: 'emp_other', now: NOW + 5 });
    const here = good(restore(removed)).facts;
    const there = good(restore(removed, other));
    const lines = here.filter(({ kind }) => kind === 'line');
    expect(there.facts.filter(({ kind }) => kind === 'line')).toEqual(lines);
    expect(codeOf(restore(applyFacts(removed, here)))).toBe('not_removed');
    expect(codeOf(restore(rung))).toBe('not_removed');
    const late = context({ now: NOW + RESTORE_WITHIN_MS + 1 });
    expect(codeOf(restore(removed, late))).toBe('too_late');
  });

  test('[CH4] the check was without it in between, and its history says when it came back', () => {
    const back = context({ now: NOW + 3000 });
    const { line, facts } = good(restore(removed, back));
    const told = facts.flatMap(({ kind, id, doc }) =>
      kind === 'event' ? [{ id, ...doc } as EventRow] : [],
    );
    const rows = applyFacts(
      removed,
      facts.filter(({ kind }) => kind !== 'event'),
    );
    expect(projectCheck(rowsAt(rows, NOW + 2999, told)).totalMinor).toBe(0);
    expect(projectCheck(rowsAt(rows, NOW + 3000, told)).totalMinor).toBe(
      projectCheck(rung).totalMinor,
    );
    const steps = projectHistory(rows, told).map(({ at, event }) => [at - NOW, event.kind]);
    expect(steps).toContainEqual([3000, 'line_restored']);
    expect(steps.filter(([, kind]) => kind === 'line_changed')).toEqual([]);
    expect(line.addedAt).toBe(NOW);
  });
});

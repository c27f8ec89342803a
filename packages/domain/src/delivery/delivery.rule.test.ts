import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideRemoveLine } from '../checks/remove-line/remove-line.rule.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import { changed, openAs, paidAs } from '../order-types/order-types.fixture.ts';
import { codeOf, context, countingIds, diner, good } from '../testing/fixtures.ts';
import { allowedBy, decideAllowDelivery } from './allow-delivery/allow-delivery.rule.ts';
import { decideChooseZone } from './choose-zone/choose-zone.rule.ts';
import { deliveryProblem } from './delivery-problem.ts';
import { keptFee } from './keep-fee.ts';
import { decideSaveZones } from './save-zones/save-zones.rule.ts';
import { isFee } from './standing-fee.ts';
import {
  delivered,
  FAR,
  FAR_ADDRESS,
  feeNow,
  HOUSE,
  NEAR,
  NEAR_ADDRESS,
  rang,
  said,
} from './testing/delivery.fixture.ts';

const by = context();
const tom = context({
  ...{ ids: by.ids, employeeId: 'emp_tom' },
  permissions: ['sell', 'remove_line', 'void_line'],
});
const total = (rows: CheckRows) => projectCheck(rows).totalMinor;
const sent = (rows: CheckRows): CheckRows =>
  applyFacts(rows, good(decideSendCheck(projectCheck(rows), diner.about, by)).facts);
const ask = { outOfService: new Set<string>(), allowed: undefined, currency: 'GBP' };
const choose = (rows: CheckRows, zoneId: string | null, who = by) =>
  decideChooseZone(HOUSE, rows, { checkId: rows.check.id, zoneId }, {}, who);

describe('zones of the house', () => {
  const edit = {
    ...{ name: 'Near', codes: ['TR26'], streets: [], feeMinor: 300, freeFromMinor: null },
    ...{ minimumMinor: null, extraMinutes: 0, active: true },
  };
  const house = { zones: [NEAR], rules: diner.rules };
  const save = (zones: readonly object[], taxCode = 'standard') =>
    decideSaveZones(house, { zones: zones as never, taxCode }, by);

  test('[DL1] zones are saved as a list; only what differs is written, what is left out goes', () => {
    expect(good(save([edit]))).toMatchObject([
      { kind: 'delivery_zone' },
      { id: 'near', deleted: true },
    ]);
    const same = { ...NEAR, extraMinutes: 0, active: true };
    const { taxCode: _, sort: __, ...kept } = same;
    expect(good(save([{ ...kept, feeMinor: 350 }]))).toEqual([
      { kind: 'delivery_zone', id: 'near', doc: { feeMinor: 350, extraMinutes: 0 } },
    ]);
  });

  test('[DL1] two zones of one name, one without an address and an unknown tax are refused', () => {
    expect(codeOf(save([edit, { ...edit, name: 'NEAR' }]))).toBe('same_name');
    expect(codeOf(save([{ ...edit, codes: [] }]))).toBe('no_address');
    expect(codeOf(save([edit], 'nothing'))).toBe('unknown_tax');
    expect(codeOf(save([{ ...edit, id: 'gone' }]))).toBe('unknown_zone');
    expect(codeOf(decideSaveZones(house, { zones: [], taxCode: 'standard' }, tom))).toBe(
      'not_allowed',
    );
  });
});

describe('the fee of a delivery', () => {
  test('[DL2] [DL4] follows from the address, and is on the check once something is', () => {
    const rows = delivered(by);
    expect(projectCheck(rows)).toMatchObject({ status: 'open', totalMinor: 0, lines: [] });
    expect(projectCheck(rows).delivery).toMatchObject({ zoneId: 'near', usualMinor: 300 });
    const rung = rang(rows, by, 1000);
    expect(total(rung)).toBe(1300);
    expect(feeNow(rung)).toBe(300);
    const moved = applyFacts(rung, said(rung, by, { address: FAR_ADDRESS }));
    expect(total(moved)).toBe(1500);
    expect(projectCheck(moved).lines.filter(isFee)).toHaveLength(1);
    expect(said(moved, by, { guestName: 'Ada' })).toHaveLength(1);
  });

  test('[DL4] is free from an amount on, and back below it as long as lines are taken off unsent', () => {
    const rows = rang(rang(delivered(by), by, 1500), by, 600);
    expect([feeNow(rows), total(rows)]).toEqual([0, 2100]);
    const line = projectCheck(rows).lines.find((one) => !isFee(one));
    const command = { lineId: line?.row.id ?? '' };
    const less = applyFacts(rows, good(decideRemoveLine(projectCheck(rows), command, by)));
    expect(feeNow(less)).toBe(300);
  });

  test('[DL5] what is voided after it was sent does not bring the fee back', () => {
    const rows = sent(rang(rang(delivered(by), by, 1500), by, 600));
    const line = projectCheck(rows).lines.find((one) => !isFee(one));
    const wish = {
      ...{ lineId: line?.row.id ?? '', quantity: 1, reasonId: diner.reason('void') },
      disposition: 'not_made' as const,
    };
    const manager = context({ voidLimitMinor: 100_000 });
    const voided = good(
      decideVoidLine(projectCheck(rows), diner.reasons, wish, undefined, manager),
    );
    expect(feeNow(applyFacts(rows, voided.facts))).toBe(0);
  });

  test('[DL6] goes with the order type and comes back with it; nobody takes it off or sends it', () => {
    const rows = rang(delivered(by), by, 1000);
    const away = changed(rows, by, 'away');
    expect([total(away), projectCheck(away).lines.length]).toEqual([1000, 1]);
    expect(total(changed(away, by, 'van'))).toBe(1300);
    const state = projectCheck(rows);
    const fee = state.lines.find(isFee);
    expect(codeOf(decideRemoveLine(state, { lineId: fee?.row.id ?? '' }, by))).toBe('fee_line');
    expect(state.unsentCount).toBe(1);
    const round = good(decideSendCheck(state, diner.about, by));
    expect(round.tickets.flatMap(({ lines }) => lines)).toHaveLength(1);
    expect(projectCheck(sent(rows)).unsentCount).toBe(0);
  });

  test('[DL7] what it was settled with stays, whatever a cut-off register rings', () => {
    const rows = rang(delivered(by), by, 1000);
    const paid = paidAs(rows, by);
    expect(projectCheck(paid).receipts[0]?.fee).toMatchObject({ unitMinor: 300 });
    const there = context({ ids: countingIds('z'), deviceId: 'dev_2' });
    const late = applyFacts(paid, said(rows, there, { address: FAR_ADDRESS }));
    const more = rang({ ...late, receipts: [] }, there, 5000).lines;
    expect(projectCheck(late)).toMatchObject({ status: 'settled', totalMinor: 1300, dueMinor: 0 });
    expect(feeNow({ ...late, lines: more })).toBe(300);
  });

  test('[DL7] two cut-off registers that both ring it leave one', () => {
    const rows = openAs(by, 'van');
    const other = context({ ids: countingIds('z'), deviceId: 'dev_2' });
    const here = said(rows, by, { address: NEAR_ADDRESS });
    const there = said(rows, other, { address: FAR_ADDRESS });
    const both = rang(applyFacts(applyFacts(rows, here), there), by, 1000);
    const same = rang(applyFacts(applyFacts(rows, there), here), by, 1000);
    expect(projectCheck(both).lines.filter(isFee)).toHaveLength(1);
    expect(feeNow(both)).toBe(feeNow(same));
  });
});

describe('zones by hand and beyond the rules', () => {
  test('[DL3] a zone is corrected by hand, and stays until the address changes', () => {
    const rows = rang(delivered(by), by, 1000);
    const far = applyFacts(rows, good(choose(rows, 'far', tom)));
    expect(projectCheck(far).delivery).toMatchObject({ zoneId: 'far', byHand: true });
    expect(said(far, by, { guestName: 'Ada' })).toHaveLength(1);
    const back = applyFacts(far, good(choose(far, null)));
    expect(projectCheck(back).delivery).toMatchObject({ zoneId: 'near', byHand: false });
    const moved = applyFacts(far, said(far, by, { address: '1 Quay Lane, TR26 9ZZ' }));
    expect(projectCheck(moved).delivery?.zoneId).toBe('near');
    expect(codeOf(choose(rows, 'gone'))).toBe('unknown_zone');
    expect(codeOf(choose(openAs(by, 'away'), 'near'))).toBe('not_delivered');
  });

  test('[DL3] where no zone is known somebody who may chooses one', () => {
    const rows = rang(delivered(by, 'Nowhere 1'), by, 1000);
    const state = projectCheck(rows);
    expect(state).toMatchObject({ totalMinor: 1000, delivery: { zoneId: null } });
    expect(deliveryProblem(state, ask)?.code).toBe('zone_unknown');
    expect(codeOf(choose(rows, 'far', tom))).toBe('approval_needed');
    const act = { type: 'delivery' as const, checkId: rows.check.id, zoneId: 'far' };
    const approval = {
      ...{ id: 'apr_1', approverId: 'emp_boss', permissions: by.permissions, act },
      actorId: tom.employeeId,
      grantedAt: tom.now,
    };
    const wish = { checkId: rows.check.id, zoneId: 'far' };
    const done = applyFacts(rows, good(decideChooseZone(HOUSE, rows, wish, { approval }, tom)));
    expect([total(done), deliveryProblem(projectCheck(done), ask)]).toEqual([1500, undefined]);
  });

  test('[DL8] below the minimum it says what is missing and goes out by who may, once more for less', () => {
    const rows = rang(delivered(by), by, 500);
    const state = projectCheck(rows);
    expect(state.delivery?.missingMinor).toBe(300);
    const about = { ...diner.about, delivery: ask };
    const refused = decideSendCheck(state, about, by);
    expect(codeOf(refused)).toBe('below_minimum');
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('3.00') } });
    expect(codeOf(decideAllowDelivery(state, undefined, tom))).toBe('approval_needed');
    const [event] = good(decideAllowDelivery(state, undefined, by));
    const allowed = allowedBy(event?.doc.detail as never);
    expect(decideSendCheck(state, { ...about, delivery: { ...ask, allowed } }, by).ok).toBe(true);
    const less = projectCheck(rang(delivered(by), by, 400));
    expect(deliveryProblem(less, { ...ask, allowed })?.code).toBe('below_minimum');
  });

  test('[DL8] a zone where nobody goes for now needs somebody who may', () => {
    const rows = rang(delivered(by, FAR_ADDRESS), by, 1000);
    const out = { ...ask, outOfService: new Set([FAR.id]) };
    expect(deliveryProblem(projectCheck(rows), out)?.code).toBe('zone_out');
    const allowed = { zoneId: FAR.id, missingMinor: 0 };
    expect(deliveryProblem(projectCheck(rows), { ...out, allowed })).toBeUndefined();
  });

  test('[DL4] a house without zones charges nothing and asks nothing', () => {
    const house = { ...HOUSE, zones: [] };
    const rows = rang(delivered(by, NEAR_ADDRESS, house), by, 500);
    expect(keptFee(house, rows, undefined, by)).toEqual([]);
    expect(projectCheck(rows)).toMatchObject({ totalMinor: 500, delivery: null });
  });
});

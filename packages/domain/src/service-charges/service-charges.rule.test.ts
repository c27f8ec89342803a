import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { rang } from '../delivery/testing/delivery.fixture.ts';
import { changed, openAs, paidAs } from '../order-types/order-types.fixture.ts';
import { quoteRefundOf } from '../tenders/refund-check/refund-check.rule.ts';
import { quoteRefund } from '../tenders/refund-line/quote-refund.ts';
import { codeOf, context, diner, good } from '../testing/fixtures.ts';
import { isCharge } from './charge-of.ts';
import { decideSaveServiceCharges } from './save-service-charges/save-service-charges.rule.ts';
import { decideTakeOffCharge } from './take-off-charge/take-off-charge.rule.ts';
import { begun, houseWith, serviceCharge } from './testing/charges.fixture.ts';

const by = context();
const SERVICE = serviceCharge('Service');
const PARTY = serviceCharge('Party', { ppm: 200_000, fromCovers: 6, mandatory: 1, sort: 1 });

const opened = (house = houseWith(SERVICE), covers?: number): CheckRows => {
  const rows = openAs(by, 'in');
  return begun(house, { ...rows, check: { ...rows.check, covers: covers ?? null } }, by);
};
const chargeNow = (rows: CheckRows) => projectCheck(rows).lines.find(isCharge);

describe('the charge for service', () => {
  test('[SC2] is one line of the check, of what the goods come to', () => {
    expect(projectCheck(opened()).lines).toEqual([]);
    const rows = rang(rang(opened(), by, 1000), by, 333);
    expect(chargeNow(rows)).toMatchObject({ amountMinor: 167, row: { name: 'Service' } });
    expect(projectCheck(rows).totalMinor).toBe(1500);
  });

  test('[SC3] of several the one for the largest party that this one reaches counts', () => {
    const house = houseWith(SERVICE, PARTY);
    const few = rang(opened(house, 5), by, 1000);
    expect(chargeNow(few)).toMatchObject({ amountMinor: 125, row: { name: 'Service' } });
    const many = { ...few, check: { ...few.check, covers: 6 } };
    expect(chargeNow(many)).toMatchObject({ amountMinor: 200, row: { name: 'Party' } });
    expect(projectCheck(many).charge).toMatchObject({ mandatory: true, off: false });
  });

  test('[SC3] it comes and goes with the order type', () => {
    const house = houseWith(serviceCharge('Service', { orderTypeIds: ['in'] }));
    const rows = rang(opened(house), by, 1000);
    expect(projectCheck(rows).totalMinor).toBe(1125);
    const away = changed(rows, by, 'away');
    expect(projectCheck(away).totalMinor).toBe(1000);
    expect(projectCheck(changed(away, by, 'in')).totalMinor).toBe(1125);
  });

  test('[SC4] its tax is that of the goods in proportion, its own, or none', () => {
    const spread = projectCheck(rang(opened(), by, 1000));
    const goods = projectCheck(rang(openAs(by, 'in'), by, 1125));
    expect(spread.taxTotals).toEqual(goods.taxTotals);
    const own = houseWith(serviceCharge('Service', { tax: 'own', taxCode: 'standard' }));
    expect(projectCheck(rang(opened(own), by, 1000)).taxTotals).toHaveLength(1);
    const none = projectCheck(
      rang(opened(houseWith(serviceCharge('S', { tax: 'none' }))), by, 1000),
    );
    expect(none.taxTotals).toEqual(projectCheck(rang(openAs(by, 'in'), by, 1000)).taxTotals);
    expect(none.totalMinor).toBe(1125);
  });

  test('[SC1] an amount is charged once, and only where something was sold', () => {
    const house = houseWith(serviceCharge('Cover', { ppm: null, amountMinor: 250 }));
    expect(projectCheck(opened(house)).totalMinor).toBe(0);
    expect(projectCheck(rang(opened(house), by, 1000)).totalMinor).toBe(1250);
  });

  test('[SC6] what a check was settled with stays, and stands on its receipt', () => {
    const house = houseWith(SERVICE, PARTY);
    const paid = paidAs(rang(opened(house, 2), by, 1000), by);
    expect(paid.receipts[0]).toMatchObject({ totalMinor: 1125, charge: { unitMinor: 125 } });
    const grown = { ...paid, check: { ...paid.check, covers: 9 } };
    expect(projectCheck(grown)).toMatchObject({ totalMinor: 1125, status: 'settled' });
    const before = paidAs(rang(openAs(by, 'in'), by, 1000), by);
    expect(projectCheck(begun(house, before, by)).totalMinor).toBe(1000);
  });

  test('[SC7] what is discretionary goes at the wish of a guest and may come back', () => {
    const rows = rang(opened(), by, 1000);
    const wish = { checkId: rows.check.id, off: true };
    const server = context({ ids: by.ids, permissions: ['sell'] });
    const off = good(decideTakeOffCharge(rows, wish, undefined, server));
    expect(off).toMatchObject({ beforeMinor: 1125, afterMinor: 1000 });
    const without = applyFacts(rows, off.facts);
    expect(projectCheck(without).charge).toMatchObject({ off: true, lineId: null });
    expect(codeOf(decideTakeOffCharge(without, wish, undefined, server))).toBe('no_charge');
    const back = good(decideTakeOffCharge(without, { ...wish, off: false }, undefined, server));
    expect(projectCheck(applyFacts(without, back.facts)).totalMinor).toBe(1125);
  });

  test('[SC7] what is mandatory goes by somebody who may take things off only', () => {
    const rows = rang(opened(houseWith(PARTY), 6), by, 1000);
    const wish = { checkId: rows.check.id, off: true };
    const server = context({ ids: by.ids, permissions: ['sell'] });
    expect(codeOf(decideTakeOffCharge(rows, wish, undefined, server))).toBe('approval_needed');
    expect(decideTakeOffCharge(rows, wish, undefined, by).ok).toBe(true);
  });

  test('[SC7] not below what was paid', () => {
    const rows = rang(opened(), by, 1000);
    const most = paidAs(rows, by, 1100);
    const wish = { checkId: rows.check.id, off: true };
    expect(codeOf(decideTakeOffCharge(most, wish, undefined, by))).toBe('paid_already');
  });

  test('[SC8] it is refunded as a line of its own, and what is left is the goods', () => {
    const rows = paidAs(rang(opened(), by, 1000), by);
    const state = projectCheck(rows);
    const line = state.lines.find(isCharge);
    const lineId = line?.row.id ?? '';
    expect(quoteRefund(state, lineId, 1).amountMinor).toBe(125);
    const { amountMinor: all } = good(quoteRefundOf(state, { type: 'amount', amountMinor: 1125 }));
    const goods = state.lines.filter((one) => !isCharge(one));
    const each = goods.map(({ row }) => quoteRefund(state, row.id, 1).amountMinor);
    expect([all, ...each]).toEqual([1125, 1000]);
  });
});

describe('saving charges', () => {
  const saved = { charges: [SERVICE], rules: diner.rules };
  const edit = { ...{ name: 'Service', ppm: 100_000, amountMinor: null, fromCovers: 1 } };
  const more = { orderTypeIds: null, tax: 'spread' as const, taxCode: null, account: null };
  const one = { ...edit, ...more, mandatory: false, active: true };

  test('[SC1] a percentage or an amount, with a tax that has a rate here', () => {
    const save = (part: object) =>
      codeOf(decideSaveServiceCharges(saved, { charges: [{ ...one, ...part } as never] }, by));
    expect(save({})).toBe('ok');
    expect(save({ ppm: null as never })).toBe('percent_or_amount');
    expect(save({ tax: 'own', taxCode: 'nothing' })).toBe('unknown_tax');
    const twice = { charges: [one, one] };
    expect(codeOf(decideSaveServiceCharges(saved, twice, by))).toBe('same_name');
  });

  test('[SC1] only what differs is written, and what is left out goes', () => {
    const facts = good(
      decideSaveServiceCharges(saved, { charges: [{ ...one, id: SERVICE.id }] }, by),
    );
    expect(facts).toEqual([{ kind: 'service_charge', id: 'Service', doc: { ppm: 100_000 } }]);
    const none = good(decideSaveServiceCharges(saved, { charges: [] }, by));
    expect(none).toMatchObject([{ id: 'Service', deleted: true }]);
  });
});

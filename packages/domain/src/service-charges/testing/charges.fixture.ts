import type { Fact } from '@galley/base';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import type { DecisionContext } from '../../decision.ts';
import { TYPES } from '../../order-types/order-types.fixture.ts';
import type { ServiceChargeRow } from '../../rows.ts';
import { diner } from '../../testing/fixtures.ts';
import type { ChargeHouse } from '../charge-line.ts';
import { keptCharges } from '../keep-charge.ts';

export const serviceCharge = (
  id: string,
  more: Partial<ServiceChargeRow> = {},
): ServiceChargeRow => ({
  ...{ id, name: id, sort: 0, ppm: 125_000, amountMinor: null, fromCovers: 1, orderTypeIds: null },
  ...{ tax: 'spread', taxCode: null, account: null, mandatory: 0, active: 1 },
  ...more,
});

export const houseWith = (...charges: ServiceChargeRow[]): ChargeHouse => ({
  charges,
  orderTypes: [...TYPES, ...diner.orderTypes],
  taxes: { rates: diner.rates, rules: diner.rules },
});

/** Facts of an act with the charges that follow from them, as a register writes them in one commit. */
export const kept = (
  house: ChargeHouse,
  rows: CheckRows,
  facts: readonly Fact[],
  by: DecisionContext,
): CheckRows => {
  const after = applyFacts(rows, facts);
  const linesOf = (id: string) => after.lines.filter(({ checkId }) => checkId === id);
  return applyFacts(after, keptCharges(house, facts, linesOf, by));
};

/** A check with its charge begun. */
export const begun = (house: ChargeHouse, rows: CheckRows, by: DecisionContext): CheckRows => {
  const { id, ...doc } = rows.check;
  return kept(house, rows, [{ kind: 'check', id, doc: doc as never }], by);
};

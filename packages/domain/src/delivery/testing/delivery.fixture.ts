import type { Fact } from '@galley/base';
import { decideAddLine } from '../../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import { openAs, TYPES } from '../../order-types/order-types.fixture.ts';
import type { DeliveryZoneRow } from '../../rows.ts';
import { diner, good } from '../../testing/fixtures.ts';
import type { DeliveryHouse } from '../fee-line.ts';
import { keptFee } from '../keep-fee.ts';

export const zone = (id: string, more: Partial<DeliveryZoneRow> = {}): DeliveryZoneRow => ({
  ...{ id, name: id, sort: 0, codes: [], streets: [], feeMinor: 300, freeFromMinor: null },
  ...{ minimumMinor: null, extraMinutes: null, active: 1, taxCode: 'standard' },
  ...more,
});

export const NEAR = zone('near', { codes: ['TR26'], freeFromMinor: 2000, minimumMinor: 800 });
export const FAR = zone('far', { codes: ['TR20'], feeMinor: 500, extraMinutes: 15, sort: 1 });
export const HOUSE: DeliveryHouse = {
  zones: [NEAR, FAR],
  orderTypes: TYPES,
  taxes: { rates: diner.rates, rules: diner.rules },
};

export const NEAR_ADDRESS = '3 Quay Lane, TR26 1AB';
export const FAR_ADDRESS = '9 Moor Road, TR20 8ZZ';

/** What was said of a check, with the fee that follows from it. */
export const said = (
  rows: CheckRows,
  by: DecisionContext,
  columns: Partial<CheckRows['check']>,
  house = HOUSE,
): Fact[] => {
  const facts: Fact[] = [{ kind: 'check', id: rows.check.id, doc: columns as never }];
  return [...facts, ...keptFee(house, applyFacts(rows, facts), rows.check, by)];
};

export const delivered = (
  by: DecisionContext,
  address = NEAR_ADDRESS,
  house = HOUSE,
): CheckRows => {
  const rows = openAs(by, 'van');
  return applyFacts(rows, said(rows, by, { address }, house));
};

/** An item at a price of its own, so that sums are easy to read. */
export const rang = (rows: CheckRows, by: DecisionContext, priceMinor: number): CheckRows => {
  const item = { ...diner.item('Chips'), priceMinor };
  const types = { orderTypes: TYPES, priceOn: new Map<string, number>() };
  const menu = { ...diner.menu('Chips'), item, orderTypeId: rows.check.orderTypeId, types };
  const command = { checkId: rows.check.id, itemId: item.id, quantity: 1, modifiers: [] };
  return applyFacts(rows, good(decideAddLine(projectCheck(rows), menu, command, by)).facts);
};

export const feeNow = (rows: CheckRows): number | null =>
  projectCheck(rows).delivery?.feeMinor ?? null;

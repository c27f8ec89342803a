import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts, emptyCheck } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { decideOpenCheck } from '../checks/open-check/open-check.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { DecisionContext } from '../decision.ts';
import type { OrderTypeRow } from '../rows.ts';
import type { Approval } from '../staff/approval.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { diner, good } from '../testing/fixtures.ts';
import { decideChangeOrderType } from './change-order-type/change-order-type.rule.ts';
import { orderTypeOf } from './order-type.ts';

export const orderType = (
  id: string,
  kind: OrderTypeRow['kind'],
  more: Partial<OrderTypeRow> = {},
): OrderTypeRow => ({
  ...{ id, name: id, kind, sort: 0, active: null, taxKind: null, priceLevelId: null },
  ...{ papers: null, prompts: null, prepMinutes: null, wayMinutes: null },
  ...{ slotMinutes: null, slotOrders: null, slotItems: null },
  ...more,
});

/** Guests at a table and those who take away pay the menu's prices; delivery has a level of its own. */
export const TYPES = [
  orderType('in', 'dine_in'),
  orderType('away', 'takeaway'),
  orderType('van', 'delivery', { priceLevelId: 'lvl_van' }),
];
export const TABLES = [
  {
    ...{ id: 'tbl_5', label: '5', floor: 'Ground', seats: 4, shape: 'square' as const },
    ...{ x: 0, y: 0, width: 2, height: 2 },
  },
];

export const typeNamed = (id: string, types: readonly OrderTypeRow[] = TYPES): OrderTypeRow => {
  const found = types.find((type) => type.id === id);
  if (found === undefined) throw new Error(`no type ${id}`);
  return found;
};

const numbers = { callNumbersInUse: new Set<string>(), lastCallNumber: undefined };

export const openAs = (by: DecisionContext, type: string, types = TYPES): CheckRows => {
  const state = { orderTypes: types, tables: TABLES, ...numbers };
  const command = { orderTypeId: type, tableId: 'tbl_5' };
  return emptyCheck(good(decideOpenCheck(state, command, by)).check);
};

/** Prices of items on the level of deliveries; what is not among them has no price there. */
export type LevelPrices = Readonly<Record<string, number>>;

const menuOf = (name: string, type: OrderTypeRow, van: LevelPrices, types = TYPES) => {
  const level = van[name];
  return {
    ...diner.menu(name, orderTypeOf(type).taxKind),
    orderTypeId: type.id,
    types: {
      orderTypes: types,
      priceOn: new Map(level === undefined ? [] : [['lvl_van', level]]),
    },
  };
};

export const ringAs = (
  rows: CheckRows,
  by: DecisionContext,
  name: string,
  { van = {}, types = TYPES }: { van?: LevelPrices; types?: OrderTypeRow[] } = {},
): CheckRows => {
  const menu = menuOf(name, typeNamed(rows.check.orderTypeId, types), van, types);
  const itemId = diner.item(name).id;
  const command = { checkId: rows.check.id, itemId, quantity: 1, modifiers: [] };
  return applyFacts(rows, good(decideAddLine(projectCheck(rows), menu, command, by)).facts);
};

export const changing = (
  rows: CheckRows,
  by: DecisionContext,
  type: string,
  tableId?: string,
  approval?: Approval,
) =>
  decideChangeOrderType(
    { rows, orderTypes: TYPES, tables: TABLES, ...numbers, approval },
    { checkId: rows.check.id, orderTypeId: type, ...(tableId === undefined ? {} : { tableId }) },
    by,
  );

export const changed = (rows: CheckRows, by: DecisionContext, type: string): CheckRows =>
  applyFacts(rows, good(changing(rows, by, type, type === 'in' ? 'tbl_5' : undefined)).facts);

export const paidAs = (rows: CheckRows, by: DecisionContext, amount?: number): CheckRows => {
  const state = projectCheck(rows);
  const amountMinor = amount ?? state.dueMinor;
  const command = {
    ...{ checkId: rows.check.id, tender: 'card' as const, amountMinor },
    tenderedMinor: amountMinor,
  };
  return applyFacts(rows, good(decidePay(state, diner.about, 1, command, by)).facts);
};

import type { Fact, IdKind, Result } from '@galley/base';
import { ID_PREFIXES } from '@galley/base';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import type { LineMenu } from '../checks/add-line/line-menu.ts';
import { applyFacts, emptyCheck } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { decideOpenCheck } from '../checks/open-check/open-check.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { SendFacts } from '../checks/send-check/send-facts.ts';
import type { DecisionContext } from '../decision.ts';
import { demoFacts, exclusiveDemoFacts, type ScopedFacts } from '../demo/index.ts';
import type {
  MenuItemRow,
  ModifierGroupRow,
  ModifierRow,
  OrderTypeRow,
  ReasonCodeRow,
  StationRow,
  TaxRateRow,
  TaxRuleRow,
} from '../rows.ts';
import type { ReasonUse } from '../site/site.table.ts';
import { PERMISSIONS } from '../staff/staff.table.ts';

export const NOW = Date.UTC(2026, 5, 1, 12);
export const SITE = 'sit_harbour0';
export const TENANT = 'ten_diner000';

export const good = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.error.code;

/** Facts in the order of the keys, some of them twice. */
export const disordered = (facts: readonly Fact[], keys: readonly number[]): Fact[] => {
  const shuffled = facts
    .map((fact, index) => ({ fact, key: keys[index % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ fact }) => fact);
  return [...shuffled, ...shuffled.slice(0, 5)];
};

/** Ids that count up, apart by device, so that tests read well and order is known. */
export const countingIds = (device = 'a') => {
  let count = 0;
  return (kind: IdKind): string => {
    count += 1;
    return `${ID_PREFIXES[kind]}_${String(count).padStart(5, '0')}${device}`;
  };
};

export const context = (more: Partial<DecisionContext> = {}): DecisionContext => ({
  now: NOW,
  businessDate: '2026-06-01',
  ids: countingIds(),
  employeeId: 'emp_server',
  permissions: PERMISSIONS,
  voidLimitMinor: 500,
  deviceId: 'dev_1',
  deviceNumber: 1,
  siteId: SITE,
  tenantId: TENANT,
  ...more,
});

const rowsOf = <T>(facts: readonly Fact[], kind: string): T[] =>
  facts.filter((fact) => fact.kind === kind).map((fact) => ({ id: fact.id, ...fact.doc }) as T);

export type Diner = {
  readonly items: MenuItemRow[];
  readonly orderTypes: OrderTypeRow[];
  readonly reasons: ReasonCodeRow[];
  readonly stations: StationRow[];
  readonly groups: ModifierGroupRow[];
  readonly modifiers: ModifierRow[];
  readonly rates: TaxRateRow[];
  readonly rules: TaxRuleRow[];
  item(name: string): MenuItemRow;
  menu(name: string, orderTypeKind?: string): LineMenu;
  /** Choices by name, each once. */
  choices(item: string, ...names: string[]): { modifierId: string; quantity: number }[];
  readonly about: SendFacts;
  reason(use: ReasonUse): string;
};

const dinerOf = ({ tenant, site }: ScopedFacts): Diner => {
  const items = rowsOf<MenuItemRow>(tenant, 'menu_item');
  const groups = rowsOf<ModifierGroupRow>(tenant, 'modifier_group');
  const modifiers = rowsOf<ModifierRow>(tenant, 'modifier');
  const rates = rowsOf<TaxRateRow>(tenant, 'tax_rate');
  const rules = rowsOf<TaxRuleRow>(tenant, 'tax_rule');
  const reasons = rowsOf<ReasonCodeRow>(tenant, 'reason_code');
  const stations = rowsOf<StationRow>(site, 'station');
  const item = (name: string): MenuItemRow => {
    const found = items.find((row) => row.name === name);
    if (found === undefined) throw new Error(`no item ${name}`);
    return found;
  };
  return {
    items,
    orderTypes: rowsOf<OrderTypeRow>(tenant, 'order_type'),
    reasons,
    stations,
    groups,
    modifiers,
    rates,
    rules,
    item,
    menu: (name, orderTypeKind = 'takeaway') => ({
      item: item(name),
      groups,
      modifiers,
      taxes: { rates, rules },
      orderTypeKind,
    }),
    choices: (name, ...names) =>
      names.map((choice) => {
        const groupIds = item(name).modifierGroupIds;
        const found = modifiers.find(
          (row) => row.name === choice && groupIds.includes(row.groupId),
        );
        return { modifierId: found?.id ?? choice, quantity: 1 };
      }),
    about: { stations, label: '1-01', orderTypeName: 'Takeaway', serverName: 'Tom' },
    reason: (use) => reasons.find((row) => row.use === use)?.id ?? '',
  };
};

const input = { siteId: SITE, tenantId: TENANT, pinVerifier: () => 'verifier' };
export const diner = dinerOf(demoFacts(input));
export const exclusiveDiner = dinerOf(exclusiveDemoFacts(input));

/** A takeaway check that nobody rang anything on. */
export const openTakeaway = (by: DecisionContext, place: Diner = diner): CheckRows => {
  const orderTypeId = place.orderTypes.find((row) => row.kind === 'takeaway')?.id ?? '';
  const { orderTypes } = place;
  const state = {
    orderTypes,
    tables: [],
    callNumbersInUse: new Set<string>(),
    lastCallNumber: undefined,
  };
  return emptyCheck(good(decideOpenCheck(state, { orderTypeId }, by)).check);
};

/** Rings items that need no modifiers. */
export const ring = (
  rows: CheckRows,
  by: DecisionContext,
  name: string,
  quantity = 1,
  place: Diner = diner,
): CheckRows => {
  const command = {
    checkId: rows.check.id,
    itemId: place.item(name).id,
    quantity,
    modifiers: [],
  };
  const added = good(decideAddLine(projectCheck(rows), place.menu(name), command, by));
  return applyFacts(rows, added.facts);
};

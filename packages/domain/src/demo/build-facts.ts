import type { Fact, IdKind } from '@galley/base';
import { ID_PREFIXES } from '@galley/base';
import { ingredientUseId } from '../availability/availability-id.ts';
import { rowFact } from '../decision.ts';
import { personJobId } from '../time-clock/time-clock.table.ts';
import { DEMO_CHOICE_ALLERGENS, DEMO_ITEM_ALLERGENS, sheetOf } from './allergen-data.ts';
import { DEMO_INGREDIENTS } from './ingredient-data.ts';
import { DEMO_CATEGORIES, type DemoItem } from './menu-data.ts';
import { DEMO_GROUPS, DEMO_PRE_MODIFIERS, type DemoGroup } from './modifier-data.ts';
import { DEMO_BREAKS, DEMO_JOBS, DEMO_ROLES, demoPins } from './people-data.ts';
import { DEMO_ORDER_TYPES, DEMO_REASONS, DEMO_STATIONS, DEMO_TABLES } from './site-data.ts';
import type { DemoTaxes } from './tax-data.ts';

/** Ids that are the same whenever they are made for the same owner: prefix, tail of the owner's id, key. */
export const namedIds =
  (ownerId: string) =>
  (kind: IdKind, key: string): string =>
    `${ID_PREFIXES[kind]}_${ownerId.slice(-8)}_${key}`;

export type NamedIds = ReturnType<typeof namedIds>;

export const itemFact = (
  ids: NamedIds,
  item: DemoItem,
  categoryId: string,
  at: number,
  cell: number,
): Fact =>
  rowFact('menu_item', {
    id: ids('menuItem', item.key),
    name: item.name,
    kitchenName: item.kitchenName ?? null,
    categoryId,
    priceMinor: item.priceMinor,
    taxCode: item.taxCode,
    stationKey: item.station,
    course: item.course,
    plu: String((at + 1) * 100 + cell + 1),
    modifierGroupIds: item.groups.map((key) => ids('modifierGroup', key)),
    cell,
    unavailableSince: null,
    soldBy: item.soldBy ?? null,
    barcode: item.barcode ?? null,
    saleHours: null,
    minAge: item.minAge ?? null,
    openPrice: item.openPrice ? 1 : null,
    prepSeconds: null,
    halfRule: null,
  });

export const menuFacts = (ids: NamedIds): Fact[] =>
  DEMO_CATEGORIES.flatMap(({ key, name, items }, at) => {
    const id = ids('category', key);
    const category = rowFact('category', { id, name, hue: at, sort: at, saleHours: null });
    return [category, ...items.map((item, cell) => itemFact(ids, item, id, at, cell))];
  });

const useFact = (
  ownerKind: 'item' | 'modifier',
  ownerId: string,
  ingredientId: string,
  need: string,
): Fact =>
  rowFact('ingredient_use', {
    id: ingredientUseId(ownerId, ingredientId),
    ...{ ownerKind, ownerId, ingredientId, need },
  });

export const ingredientFacts = (ids: NamedIds): Fact[] =>
  DEMO_INGREDIENTS.flatMap(({ key, name, items, modifiers = [] }, sort) => {
    const id = ids('ingredient', key);
    return [
      rowFact('ingredient', { id, name, sort }),
      ...items.map(([item, need]) => useFact('item', ids('menuItem', item), id, need)),
      ...modifiers.map((one) => useFact('modifier', ids('modifier', one), id, 'required')),
    ];
  });

const preModifierFacts = (ids: NamedIds): Fact[] =>
  DEMO_PRE_MODIFIERS.map(({ key, name, pricePpm, off, covered }, sort) =>
    rowFact('pre_modifier', {
      id: ids('preModifier', key),
      ...{ name, kitchenName: off ? name.toUpperCase() : null, pricePpm, sort },
      leavesOff: off ? 1 : null,
      coveredByFree: covered ? 1 : null,
    }),
  );

const partId = (ids: NamedIds, key: string | undefined): string | null =>
  key === undefined ? null : ids('menuItem', key);

/** Groups with their choices; `from` is the place of the first one. */
export const groupsOf = (ids: NamedIds, groups: readonly DemoGroup[], from = 0): Fact[] =>
  groups.flatMap(({ key, choices, words, opens, parts, ...group }, at) => {
    const sort = from + at;
    const groupId = ids('modifierGroup', key);
    const preModifierIds = words?.map((word) => ids('preModifier', word)) ?? null;
    return [
      rowFact('modifier_group', { id: groupId, ...group, sort, preModifierIds, halves: null }),
      ...choices.map(([choice, priceMinor], at) =>
        rowFact('modifier', {
          id: ids('modifier', `${key}_${at + 1}`),
          groupId,
          name: choice,
          kitchenName: null,
          priceMinor,
          sort: at,
          groupIds: opens?.[choice]?.map((one) => ids('modifierGroup', one)) ?? null,
          itemId: partId(ids, parts?.[choice]),
        }),
      ),
    ];
  });

export const modifierFacts = (ids: NamedIds): Fact[] => [
  ...preModifierFacts(ids),
  ...groupsOf(ids, DEMO_GROUPS),
];

/** What the house declared of allergens; an item or a choice without an entry is unknown in everything. */
export const allergenFacts = (ids: NamedIds): Fact[] => [
  ...Object.entries(DEMO_ITEM_ALLERGENS).map(([key, declared]) =>
    rowFact('allergen_sheet', { id: ids('menuItem', key), ...sheetOf(declared) }),
  ),
  ...Object.entries(DEMO_CHOICE_ALLERGENS).flatMap(([key, choices]) =>
    choices.map((declared, at) =>
      rowFact('allergen_sheet', {
        id: ids('modifier', `${key}_${at + 1}`),
        ...sheetOf(declared),
      }),
    ),
  ),
];

/** Tax rates and rules are rows of the tenant that name their site; their ids come from the site. */
export const taxFacts = (siteId: string, taxes: DemoTaxes): Fact[] => {
  const ids = namedIds(siteId);
  const rates = taxes.rates.map(({ key, ...rate }) =>
    rowFact('tax_rate', { id: ids('taxRate', key), siteId, stage: null, ...rate }),
  );
  const rules = taxes.rules.flatMap(({ taxCode, orderTypeKind, rateKeys }) =>
    rateKeys.map((rateKey) =>
      rowFact('tax_rule', {
        id: ids('taxRate', `rule_${taxCode}_${orderTypeKind ?? 'any'}_${rateKey}`),
        siteId,
        taxCode,
        orderTypeKind,
        taxRateId: ids('taxRate', rateKey),
      }),
    ),
  );
  return [...rates, ...rules];
};

/** As its kind has everything else. */
export const plainOrderType = {
  ...{ active: null, taxKind: null, priceLevelId: null, papers: null, prompts: null },
  ...{ prepMinutes: null, wayMinutes: null },
  ...{ slotMinutes: null, slotOrders: null, slotItems: null },
};

export const orderTypeFacts = (ids: NamedIds): Fact[] =>
  DEMO_ORDER_TYPES.map(({ key, ...type }, sort) =>
    rowFact('order_type', { id: ids('orderType', key), ...plainOrderType, ...type, sort }),
  );

export const reasonFacts = (ids: NamedIds): Fact[] =>
  DEMO_REASONS.map(({ key, use, name }, sort) =>
    rowFact('reason_code', { id: ids('reason', key), use, name, sort }),
  );

/** Makes the stored verifier of a person's PIN; needs the tenant's pepper, which pure code has not. */
export type PinVerifier = (employeeId: string, pin: string) => string;

export const peopleFacts = (ids: NamedIds, pinVerifier: PinVerifier): Fact[] => [
  ...DEMO_ROLES.map(({ key, ...role }, sort) =>
    rowFact('role', { id: ids('role', key), ...role, sort }),
  ),
  ...demoPins.flatMap(({ key, name, roleKey, pin }) => {
    const id = ids('employee', key);
    return [
      rowFact('employee', { id, name, roleId: ids('role', roleKey), active: 1, language: null }),
      rowFact('pin_verifier', { id, verifier: pinVerifier(id, pin) }),
    ];
  }),
];

export const timeClockFacts = (ids: NamedIds): Fact[] => [
  ...DEMO_JOBS.flatMap(({ key, name, people }, sort) => {
    const jobId = ids('job', key);
    return [
      rowFact('job', { id: jobId, name, sort }),
      ...people.map((person) => {
        const employeeId = ids('employee', person);
        return rowFact('person_job', { id: personJobId(employeeId, jobId), employeeId, jobId });
      }),
    ];
  }),
  ...DEMO_BREAKS.map(({ key, name, paid }, sort) =>
    rowFact('break_type', { id: ids('breakType', key), name, paid, sort }),
  ),
];

/** A printer reached over TCP. */
export type DemoPrinter = {
  readonly host: string;
  readonly port: number;
  readonly model?: string;
};

/** Where receipts of every register of the site go; a row with a register's own id goes before it. */
export const printerFact = (siteId: string, printer: DemoPrinter): Fact =>
  rowFact('receipt_printer', {
    id: siteId,
    host: printer.host,
    port: printer.port,
    model: printer.model ?? 'generic-80',
  });

export const floorFacts = (siteId: string, printer: DemoPrinter | undefined): Fact[] => {
  const ids = namedIds(siteId);
  return [
    ...DEMO_STATIONS.map((station, sort) =>
      rowFact('station', {
        id: ids('station', station.key),
        ...station,
        printerHost: printer?.host ?? null,
        printerPort: printer?.port ?? null,
        showComing: null,
        holdChits: null,
        output: null,
        closed: null,
        standInKey: null,
        ...{ ageTargets: null, sounds: null, quietHours: null },
        sort,
      }),
    ),
    ...DEMO_TABLES.map((table) =>
      rowFact('dining_table', { id: ids('table', table.label), floor: 'Ground floor', ...table }),
    ),
    ...(printer === undefined ? [] : [printerFact(siteId, printer)]),
  ];
};

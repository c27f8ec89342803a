import {
  badgeVerifiers,
  type CategoryRow,
  type CourseRow,
  type CustomerWordsRow,
  categories,
  courses,
  customerWords,
  type DeviceSearchRow,
  type DeviceTrialAnswerRow,
  type DrawerEventRow,
  daySessions,
  deviceSearches,
  deviceTrialAnswers,
  diningTables,
  drawerEvents,
  type EmployeeRow,
  employees,
  type FoundDevicesRow,
  foundDevices,
  type ItemPriceRow,
  itemPrices,
  type MenuItemRow,
  type MenuState,
  type ModifierPriceRow,
  type ModifierState,
  menuItems,
  modifierGroups,
  modifierPrices,
  modifiers,
  type OrderTypeRow,
  orderTypes,
  type PaperTemplateRow,
  type PeripheralRow,
  type PeripheralStateRow,
  type Placed,
  type PriceLevelRow,
  paperTemplates,
  peripheralStates,
  peripherals,
  pinVerifiers,
  preModifiers,
  priceLevels,
  type ReadingRow,
  type ReasonCodeRow,
  type ReceiptPrinterRow,
  type RoleRow,
  type RoutingRuleRow,
  readings,
  reasonCodes,
  receiptPrinters,
  roles,
  routingRules,
  type SiteRow,
  type StationRow,
  sites,
  stations,
  type TaxRateRow,
  taxRates,
  taxRules,
} from '@galley/domain';
import { desc, eq, gte, sql } from 'drizzle-orm';
import { type Db, liveRows } from './live-rows.ts';

export type HouseReads = {
  site(siteId: string): SiteRow | undefined;
  stations(): readonly StationRow[];
  courses(): readonly CourseRow[];
  routingRules(): readonly RoutingRuleRow[];
  /** In the order of the registers. */
  orderTypes(): readonly OrderTypeRow[];
  priceLevels(): readonly PriceLevelRow[];
  pricesOf(itemId: string): readonly ItemPriceRow[];
  modifierPrices(): readonly ModifierPriceRow[];
  receiptPrinters(): readonly ReceiptPrinterRow[];
  peripherals(): readonly PeripheralRow[];
  peripheralStates(): readonly PeripheralStateRow[];
  deviceSearch(siteId: string): DeviceSearchRow | undefined;
  foundDevices(): readonly FoundDevicesRow[];
  deviceTrialAnswers(): readonly DeviceTrialAnswerRow[];
  paperTemplate(id: string): PaperTemplateRow | undefined;
  customerWords(siteId: string): CustomerWordsRow | undefined;
  /** Kept readings of probes since a moment, oldest first; those that a later one corrects are left out. */
  readingsSince(at: number): readonly ReadingRow[];
  /** What happened at drawers since a moment, newest first. */
  drawerEventsSince(at: number): readonly DrawerEventRow[];
  sessions(): readonly { readonly businessDate: string }[];
  /** Everything that rules about the menu look at; tax rules of this site only. */
  menu(siteId: string): MenuState;
  /** Modifier groups, modifiers and words before them, with the items that ask for them. */
  modifierState(): ModifierState;
  taxRates(siteId: string): readonly TaxRateRow[];
  item(itemId: string): MenuItemRow | undefined;
  /** An item that was taken off the menu. */
  removedItem(itemId: string): MenuItemRow | undefined;
  /** Also those taken off since: sales keep their names. */
  allCategories(): readonly CategoryRow[];
  employees(): readonly EmployeeRow[];
  roles(): readonly RoleRow[];
  /** Stored verifiers by employee. */
  verifiers(): ReadonlyMap<string, string>;
  /** Verifiers of badges by employee; of those that were lost none. */
  badges(): ReadonlyMap<string, string>;
  deviceNames(): ReadonlyMap<string, string>;
  tableLabels(): ReadonlyMap<string, string>;
  orderTypeNames(): ReadonlyMap<string, string>;
  reasons(): readonly ReasonCodeRow[];
  /** Also those not offered any more: what happened keeps its reason. */
  reasonNames(): ReadonlyMap<string, string>;
};

const bySort = (a: { sort: number; id: string }, b: { sort: number; id: string }): number =>
  a.sort - b.sort || (a.id < b.id ? -1 : 1);

const removedCells = (db: Db): Placed[] =>
  db
    .select({ categoryId: menuItems.categoryId, cell: menuItems.cell })
    .from(menuItems)
    .where(sql`_deleted = 1`)
    .all();

const menuOf = (db: Db, siteId: string): MenuState => ({
  items: liveRows(db, menuItems),
  removed: removedCells(db),
  categories: liveRows(db, categories).sort(bySort),
  groups: liveRows(db, modifierGroups).sort(bySort),
  stations: liveRows(db, stations).sort(bySort),
  taxRules: liveRows(db, taxRules, eq(taxRules.siteId, siteId)),
});

const modifierState = (db: Db): ModifierState => ({
  items: liveRows(db, menuItems),
  groups: liveRows(db, modifierGroups),
  modifiers: liveRows(db, modifiers),
  preModifiers: liveRows(db, preModifiers),
});

const deviceNames = (db: Db): ReadonlyMap<string, string> => {
  const rows = db.all<{ id: string; name: string }>(sql`SELECT id, name FROM device`);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

export const createHouseReads = (db: Db): HouseReads => ({
  site: (siteId) => liveRows(db, sites, eq(sites.id, siteId))[0],
  taxRates: (siteId) => liveRows(db, taxRates, eq(taxRates.siteId, siteId)),
  courses: () => liveRows(db, courses),
  routingRules: () => liveRows(db, routingRules),
  orderTypes: () => liveRows(db, orderTypes).sort(bySort),
  priceLevels: () => liveRows(db, priceLevels).sort(bySort),
  modifierPrices: () => liveRows(db, modifierPrices),
  pricesOf: (itemId) => liveRows(db, itemPrices, eq(itemPrices.itemId, itemId)),
  stations: () => liveRows(db, stations).sort(bySort),
  receiptPrinters: () => liveRows(db, receiptPrinters),
  peripherals: () => liveRows(db, peripherals),
  peripheralStates: () => liveRows(db, peripheralStates),
  deviceSearch: (siteId) => liveRows(db, deviceSearches, eq(deviceSearches.id, siteId))[0],
  foundDevices: () => liveRows(db, foundDevices),
  deviceTrialAnswers: () => liveRows(db, deviceTrialAnswers),
  paperTemplate: (id) => liveRows(db, paperTemplates, eq(paperTemplates.id, id))[0],
  customerWords: (siteId) => liveRows(db, customerWords, eq(customerWords.id, siteId))[0],
  drawerEventsSince: (at) =>
    liveRows(db, drawerEvents, gte(drawerEvents.at, at)).sort(
      (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1),
    ),
  readingsSince: (at) => {
    const rows = liveRows(db, readings, gte(readings.at, at));
    const corrected = new Set(rows.map((row) => row.corrects));
    return rows.filter(({ id }) => !corrected.has(id)).sort((a, b) => a.at - b.at);
  },
  sessions: () =>
    db
      .select({ businessDate: daySessions.businessDate })
      .from(daySessions)
      .orderBy(desc(daySessions.businessDate))
      .limit(2)
      .all(),
  menu: (siteId) => menuOf(db, siteId),
  modifierState: () => modifierState(db),
  item: (itemId) => liveRows(db, menuItems, eq(menuItems.id, itemId))[0],
  removedItem: (itemId) =>
    db
      .select()
      .from(menuItems)
      .where(sql`_deleted = 1 AND ${eq(menuItems.id, itemId)}`)
      .get(),
  allCategories: () => db.select().from(categories).all(),
  employees: () => liveRows(db, employees),
  roles: () => liveRows(db, roles).sort(bySort),
  verifiers: () => new Map(liveRows(db, pinVerifiers).map((row) => [row.id, row.verifier])),
  badges: () =>
    new Map(
      liveRows(db, badgeVerifiers).flatMap(({ id, verifier }) =>
        verifier === null ? [] : [[id, verifier] as const],
      ),
    ),
  deviceNames: () => deviceNames(db),
  tableLabels: () => new Map(liveRows(db, diningTables).map((row) => [row.id, row.label])),
  reasons: () => liveRows(db, reasonCodes).sort(bySort),
  reasonNames: () =>
    new Map(
      db
        .select({ id: reasonCodes.id, name: reasonCodes.name })
        .from(reasonCodes)
        .all()
        .map(({ id, name }) => [id, name]),
    ),
  orderTypeNames: () => new Map(liveRows(db, orderTypes).map((row) => [row.id, row.name])),
});

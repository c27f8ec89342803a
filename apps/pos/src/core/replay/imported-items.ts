import type { Fact } from '@galley/base';
import { type LineMenu, type MenuItemRow, nextCell, rowFact } from '@galley/domain';
import { replayIds } from '@galley/domain/demo';
import type { PosCore } from '../pos-core.ts';
import type { ReplayOrderCommand } from './replay-order.command.ts';

export type ImportedItems = {
  readonly itemOf: (name: string) => MenuItemRow | undefined;
  /** Items that the menu lacked, to be committed with the sale. */
  readonly facts: readonly Fact[];
};

/** The items of a record by name; those that the menu lacks join the category of imported things. */
export const importedItems = (core: PosCore, command: ReplayOrderCommand): ImportedItems => {
  const { categoryId, taxCode, stationKey } = replayIds(core.identity.siteId);
  const menu = core.read.items();
  const byName = new Map(menu.map((item) => [item.name, item]));
  const facts: Fact[] = [];
  for (const { name, unitPriceMinor } of command.lines) {
    if (byName.has(name)) continue;
    const item: MenuItemRow = {
      // A register adds items of its own to the menu and changes none of the house's (rule DR2).
      id: `${core.identity.deviceId}.${core.ids('menuItem')}`,
      name,
      kitchenName: null,
      categoryId,
      priceMinor: unitPriceMinor,
      taxCode,
      stationKey,
      course: 1,
      plu: null,
      modifierGroupIds: [],
      cell: nextCell([...byName.values()], categoryId),
      unavailableSince: null,
      soldBy: null,
      barcode: null,
      saleHours: null,
      minAge: null,
      openPrice: null,
      prepSeconds: null,
      halfRule: null,
    };
    byName.set(name, item);
    facts.push(rowFact('menu_item', item));
  }
  return { itemOf: (name) => byName.get(name), facts };
};

/** What a recorded line is rung from: no modifiers, the site's one rate. */
export const recordedMenu = (core: PosCore, item: MenuItemRow | undefined): LineMenu => ({
  item,
  groups: [],
  modifiers: [],
  taxes: { rates: core.read.taxRates(), rules: core.read.taxRules() },
  orderTypeKind: 'takeaway',
});

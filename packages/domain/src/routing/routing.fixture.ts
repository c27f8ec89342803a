import type { RoutingRuleRow, StationRow } from '../rows.ts';
import { diner } from '../testing/fixtures.ts';
import type { RouteSubject } from './route-line.ts';

export const station = (key: string, sort: number, more: Partial<StationRow> = {}): StationRow => ({
  ...(diner.stations[0] as StationRow),
  id: `stn_${key}`,
  key,
  name: key,
  sort,
  output: null,
  closed: null,
  standInKey: null,
  ...more,
});

export const STATIONS: readonly StationRow[] = [
  station('grill', 0, { standInKey: 'grill2' }),
  station('grill2', 1, { standInKey: 'cold' }),
  station('cold', 2, { standInKey: 'grill' }),
  station('bar', 3),
];

/** A rare steak of the grill, taken away. */
export const subject = (more: Partial<RouteSubject> = {}): RouteSubject => ({
  checkId: 'chk_1',
  itemId: 'itm_steak',
  categoryId: 'cat_mains',
  stationKey: 'grill',
  course: 2,
  modifiers: [
    {
      ...{ id: 'mod_rare', groupId: 'grp_done', name: 'Rare', kitchenName: 'rare' },
      ...{ priceMinor: 0, quantity: 1 },
    },
  ],
  ...more,
});

export const rule = (more: Partial<RoutingRuleRow> = {}, sort = 0): RoutingRuleRow => ({
  id: `rtr_${sort}`,
  sort,
  categoryId: null,
  itemId: null,
  modifierId: null,
  orderTypeId: null,
  hours: null,
  stationKeys: [],
  ...more,
});

export const routing = (...rules: RoutingRuleRow[]) => ({
  rules,
  orderTypeId: 'oty_away',
  timeZone: 'UTC',
  now: Date.UTC(2026, 5, 1, 12),
});

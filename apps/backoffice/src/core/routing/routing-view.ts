import {
  idText,
  type MenuItemRow,
  type RouteSubject,
  rulesInOrder,
  type SiteRow,
  sampleRoutes,
  saveRoutingCommand,
} from '@galley/domain';
import { z } from 'zod';
import type { OfficeRouting, RoutingTrial, RoutingTrialLine } from '../../contract/index.ts';
import type { Office } from '../office.ts';

export const routingTrialParams = saveRoutingCommand.extend({
  lines: z
    .array(z.object({ itemId: idText, modifierId: idText.nullable() }))
    .max(20)
    .readonly(),
  orderTypeId: z.string().max(80),
  day: z.int().min(1).max(7),
  minute: z.int().min(0).max(1439),
});

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

const modifiersOf = ({ reads }: Office): OfficeRouting['modifiers'] => {
  const { groups, modifiers } = reads.modifierState();
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return modifiers
    .map(({ id, name, groupId }) => ({ id, name: `${names.get(groupId) ?? ''}: ${name}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const routingView = (office: Office, site: SiteRow): OfficeRouting => {
  const { reads } = office;
  const menu = reads.menu(site.id);
  return {
    rules: rulesInOrder(reads.routingRules()).map(({ id: _, sort: __, ...rule }) => rule),
    stations: reads.stations().map(({ key, name, output, closed, standInKey }) => ({
      ...{ key, name, standInKey },
      output: output ?? 'both',
      closed: closed === 1,
    })),
    categories: menu.categories.map(named),
    items: menu.items
      .map((item) => ({ ...named(item), categoryId: item.categoryId }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    modifiers: modifiersOf(office),
    orderTypes: reads.orderTypes().map(named),
  };
};

/** What a person would ring up: the item with one modifier of it. */
const subjectOf = (
  item: MenuItemRow,
  modifierId: string | null,
): Omit<RouteSubject, 'checkId'> => ({
  ...{ itemId: item.id, categoryId: item.categoryId, stationKey: item.stationKey },
  course: item.course,
  modifiers:
    modifierId === null
      ? []
      : [
          {
            ...{ id: modifierId, groupId: '', name: '', kitchenName: '' },
            ...{ priceMinor: 0, quantity: 1 },
          },
        ],
});

const NOWHERE: RoutingTrialLine = { stationName: null, rule: null, insteadOf: null };

/** Lines of items that are gone go nowhere. */
export const trialView = (
  { reads }: Office,
  site: SiteRow,
  trial: RoutingTrial,
  now: number,
): RoutingTrialLine[] => {
  const stations = reads.stations();
  const nameOf = (key: string | null) => stations.find((row) => row.key === key)?.name ?? null;
  const rules = trial.rules.map((rule, sort) => ({
    ...rule,
    ...{ id: String(sort + 1), sort },
    hours: rule.hours === null ? null : [...rule.hours],
    stationKeys: [...rule.stationKeys],
  }));
  const { items } = reads.menu(site.id);
  const { timeZone } = site;
  return trial.lines.map(({ itemId, modifierId }) => {
    const item = items.find(({ id }) => id === itemId);
    if (item === undefined) return NOWHERE;
    const order = { ...trial, lines: [subjectOf(item, modifierId)] };
    const [route] = sampleRoutes(order, rules, stations, { timeZone, now });
    if (route == null) return NOWHERE;
    const rule = route.ruleId === null ? null : Number(route.ruleId);
    return { stationName: nameOf(route.stationKey), rule, insteadOf: nameOf(route.insteadOf) };
  });
};

import type { Fact, Failure, Result } from '@galley/base';
import { canonicalJson, err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { DeliveryZoneRow, TaxRuleRow } from '../../rows.ts';
import type { SaveZonesCommand, ZoneEdit } from './save-zones.command.ts';

export type SaveZonesError =
  | NotAllowed
  | Failure<'same_name' | 'no_address' | 'unknown_zone' | 'unknown_tax'>;

/** The zones of the site as they are, and the rules of taxes. */
export type ZoneHouse = {
  readonly zones: readonly DeliveryZoneRow[];
  readonly rules: readonly TaxRuleRow[];
};

const zoneProblem = (
  { zones }: ZoneHouse,
  { id, name, codes, streets }: ZoneEdit,
): SaveZonesError | undefined => {
  if (id !== undefined && !zones.some((zone) => zone.id === id))
    return failure('unknown_zone', `${name} is gone. Look at the list again.`, 'zones');
  return codes.length + streets.length === 0
    ? failure('no_address', `${name} has no postcode and no street. Type one at least.`, 'zones')
    : undefined;
};

const problemOf = (
  house: ZoneHouse,
  { zones, taxCode }: SaveZonesCommand,
  { siteId }: DecisionContext,
): SaveZonesError | undefined => {
  if (new Set(zones.map(({ name }) => name.toLowerCase())).size < zones.length)
    return failure('same_name', 'Two zones have the same name. Give each its own.', 'zones');
  if (!house.rules.some((rule) => rule.siteId === siteId && rule.taxCode === taxCode))
    return failure('unknown_tax', 'This tax has no rate here. Choose another one.', 'taxCode');
  return zones.map((zone) => zoneProblem(house, zone)).find((one) => one);
};

const columnsOf = (
  { id: _, active, ...zone }: ZoneEdit,
  sort: number,
  { taxCode }: SaveZonesCommand,
) => ({
  ...zone,
  codes: [...zone.codes],
  streets: [...zone.streets],
  active: active ? 1 : 0,
  ...{ taxCode, sort },
});

/** Only what differs, so that two offices may edit different columns at once. */
const changesOf = (before: DeliveryZoneRow, columns: ReturnType<typeof columnsOf>): Fact[] => {
  const now: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(columns).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson((now[name] ?? null) as never),
  );
  const fact = changedColumns('delivery_zone', before.id, Object.fromEntries(changed));
  return fact === undefined ? [] : [fact];
};

/** The zones of a site, as a list (rule DL1). Checks keep the terms that they were rung on. */
export const decideSaveZones = (
  house: ZoneHouse,
  command: SaveZonesCommand,
  context: DecisionContext,
): Result<Fact[], SaveZonesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem = problemOf(house, command, context);
  if (problem !== undefined) return err(problem);
  const saved = command.zones.flatMap((zone, sort) => {
    const columns = columnsOf(zone, sort, command);
    const before = house.zones.find(({ id }) => id === zone.id);
    if (before !== undefined) return changesOf(before, columns);
    return [rowFact('delivery_zone', { id: context.ids('deliveryZone'), ...columns })];
  });
  const gone = house.zones.filter(({ id }) => !command.zones.some((zone) => zone.id === id));
  return ok([
    ...saved,
    ...gone.map(({ id }): Fact => ({ kind: 'delivery_zone', id, doc: {}, deleted: true })),
  ]);
};

import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { hoursOf } from '../../availability/sale-hours.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { RoutingRuleRow, StationRow } from '../../rows.ts';
import type { RoutingRuleInput, SaveRoutingCommand } from './save-routing.command.ts';

export type SaveRoutingError = NotAllowed | Failure<'no_station' | 'no_condition'>;

const CONDITIONS = ['categoryId', 'itemId', 'modifierId', 'orderTypeId', 'hours'] as const;

/** Without a condition it would take everything from every station. */
const problemOf = (
  rule: RoutingRuleInput,
  place: number,
  stations: readonly StationRow[],
): Failure<'no_station' | 'no_condition'> | undefined => {
  const unknown = rule.stationKeys.find((name) => !stations.some(({ key }) => key === name));
  if (rule.stationKeys.length === 0 || unknown !== undefined) {
    return failure(
      'no_station',
      `Rule ${place} has no station that is set up${unknown === undefined ? '' : ` (${unknown} is none)`}. Choose one or take the rule off.`,
      'rules',
    );
  }
  if (CONDITIONS.some((name) => rule[name] !== null)) return undefined;
  return failure(
    'no_condition',
    `Rule ${place} fits everything. Say for which item, category, modifier, order type or hours it is.`,
    'rules',
  );
};

/** By its place, so that two offices that add a first rule add one. */
const rowOf = (rule: RoutingRuleInput, sort: number, siteId: string): RoutingRuleRow => ({
  ...rule,
  id: `rtr_${siteId.slice(4)}_${sort}`,
  sort,
  hours: hoursOf(rule.hours) ?? null,
  stationKeys: [...new Set(rule.stationKeys)],
});

const same = (a: RoutingRuleRow, b: RoutingRuleRow | undefined): boolean =>
  b !== undefined &&
  a.sort === b.sort &&
  [...CONDITIONS, 'stationKeys' as const].every(
    (name) => JSON.stringify(a[name]) === JSON.stringify(b[name]),
  );

/** The rules of a site as a whole, for what is sent from now on (rule KR6). */
export const decideSaveRouting = (
  before: readonly RoutingRuleRow[],
  stations: readonly StationRow[],
  { rules }: SaveRoutingCommand,
  context: DecisionContext,
): Result<Fact[], SaveRoutingError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  for (const [at, rule] of rules.entries()) {
    const problem = problemOf(rule, at + 1, stations);
    if (problem !== undefined) return err(problem);
  }
  const saved = rules.map((rule, at) => rowOf(rule, at, context.siteId));
  const old = new Map(before.map((row) => [row.id, row]));
  const changed = saved.filter((row) => !same(row, old.get(row.id)));
  const gone = before.filter(({ id }) => !saved.some((row) => row.id === id));
  return ok([
    ...changed.map((row) => rowAgain('routing_rule', row)),
    ...gone.map(({ id }): Fact => ({ kind: 'routing_rule', id, doc: {}, deleted: true })),
  ]);
};

import {
  canonicalJson,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { ServiceChargeRow, TaxRuleRow } from '../../rows.ts';
import type {
  SaveServiceChargesCommand,
  ServiceChargeEdit,
} from './save-service-charges.command.ts';

export type SaveServiceChargesError =
  | NotAllowed
  | Failure<'same_name' | 'unknown_charge' | 'unknown_tax' | 'percent_or_amount' | 'no_order_type'>;

/** The charges of the site as they are, and the rules of taxes. */
export type SavedCharges = {
  readonly charges: readonly ServiceChargeRow[];
  readonly rules: readonly TaxRuleRow[];
};

const problemOfOne = (
  { charges, rules }: SavedCharges,
  { id, name, ppm, amountMinor, tax, taxCode, orderTypeIds }: ServiceChargeEdit,
  { siteId }: DecisionContext,
): SaveServiceChargesError | undefined => {
  if (id !== undefined && !charges.some((row) => row.id === id))
    return failure('unknown_charge', `${name} is gone. Look at the list again.`, 'charges');
  if ((ppm === null) === (amountMinor === null))
    return failure('percent_or_amount', `${name} needs a percentage or an amount.`, 'ppm');
  if (orderTypeIds?.length === 0)
    return failure('no_order_type', `${name} is for no order type. Choose one.`, 'orderTypeIds');
  const known = rules.some((rule) => rule.siteId === siteId && rule.taxCode === taxCode);
  return tax === 'own' && !known
    ? failure('unknown_tax', `The tax of ${name} has no rate here. Choose another one.`, 'taxCode')
    : undefined;
};

const problemOf = (
  saved: SavedCharges,
  { charges }: SaveServiceChargesCommand,
  context: DecisionContext,
): SaveServiceChargesError | undefined =>
  new Set(charges.map(({ name }) => name.toLowerCase())).size < charges.length
    ? failure('same_name', 'Two charges have the same name. Give each its own.', 'charges')
    : charges.map((one) => problemOfOne(saved, one, context)).find((one) => one);

const columnsOf = ({ id: _, ...edit }: ServiceChargeEdit, sort: number) => ({
  ...edit,
  orderTypeIds: edit.orderTypeIds === null ? null : [...edit.orderTypeIds],
  taxCode: edit.tax === 'own' ? edit.taxCode : null,
  mandatory: edit.mandatory ? 1 : 0,
  active: edit.active ? 1 : 0,
  sort,
});

/** Only what differs, so that two offices may edit different columns at once. */
const changesOf = (before: ServiceChargeRow, columns: ReturnType<typeof columnsOf>): Fact[] => {
  const now: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(columns).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson((now[name] ?? null) as never),
  );
  const fact = changedColumns('service_charge', before.id, Object.fromEntries(changed));
  return fact === undefined ? [] : [fact];
};

/** What a site charges for service, as a list (rule SC1). Checks keep the terms that they were begun on. */
export const decideSaveServiceCharges = (
  saved: SavedCharges,
  command: SaveServiceChargesCommand,
  context: DecisionContext,
): Result<Fact[], SaveServiceChargesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem = problemOf(saved, command, context);
  if (problem !== undefined) return err(problem);
  const facts = command.charges.flatMap((edit, sort) => {
    const columns = columnsOf(edit, sort);
    const before = saved.charges.find(({ id }) => id === edit.id);
    if (before !== undefined) return changesOf(before, columns);
    return [rowFact('service_charge', { id: context.ids('serviceCharge'), ...columns })];
  });
  const gone = saved.charges.filter(({ id }) => !command.charges.some((one) => one.id === id));
  return ok([
    ...facts,
    ...gone.map(({ id }): Fact => ({ kind: 'service_charge', id, doc: {}, deleted: true })),
  ]);
};

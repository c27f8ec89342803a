import type { Fact, Failure, Result } from '@galley/base';
import { canonicalJson, err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { OrderTypeRow, PriceLevelRow } from '../../rows.ts';
import type { OrderTypeEdit, SaveOrderTypesCommand } from './save-order-types.command.ts';

export type SaveOrderTypesError =
  | NotAllowed
  | Failure<'same_name' | 'none_active' | 'unknown_order_type' | 'unknown_level' | 'kind_stays'>;

export type OrderTypeHouse = {
  readonly orderTypes: readonly OrderTypeRow[];
  readonly levels: readonly PriceLevelRow[];
};

const columnsOf = ({ id: _, active, ...type }: OrderTypeEdit, sort: number) => ({
  ...type,
  active: active ? 1 : 0,
  papers: [...type.papers],
  sort,
});

/** Only what differs, so that two offices may edit different columns at once. */
const changesOf = (before: OrderTypeRow, columns: ReturnType<typeof columnsOf>): Fact[] => {
  const now: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(columns).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson((now[name] ?? null) as never),
  );
  const fact = changedColumns('order_type', before.id, Object.fromEntries(changed));
  return fact === undefined ? [] : [fact];
};

const listProblem = (types: readonly OrderTypeEdit[]): SaveOrderTypesError | undefined => {
  const names = new Set(types.map(({ name }) => name.toLowerCase()));
  if (names.size < types.length) {
    return failure('same_name', 'Two order types have the same name. Give each its own.', 'types');
  }
  return types.some(({ active }) => active)
    ? undefined
    : failure('none_active', 'The registers need one order type at least. Leave one on.', 'types');
};

/** The kind decides where guests sit: what checks have is not turned into something else under them. */
const typeProblem = (
  { orderTypes, levels }: OrderTypeHouse,
  type: OrderTypeEdit,
): SaveOrderTypesError | undefined => {
  const before = orderTypes.find(({ id }) => id === type.id);
  if (type.id !== undefined && before === undefined) {
    return failure('unknown_order_type', `${type.name} is gone. Look at the list again.`, 'types');
  }
  if (before !== undefined && before.kind !== type.kind) {
    return failure('kind_stays', `${before.name} keeps its kind. Add another order type.`, 'types');
  }
  return type.priceLevelId === null || levels.some(({ id }) => id === type.priceLevelId)
    ? undefined
    : failure('unknown_level', `The price level of ${type.name} is gone. Choose another.`, 'types');
};

/** The order types of the house, as a list in the order of the registers (rule OT10). */
export const decideSaveOrderTypes = (
  house: OrderTypeHouse,
  { types }: SaveOrderTypesCommand,
  context: DecisionContext,
): Result<Fact[], SaveOrderTypesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem =
    listProblem(types) ?? types.map((type) => typeProblem(house, type)).find((one) => one);
  if (problem !== undefined) return err(problem);
  return ok(
    types.flatMap((type, sort) => {
      const columns = columnsOf(type, sort);
      const before = house.orderTypes.find(({ id }) => id === type.id);
      if (before !== undefined) return changesOf(before, columns);
      return [rowFact('order_type', { id: context.ids('orderType'), ...columns })];
    }),
  );
};

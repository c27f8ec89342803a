import { type Fact, ok } from '@galley/base';
import {
  cleanFacts,
  type DecisionContext,
  decideOpenCheck,
  idText,
  openCheckCommand,
  requireSellable,
} from '@galley/domain';
import { act } from '../acting.ts';
import { floorNow } from '../floor/floor-now.ts';
import type { PosCore } from '../pos-core.ts';
import { callNumbers } from '../read/call-numbers.ts';
import type { PosHandler } from './handler.ts';

const schema = openCheckCommand.extend({
  /** The item that it is opened for: none is opened for what cannot be sold (rule AV27). */
  firstItemId: idText.exactOptional(),
});

const sellable = ({ read, availability }: PosCore, itemId: string, context: DecisionContext) =>
  requireSellable(read.item(itemId), availability.now(), false, context);

const taken = (core: PosCore): ReadonlySet<string> =>
  new Set(
    floorNow(core)
      .tables.filter(({ checkIds }) => checkIds.length > 0)
      .map(({ tableId }) => tableId),
  );

/** Whoever begins an order at a table has it clean (rule FL5). */
const cleaned = (core: PosCore, tableId: string | null, context: DecisionContext): Fact[] =>
  tableId === null
    ? []
    : cleanFacts(
        floorNow(core).tables.filter((table) => table.tableId === tableId),
        context,
      );

export const openCheckHandler: PosHandler<'openCheck'> = (core) => ({
  schema,
  run: ({ firstItemId, ...command }, call) =>
    act(core, call, ({ context }) => {
      const first = firstItemId === undefined ? ok(null) : sellable(core, firstItemId, context);
      if (!first.ok) return first;
      const state = {
        orderTypes: core.read.orderTypes(),
        tables: core.read.tables(),
        takenTables: taken(core),
        ...callNumbers(core, context.businessDate),
      };
      const opened = decideOpenCheck(state, command, context);
      if (!opened.ok) return opened;
      const { check, facts } = opened.value;
      const clean = cleaned(core, check.tableId, context);
      return ok({ facts: [...facts, ...clean], result: { checkId: check.id } });
    }),
});

import { err, failure, ok } from '@galley/base';
import {
  applyFacts,
  decidePromiseOrder,
  itemsOf,
  projectCheck,
  promiseOrderCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import { promisedOrders, sendPlanFor, typeOfCheck } from '../order-types/promised-orders.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** No slot is longer: what is promised within that of a time may share its slot. */
const DAY_MS = 86_400_000;

export const promiseOrderHandler: PosHandler<'promiseOrder'> = (core) => ({
  schema: promiseOrderCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const check = projectCheck(rows);
      const type = typeOfCheck(core.read, check);
      if (type === undefined) {
        return err(failure('unknown_order_type', 'The order type of this check is gone.'));
      }
      const at = command.promisedAt ?? context.now;
      const promised = promisedOrders(core, at - DAY_MS, at + DAY_MS);
      const state = { check, type, promised, items: itemsOf(check), timeZone: site.timeZone };
      const facts = decidePromiseOrder(state, command, context);
      if (!facts.ok) return facts;
      const after = projectCheck(applyFacts(rows, facts.value));
      const sendsAt = sendPlanFor(core, after)?.at ?? null;
      return ok({ facts: facts.value, result: { sendsAt } });
    }),
});

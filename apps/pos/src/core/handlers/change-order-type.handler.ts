import { err, ok } from '@galley/base';
import {
  applyFacts,
  changeOrderTypeCommand,
  decideChangeOrderType,
  projectCheck,
} from '@galley/domain';
import { act } from '../acting.ts';
import { withDelivery } from '../delivery/keep-delivery.ts';
import { callNumbers } from '../read/call-numbers.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import { agreedHere } from './agreed-less.ts';
import type { PosHandler } from './handler.ts';

export const changeOrderTypeHandler: PosHandler<'changeOrderType'> = (core) => ({
  schema: changeOrderTypeCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const state = {
        rows,
        orderTypes: core.read.orderTypes(),
        tables: core.read.tables(),
        ...callNumbers(core, context.businessDate),
        known: core.read.eventsOf(command.checkId, 'order_type_changed'),
        approval: core.approvals.peek(command.approvalId),
      };
      const changed = decideChangeOrderType(state, command, context);
      if (!changed.ok) return changed;
      const { beforeMinor, promiseGone } = changed.value;
      const { facts } = withDelivery(core, rows, changed.value.facts, context);
      const agreed = agreedHere(core, rows, facts, command, context);
      if (!agreed.ok) return agreed;
      const afterMinor = projectCheck(applyFacts(rows, facts)).totalMinor;
      return ok({ facts: agreed.value, result: { beforeMinor, afterMinor, promiseGone } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

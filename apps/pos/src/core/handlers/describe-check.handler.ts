import { err, ok } from '@galley/base';
import { decideDescribeCheck, describeCheckCommand, projectCheck } from '@galley/domain';
import { act } from '../acting.ts';
import { withDelivery } from '../delivery/keep-delivery.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import { agreedHere } from './agreed-less.ts';
import type { PosHandler } from './handler.ts';

export const describeCheckHandler: PosHandler<'describeCheck'> = (core) => ({
  schema: describeCheckCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const tables = core.read.tables();
      const known = core.read.eventsOf(command.checkId, 'customer_changed');
      const facts = decideDescribeCheck(projectCheck(rows), tables, command, context, known);
      if (!facts.ok) return facts;
      const all = withDelivery(core, rows, facts.value, context).facts;
      const agreed = agreedHere(core, rows, all, command, context);
      return agreed.ok ? ok({ facts: agreed.value, result: null }) : agreed;
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

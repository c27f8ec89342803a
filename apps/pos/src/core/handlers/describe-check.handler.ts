import { err, ok } from '@galley/base';
import { decideDescribeCheck, describeCheckCommand, projectCheck } from '@galley/domain';
import { act } from '../acting.ts';
import { withDelivery } from '../delivery/keep-delivery.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const describeCheckHandler: PosHandler<'describeCheck'> = (core) => ({
  schema: describeCheckCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const tables = core.read.tables();
      const facts = decideDescribeCheck(projectCheck(rows), tables, command, context);
      return facts.ok ? ok(withDelivery(core, rows, facts.value, context)) : facts;
    }),
});

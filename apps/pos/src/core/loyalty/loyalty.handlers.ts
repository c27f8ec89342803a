import { err, type Failure, ok, type Result } from '@galley/base';
import {
  type BurnPointsCommand,
  burnPointsCommand,
  decideBurnPoints,
  rowFact,
  spendIds,
} from '@galley/domain';
import type { CallContext } from '@galley/shell/contract';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import { pointsElsewhere } from './points-elsewhere.ts';

type Burnt = Result<{ readonly adjustmentId: string; readonly amountMinor: number }, Failure>;

const burn = (core: PosCore, command: BurnPointsCommand, call: CallContext): Burnt =>
  act(core, call, ({ context, site }) => {
    const rows = loadCheckRows(core.read, command.checkId);
    if (rows === undefined) return err(checkGone());
    const customerId = rows.check.customerId ?? '';
    const about = {
      programme: core.read.programme(),
      here: core.points.here(customerId),
      elsewhere: pointsElsewhere(core, customerId),
      currency: site.currency,
    };
    const decided = decideBurnPoints(rows, about, command, context);
    if (!decided.ok) return decided;
    const row = decided.value;
    const { points } = command;
    const start = spendIds.used(row.id);
    const spent = core.points.spend(customerId, points, start, context.businessDate);
    if (!spent.ok) return spent;
    const result = { adjustmentId: row.id, amountMinor: row.amountMinor ?? 0 };
    return ok({ facts: [rowFact('adjustment', row), ...spent.value], result });
  });

/** What this register does not hold, it asks for once; a hub that cannot be reached grants nothing. */
export const burnPointsHandler: PosHandler<'burnPoints'> = (core) => ({
  schema: burnPointsCommand,
  run(command, call) {
    const done = burn(core, command, call);
    if (done.ok || done.error.code !== 'points_elsewhere') return done;
    const customerId = core.read.check(command.checkId)?.customerId ?? '';
    return core.points.ask(customerId).then(() => burn(core, command, call));
  },
});

import { err, failure, ok } from '@galley/base';
import { decideRestoreLine, restoreLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheckRows } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const restoreLineHandler: PosHandler<'restoreLine'> = (core) => ({
  schema: restoreLineCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, core.read.line(command.lineId)?.checkId ?? '');
      if (rows === undefined) {
        return err(failure('unknown_line', 'This line is not known here. Ring it again.'));
      }
      const restored = decideRestoreLine(rows, command, context);
      if (!restored.ok) return restored;
      return ok({ facts: restored.value.facts, result: { lineId: restored.value.line.id } });
    }),
});

import { ok } from '@galley/base';
import { decideRestoreLine, restoreLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { takeAllPortions } from '../availability/line-portions.ts';
import { loadRowsOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const restoreLineHandler: PosHandler<'restoreLine'> = (core) => ({
  schema: restoreLineCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const rows = loadRowsOfLine(core.read, command.lineId);
      if (!rows.ok) return rows;
      const restored = decideRestoreLine(rows.value, command, context);
      if (!restored.ok) return restored;
      const { line, facts, others = [] } = restored.value;
      const portions = takeAllPortions(core, [line, ...others], context);
      if (!portions.ok) return portions;
      return ok({ facts: [...facts, ...portions.value], result: { lineId: line.id } });
    }),
});

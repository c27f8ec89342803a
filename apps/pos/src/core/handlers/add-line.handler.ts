import { ok } from '@galley/base';
import { type AddLineCommand, addLineCommand, decideAddLine } from '@galley/domain';
import { act } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Only once the line stands is what lies on the scale sold. */
const tellScale = ({ attached }: PosCore, { weight }: AddLineCommand): void => {
  if (weight?.by === 'scale') attached.scales.sold(weight.peripheralId, weight.weighing);
};

export const addLineHandler: PosHandler<'addLine'> = (core) => ({
  schema: addLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const { weight } = command;
      const weighed =
        weight === undefined ? ok(undefined) : core.attached.weighed(command.itemId, weight);
      if (!weighed.ok) return weighed;
      const menu = lineMenu(core.read, command.itemId, state.value.check.orderTypeId);
      const added = decideAddLine(state.value, menu, command, context, undefined, weighed.value);
      if (!added.ok) return added;
      return ok({ facts: added.value.facts, result: { lineId: added.value.line.id } });
    });
    if (done.ok) tellScale(core, command);
    return done;
  },
});

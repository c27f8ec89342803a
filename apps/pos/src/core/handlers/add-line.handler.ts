import { type Failure, ok, type Result } from '@galley/base';
import { type AddLineCommand, addLineCommand, decideAddLine } from '@galley/domain';
import type { CallContext } from '@galley/shell/contract';
import { act } from '../acting.ts';
import { takeAllPortions } from '../availability/line-portions.ts';
import type { PosCore } from '../pos-core.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheck } from '../read/load-check.ts';
import { RECENT } from '../strip/recent-items.ts';
import type { PosHandler } from './handler.ts';

/** Only once the line stands is what lies on the scale sold. */
const tellScale = ({ attached }: PosCore, { weight }: AddLineCommand): void => {
  if (weight?.by === 'scale') attached.scales.sold(weight.peripheralId, weight.weighing);
};

/** Its place in the strip of whoever rang it. */
const noteRecent = (core: PosCore, { itemId }: AddLineCommand, { session }: CallContext): void => {
  const who = core.sessions.employeeOf(session);
  if (who !== undefined && core.recentItems.rang(who, itemId)) core.invalidate([RECENT]);
};

type Rung = Result<{ readonly lineId: string }, Failure>;

const ring = (core: PosCore, command: AddLineCommand, call: CallContext): Rung =>
  act(core, call, ({ context }) => {
    const state = loadCheck(core.read, command.checkId);
    if (!state.ok) return state;
    const { weight } = command;
    const weighed =
      weight === undefined ? ok(undefined) : core.attached.weighed(command.itemId, weight);
    if (!weighed.ok) return weighed;
    const { orderTypeId } = state.value.check;
    const menu = {
      ...lineMenu(core.read, command.itemId, orderTypeId, core.availability.now()),
      ageChecked: core.read.ageChecked(command.checkId),
    };
    const added = decideAddLine(state.value, menu, command, context, undefined, weighed.value);
    if (!added.ok) return added;
    const { line, facts, others = [] } = added.value;
    const beyond = command.beyond === true;
    const portions = takeAllPortions(core, [line, ...others], context, beyond);
    if (!portions.ok) return portions;
    return ok({ facts: [...facts, ...portions.value], result: { lineId: line.id } });
  });

/** What is rung: the item, and the parts of a meal deal. */
const itemsOf = ({ read }: PosCore, { itemId, modifiers }: AddLineCommand): string[] => [
  itemId,
  ...modifiers.flatMap(({ modifierId }) => read.modifier(modifierId)?.itemId ?? []),
];

/** Of the last portions the hub is asked for one more; nothing else waits for it. */
const askForPortions = async (core: PosCore, command: AddLineCommand) => {
  const { quantity } = command;
  for (const itemId of itemsOf(core, command)) {
    const countdown = core.availability.now().countdownOf(itemId);
    if (countdown === undefined) continue;
    const { countdownId, left } = countdown;
    const wanted = quantity - core.portions.here(countdownId);
    if (left >= quantity && wanted > 0) await core.portions.ask(countdownId, wanted);
  }
};

export const addLineHandler: PosHandler<'addLine'> = (core) => ({
  schema: addLineCommand,
  run(command, call) {
    const tell = (done: Rung): Rung => {
      if (!done.ok) return done;
      tellScale(core, command);
      noteRecent(core, command, call);
      return done;
    };
    const done = ring(core, command, call);
    if (done.ok || done.error.code !== 'portions_elsewhere') return tell(done);
    return askForPortions(core, command).then(() => tell(ring(core, command, call)));
  },
});

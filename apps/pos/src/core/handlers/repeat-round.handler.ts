import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type AddedLine,
  type AddLineCommand,
  comboOf,
  decideRepeatRound,
  type RepeatedLine,
} from '@galley/domain';
import { z } from 'zod';
import type { AskedAgain, LeftOut } from '../../contract/index.ts';
import { act } from '../acting.ts';
import { takeAllPortions } from '../availability/line-portions.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Last portions are taken line by line: the ones before have taken theirs already. */
type Rung = {
  readonly facts: readonly Fact[];
  readonly added: number;
  readonly asks: readonly AskedAgain[];
  readonly leftOut: readonly LeftOut[];
};

const COUNTED = failure(
  'portions_elsewhere',
  'What is left of it is counted. Ring it by itself.',
  'quantity',
);

/** A confirmation is asked of a person; whatever else keeps a line off is told once. */
const refused = (rung: Rung, name: string, why: Failure, wish?: AskedAgain): Rung => {
  if (wish !== undefined && why.code === 'allergy_clash')
    return { ...rung, asks: [...rung.asks, wish] };
  const known = rung.leftOut.some((one) => one.name === name && one.why.message === why.message);
  return known ? rung : { ...rung, leftOut: [...rung.leftOut, { name, why }] };
};

const wishOf = ({ itemId, quantity, modifiers, note, seat }: AddLineCommand): AskedAgain => ({
  ...{ itemId, quantity, modifiers },
  ...(note === undefined ? {} : { note }),
  ...(seat === undefined ? {} : { seat }),
});

type Portions = Result<readonly Fact[], Failure>;

const ringAgain = (
  lines: readonly RepeatedLine[],
  portionsOf: (added: AddedLine) => Portions,
): Rung => {
  let rung: Rung = { facts: [], added: 0, asks: [], leftOut: [] };
  for (const one of lines) {
    // A deal is left out whole, so it is the deal that is told.
    const name = comboOf(one.from)?.name ?? one.from.name;
    if ('refused' in one) rung = refused(rung, name, one.refused, wishOf(one.wish));
    else {
      const portions = portionsOf(one);
      rung = portions.ok
        ? {
            ...rung,
            facts: [...rung.facts, ...one.facts, ...portions.value],
            added: rung.added + 1,
          }
        : refused(rung, name, portions.error);
    }
  }
  return rung;
};

export const repeatRoundHandler: PosHandler<'repeatRound'> = (core) => ({
  schema: z.object({ checkId: z.string().min(1).max(80) }),
  run: ({ checkId }, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, checkId);
      if (!state.ok) return state;
      const { orderTypeId } = state.value.check;
      const availability = core.availability.now();
      const ageChecked = core.read.ageChecked(checkId);
      const lines = decideRepeatRound(
        state.value,
        core.read.roundsOf(checkId),
        (itemId) => ({ ...lineMenu(core.read, itemId, orderTypeId, availability), ageChecked }),
        context,
      );
      if (!lines.ok) return lines;
      const counted = new Set<string>();
      const portionsOf = ({ line, others = [] }: AddedLine): Portions => {
        const lines = [line, ...others];
        const countdowns = lines.flatMap(({ countdownId }) => countdownId ?? []);
        if (countdowns.some((id) => counted.has(id))) return err(COUNTED);
        for (const id of countdowns) counted.add(id);
        return takeAllPortions(core, lines, context);
      };
      const { facts, ...result } = ringAgain(lines.value, portionsOf);
      return ok({ facts, result });
    }),
});

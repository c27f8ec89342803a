import { type Fact, ok } from '@galley/base';
import { type AddedLine, decideRepeatRound } from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { takeAllPortions } from '../availability/line-portions.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Last portions are taken line by line: the ones before have taken theirs already. */
type Rung = { readonly facts: readonly Fact[]; readonly names: readonly string[] };

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
      const portionsOf = ({ line, others = [] }: AddedLine): readonly Fact[] | undefined => {
        const lines = [line, ...others];
        const countdowns = lines.flatMap(({ countdownId }) => countdownId ?? []);
        if (countdowns.some((id) => counted.has(id))) return undefined;
        for (const id of countdowns) counted.add(id);
        const taken = takeAllPortions(core, lines, context);
        return taken.ok ? taken.value : undefined;
      };
      const rung: Rung = { facts: [], names: [] };
      const done = lines.value.reduce<Rung>(({ facts, names }, one) => {
        const portions = 'line' in one ? portionsOf(one) : undefined;
        return portions === undefined || !('line' in one)
          ? { facts, names: [...names, one.from.name] }
          : { facts: [...facts, ...one.facts, ...portions], names };
      }, rung);
      const added = lines.value.length - done.names.length;
      return ok({ facts: done.facts, result: { added, leftOut: done.names } });
    }),
});

import { ok } from '@galley/base';
import {
  availabilityId,
  decideMarkAvailable,
  decideMarkUnavailable,
  decideSetPortions,
  eventFact,
  markAvailableCommand,
  markUnavailableCommand,
  requirePermission,
  setPortionsCommand,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { subjectOf } from '../availability/subject.ts';
import type { PosCore } from '../pos-core.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

const rowOf = ({ read, identity }: PosCore, subjectId: string) =>
  read.availabilityRow(availabilityId(identity.siteId, subjectId));

export const markUnavailableHandler: PosHandler<'markUnavailable'> = (core) => ({
  schema: markUnavailableCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const { subjectKind, subjectId } = command;
      const subject = subjectOf(core.read, subjectKind, subjectId);
      const facts = decideMarkUnavailable(rowOf(core, subjectId), subject, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

export const markAvailableHandler: PosHandler<'markAvailable'> = (core) => ({
  schema: markAvailableCommand,
  run: ({ subjectKind, subjectId }, call) =>
    act(core, call, ({ context }) => {
      const subject = subjectOf(core.read, subjectKind, subjectId);
      const older =
        subjectKind === 'item' && (core.read.item(subjectId)?.unavailableSince ?? null) !== null;
      const facts = decideMarkAvailable(rowOf(core, subjectId), subject, older, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

export const setPortionsHandler: PosHandler<'setPortions'> = (core) => ({
  schema: setPortionsCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const subject = subjectOf(core.read, 'item', command.itemId);
      const begun = decideSetPortions(rowOf(core, command.itemId), subject, command, context);
      if (!begun.ok) return begun;
      const { countdownId, facts } = begun.value;
      const credit = core.portions.credit(countdownId, command.portions, context);
      return ok({ facts: [...facts, credit], result: null });
    }),
});

/** A guest was not old enough, or had no papers: nothing is rung, and that is on record (rule AG3). */
export const refuseSaleHandler: PosHandler<'refuseSale'> = (core) => ({
  schema: z.object({ itemId: z.string().min(1).max(80), checkId: z.string().max(80).nullable() }),
  run: ({ itemId, checkId }, call) =>
    act(core, call, ({ context }) => {
      const item = core.read.item(itemId);
      const detail = { itemId, name: item?.name ?? null, minAge: item?.minAge ?? null };
      return ok({ facts: [eventFact(context, 'age_refused', checkId, detail)], result: null });
    }),
});

/** An answer to the question that a 86 raises: the kitchen has what it takes for this line. */
export const keepMakingHandler: PosHandler<'keepMaking'> = (core) => ({
  schema: z.object({ lineId: z.string().min(1).max(80) }),
  run: ({ lineId }, call) =>
    act(core, call, ({ context }) => {
      const allowed = requirePermission(context, 'sell');
      if (!allowed.ok) return allowed;
      const state = loadCheckOfLine(core.read, lineId);
      if (!state.ok) return state;
      return ok({ facts: [eventFact(context, 'still_made', lineId)], result: null });
    }),
});

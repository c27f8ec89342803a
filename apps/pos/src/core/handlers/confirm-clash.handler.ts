import { ok } from '@galley/base';
import { confirmClashCommand, decideConfirmClash } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheck } from '../read/load-check.ts';
import { sentUnconfirmedOf } from '../read/sent-unconfirmed.ts';
import type { PosHandler } from './handler.ts';

export const confirmClashHandler: PosHandler<'confirmClash'> = (core) => ({
  schema: confirmClashCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const facts = decideConfirmClash(sentUnconfirmedOf(core.read, state.value), command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

import { ok } from '@galley/base';
import { confirmClashesCommand, decideConfirmClashes } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheck } from '../read/load-check.ts';
import { unconfirmedOf } from '../read/unconfirmed.ts';
import type { PosHandler } from './handler.ts';

export const confirmClashesHandler: PosHandler<'confirmClashes'> = (core) => ({
  schema: confirmClashesCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const open = unconfirmedOf(core.read, state.value);
      const facts = decideConfirmClashes(open, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

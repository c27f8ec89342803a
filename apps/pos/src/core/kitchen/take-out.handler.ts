import { ok } from '@galley/base';
import { decideTakeOut, takeOutCommand } from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { releasedTickets } from './released-tickets.ts';

export const takeOutHandler: PosHandler<'takeOut'> = (core) => ({
  schema: takeOutCommand,
  run: ({ checkId }, call) =>
    act(core, call, ({ context }) => {
      const facts = decideTakeOut(releasedTickets(core.read, checkId, 0), context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

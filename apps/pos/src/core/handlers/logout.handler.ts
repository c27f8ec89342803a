import { ok } from '@galley/base';
import { eventFact } from '@galley/domain';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

export const logoutHandler: PosHandler<'logout'> = (core) => ({
  schema: z.object({}),
  run(_input, { session }) {
    if (session === undefined) return ok(null);
    const acting = actingNow(core, session);
    core.sessions.close(session);
    core.inHand.endSession(session);
    core.sync.setOpen(core.sessions.count() > 0);
    core.invalidate(['session']);
    if (!acting.ok) return ok(null);
    const { context, dayFacts } = acting.value;
    const facts = [...dayFacts, eventFact(context, 'logout', context.employeeId)];
    const done = core.replica.commit({ facts });
    return done.ok ? ok(null) : done;
  },
});

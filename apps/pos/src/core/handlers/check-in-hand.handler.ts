import { ok } from '@galley/base';
import { idText } from '@galley/domain';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

/** Which check guests see. Writes nothing: a window that lives says it again. */
export const checkInHandHandler: PosHandler<'checkInHand'> = (core) => ({
  schema: z.object({
    window: z.string().min(1).max(64),
    checkId: idText.nullable(),
    paying: z.boolean(),
  }),
  run({ window, checkId, paying }, { session }) {
    if (checkId === null) {
      core.inHand.letGo(window);
      return ok(null);
    }
    // Said again every ten seconds: that alone must not keep a session alive.
    if (!core.inHand.isShown(window, checkId, session)) {
      const acting = actingNow(core, session);
      if (!acting.ok) return acting;
    }
    core.inHand.show({ window, checkId, paying, session });
    return ok(null);
  },
});

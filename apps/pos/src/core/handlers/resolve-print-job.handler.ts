import { ok } from '@galley/base';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

export const resolvePrintJobHandler: PosHandler<'resolvePrintJob'> = (core) => ({
  schema: z.object({
    jobKey: z.string().min(1).max(200),
    action: z.enum(['retry', 'dismiss', 'reprint']),
  }),
  run({ jobKey, action }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const done = core.printing.resolve(jobKey, action);
    return done.ok ? ok(null) : done;
  },
});

import type { Json } from '@galley/base';
import { type PeripheralConnection, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

const record = z.record(z.string(), z.json()) as z.ZodType<Readonly<Record<string, Json>>>;

const connection = z.looseObject({ kind: z.string() }) as z.ZodType<PeripheralConnection>;

const schema = z.object({ connection, setup: record });

/** Hears a probe once by a set-up that is not saved; nothing of it is written down. */
export const tryProbeHandler: PosHandler<'tryProbe'> = (core) => ({
  schema,
  async run(wish, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const allowed = requirePermission(acting.value.context, 'edit_devices');
    return allowed.ok ? core.probeTrials.hear(wish) : allowed;
  },
});

/** Hears a scale by a set-up that is not saved (rule PB17). */
export const tryScaleHandler: PosHandler<'tryScale'> = (core) => ({
  schema,
  async run(wish, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const allowed = requirePermission(acting.value.context, 'edit_devices');
    return allowed.ok ? core.probeTrials.weigh(wish) : allowed;
  },
});

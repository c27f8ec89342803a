import type { Json } from '@galley/base';
import { type PeripheralConnection, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

const record = z.record(z.string(), z.json()) as z.ZodType<Readonly<Record<string, Json>>>;

const connection = z.looseObject({ kind: z.string() }) as z.ZodType<PeripheralConnection>;

const schema = z.object({ connection, setup: record });

/** Hears a device by a set-up that is not saved (rule PB17); nothing of it is written down. */
const trial =
  <Name extends 'tryProbe' | 'tryScale'>(hear: 'hear' | 'weigh'): PosHandler<Name> =>
  (core) => ({
    schema,
    async run(wish, { session }) {
      const acting = actingNow(core, session);
      if (!acting.ok) return acting;
      const allowed = requirePermission(acting.value.context, 'edit_devices');
      return allowed.ok ? core.probeTrials[hear](wish) : allowed;
    },
  });

export const tryProbeHandler = trial<'tryProbe'>('hear');
export const tryScaleHandler = trial<'tryScale'>('weigh');

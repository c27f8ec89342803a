import { err, failure, ok } from '@galley/base';
import { idText } from '@galley/domain';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import type { PosHandler } from './handler.ts';

/** Somebody waits for a weight: scales that tell each weighing once are asked only then. */
export const weighHandler: PosHandler<'weigh'> = (core) => ({
  schema: z.object({ peripheralId: idText, forMs: z.int().min(0).max(120_000) }),
  run({ peripheralId, forMs }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    core.attached.desk.order({ type: 'weigh', deviceId: peripheralId, forMs });
    return ok(null);
  },
});

export const tareHandler: PosHandler<'tare'> = (core) => ({
  schema: z.object({ peripheralId: idText, take: z.enum(['what_lies', 'nothing']) }),
  run({ peripheralId, take }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    return core.attached.scales.tare(peripheralId, take === 'what_lies');
  },
});

/** The first window that takes a scanned code acts on it; the others are told that it is gone. */
export const takeScanHandler: PosHandler<'takeScan'> = (core) => ({
  schema: z.object({ seq: z.int().min(1) }),
  run: ({ seq }) =>
    core.attached.scans.take(seq)
      ? ok(null)
      : err(failure('scan_taken', 'Another window took this code.')),
});

import { ok } from '@galley/base';
import { zDisplay } from '@galley/domain';
import { z } from 'zod';
import type { PosHandler } from '../handlers/handler.ts';
import { createReplayGate } from './replay-gate.ts';
import { endReplayedDay } from './replay-z.ts';

export const replayZHandler: PosHandler<'replayZ'> = (core) => {
  const gate = createReplayGate(core);
  return {
    schema: z.object({}),
    run() {
      const site = gate();
      if (!site.ok) return site;
      const made = endReplayedDay(core, site.value);
      if (!made.ok) return made;
      return ok({ display: made.value === undefined ? null : zDisplay(made.value) });
    },
  };
};

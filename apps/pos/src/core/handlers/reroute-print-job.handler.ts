import { err, failure, ok } from '@galley/base';
import { z } from 'zod';
import { actingNow } from '../acting.ts';
import { printersNow } from '../printing/destination.ts';
import type { PosHandler } from './handler.ts';

const id = z.string().min(1).max(200);

export const reroutePrintJobHandler: PosHandler<'reroutePrintJob'> = (core) => ({
  schema: z.object({ jobKey: id, printerId: id }),
  run({ jobKey, printerId }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const destination = { to: 'printer', id: printerId } as const;
    const [printer] = printersNow(core.read, core.identity, destination);
    if (printer === undefined) {
      const message = 'This printer was taken off meanwhile. Choose another one.';
      return err(failure('unknown_peripheral', message, 'printerId'));
    }
    const done = core.printing.reroute(jobKey, { ...printer, destination });
    return done.ok ? ok(null) : done;
  },
});

import { err, failure, ok } from '@galley/base';
import { idText } from '@galley/domain';
import { z } from 'zod';
import type { DrawerKickView } from '../../contract/index.ts';
import { act } from '../acting.ts';
import type { PosHandler } from './handler.ts';

const SHUT: readonly DrawerKickView['state'][] = ['not_sent', 'unknown', 'did_not_open'];

/** Only for a sale or refund whose drawer stayed shut: anything else is a no sale. */
export const openDrawerAgainHandler: PosHandler<'openDrawerAgain'> = (core) => ({
  schema: z.object({ kickId: idText }),
  run: ({ kickId }, call) =>
    act(core, call, ({ employee }) => {
      const last = core.kicks.last();
      const before = core.kicks.askedBy(kickId);
      if (last?.id !== kickId || before === undefined || !SHUT.includes(last.state)) {
        return err(failure('drawer_done', 'The drawer is not waited for any more.', 'kickId'));
      }
      const pulse = { employeeId: employee.id, reason: before.reason, about: last.about };
      return ok({ facts: [], result: null, pulse });
    }),
});

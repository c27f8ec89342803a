import { ok } from '@galley/base';
import { idText } from '@galley/domain';
import { z } from 'zod';
import { CHECK_KINDS } from '../read/check-states.ts';
import { checkView } from './check-view.ts';
import { kinView } from './kin-view.ts';
import type { PosQuery } from './query.ts';

export const checkQuery: PosQuery<'check'> = (core) => ({
  schema: z.object({ checkId: idText }),
  kinds: [
    ...CHECK_KINDS,
    'dining_table',
    'order_type',
    'employee',
    'device',
    'event',
    'allergen_sheet',
  ],
  ask({ checkId }) {
    const state = core.checkStates.get(checkId);
    if (state === undefined) return ok(null);
    const view = checkView(core.read, state, core.identity.deviceId);
    return ok({ ...view, ...kinView(core, state) });
  },
});

import { ok } from '@galley/base';
import { idText, waitsForTime } from '@galley/domain';
import { z } from 'zod';
import { sendPlanFor, sendView } from '../order-types/promised-orders.ts';
import { slotLackOf } from '../order-types/slot-claims.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { taxView } from '../tax/tax-view.ts';
import { calledView } from './called-view.ts';
import { checkView } from './check-view.ts';
import { COURSE_TIME, courseViews } from './course-views.ts';
import { kinView } from './kin-view.ts';
import type { PosQuery } from './query.ts';

export const checkQuery: PosQuery<'check'> = (core) => ({
  schema: z.object({ checkId: idText }),
  kinds: [
    ...CHECK_KINDS,
    'site',
    'exchange_rate',
    'dining_table',
    'order_type',
    'delivery_zone',
    'employee',
    'reason_code',
    'device',
    'event',
    'tip',
    'allergen_sheet',
    'clash_confirmation',
    'course',
    COURSE_TIME,
  ],
  ask({ checkId }) {
    const state = core.checkStates.get(checkId);
    if (state === undefined) return ok(null);
    const view = checkView(core.read, state, core.identity.deviceId);
    const courses = courseViews(core.read, state, core.clock.now());
    const slot = slotLackOf(core, state) ?? null;
    const called = calledView(core, state);
    return ok({
      ...view,
      ...called,
      slot,
      ...sendView(core, waitsForTime(state) ? sendPlanFor(core, state) : undefined),
      courses,
      ...kinView(core, state),
      ...taxView(core, state),
    });
  },
});

import { type HouseTask, headerTasks } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';

const DAY_MS = 86_400_000;

/** Events of older business dates are not looked at (rule TK13). */
const DAYS_BACK = 3;

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Checks that cut-off registers handed to different servers or made different order types (rules MV28, OT13). */
export const headerTasksOf = ({ read, clock, checkStates }: PosCore): HouseTask[] =>
  read.headerChangedTwice(isoDate(clock.now() - DAYS_BACK * DAY_MS)).flatMap((checkId) => {
    const state = checkStates.get(checkId);
    if (state === undefined) return [];
    const types = ['handed_over', 'order_type_changed'] as const;
    return headerTasks(
      state,
      types.flatMap((type) => read.eventsOf(checkId, type)),
    );
  });

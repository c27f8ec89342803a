import { customerTasks, type HouseTask } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';

const DAY_MS = 86_400_000;

/** Events of older business dates are not looked at (rule TK13). */
const DAYS_BACK = 3;

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Checks that cut-off registers gave to different customers (rule CU12). */
export const customerTasksOf = ({ read, clock, checkStates }: PosCore): HouseTask[] =>
  read.customerChangedTwice(isoDate(clock.now() - DAYS_BACK * DAY_MS)).flatMap((checkId) => {
    const state = checkStates.get(checkId);
    if (state === undefined) return [];
    return customerTasks(state, read.eventsOf(checkId, 'customer_changed'), read.payerOf);
  });

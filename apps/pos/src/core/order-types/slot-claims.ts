import {
  type CheckState,
  claimOf,
  type HouseTask,
  orderTypeOf,
  promiseTasks,
  type SlotClaim,
  type SlotLack,
  slotLack,
  slotTasks,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { AHEAD_MS, promisedStates, typeOfCheck } from './promised-orders.ts';

/** No slot is longer. */
const DAY_MS = 86_400_000;

const EVENTS = ['promise_changed', 'slot_agreed'] as const;

const claimsBetween = (core: PosCore, from: number, until: number): SlotClaim[] =>
  promisedStates(core, from, until).flatMap((state) => {
    const events = EVENTS.flatMap((type) => core.read.eventsOf(state.check.id, type));
    return claimOf(state, events, core.clock.now()) ?? [];
  });

/** Orders that their slot has no room for (rule OP8). */
export const slotTasksOf = (core: PosCore): HouseTask[] => {
  const { read, clock, identity } = core;
  const types = read.orderTypes().map(orderTypeOf);
  const timeZone = read.site(identity.siteId)?.timeZone;
  if (timeZone === undefined || types.every(({ slots }) => slots === undefined)) return [];
  const now = clock.now();
  const claims = claimsBetween(core, now - DAY_MS, now + AHEAD_MS);
  return slotTasks(types, claims, { now, timeZone });
};

/** What cut-off registers did with promised times (rules OP11, OP12). */
export const promiseTasksOf = (core: PosCore): HouseTask[] => {
  const { read, clock } = core;
  const now = clock.now();
  return promisedStates(core, now - DAY_MS, now + AHEAD_MS).flatMap(({ check }) => {
    const rows = loadCheckRows(read, check.id);
    return rows ? promiseTasks(rows, read.eventsOf(check.id, 'promise_changed')) : [];
  });
};

/** What the slot of a check lacks (rule OP9); undefined: nothing, or it is promised for no time. */
export const slotLackOf = (core: PosCore, state: CheckState): SlotLack | undefined => {
  const { promisedAt, id } = state.check;
  const type = typeOfCheck(core.read, state);
  const timeZone = core.read.site(core.identity.siteId)?.timeZone;
  if (promisedAt == null || type?.slots === undefined || timeZone === undefined) return undefined;
  const claims = claimsBetween(core, promisedAt - DAY_MS, promisedAt + DAY_MS);
  return slotLack(type, claims, id, timeZone);
};

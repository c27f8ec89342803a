import { ok } from '@galley/base';
import { type CheckState, itemsOf } from '@galley/domain';
import type { PromisedState, PromisedView } from '../../contract/index.ts';
import { AHEAD_MS, promisedStates, sendPlanFor, sendView } from '../order-types/promised-orders.ts';
import type { PosCore } from '../pos-core.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { titleOf } from './check-title.ts';
import { noParams, type PosQuery } from './query.ts';

/** What was promised for so long ago is shown still: it may be late. */
const BEHIND_MS = 12 * 3_600_000;
/** By then the clock has sent it, unless nobody is there to do so. */
const LATE_MS = 120_000;

/** Whether a promised order waits for its time: nothing of it is with the kitchen. */
const stateOf = (state: CheckState, sendsAt: number, now: number): PromisedState => {
  if (state.unsentCount > 0) return sendsAt + LATE_MS < now ? 'late' : 'waiting';
  const open = state.lines.filter(({ liveQuantity, row }) => liveQuantity > 0 && row.stationKey);
  return open.every(({ made }) => made) ? 'done' : 'sent';
};

const promisedView = (core: PosCore, state: CheckState): PromisedView[] => {
  const { check, totalMinor, dueMinor } = state;
  const { sendsAt, sendsWhy } = sendView(core, sendPlanFor(core, state));
  const type = core.read.orderType(check.orderTypeId);
  if (sendsAt === null || type === undefined || check.promisedAt == null) return [];
  return [
    {
      id: check.id,
      title: titleOf(core.read, check),
      orderTypeName: type.name,
      orderTypeKind: type.kind,
      guestName: check.guestName,
      phone: check.phone ?? null,
      address: check.address ?? null,
      promisedAt: check.promisedAt,
      ...{ sendsAt, sendsWhy },
      state: stateOf(state, sendsAt, core.clock.now()),
      items: itemsOf(state),
      totalMinor,
      dueMinor,
    },
  ];
};

/** What is to come; what is made and paid is no longer. */
export const promisedQuery: PosQuery<'promised'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, 'order_type', 'menu_item', 'routing_rule', 'station'],
  ask() {
    const now = core.clock.now();
    const views = promisedStates(core, now - BEHIND_MS, now + AHEAD_MS)
      .flatMap((state) => promisedView(core, state))
      .filter(({ state, dueMinor }) => state !== 'done' || dueMinor > 0);
    return ok(views.sort((a, b) => a.promisedAt - b.promisedAt || (a.id < b.id ? -1 : 1)));
  },
});

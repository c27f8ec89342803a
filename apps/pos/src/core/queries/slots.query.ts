import { ok } from '@galley/base';
import { localInstant, orderTypeOf, slotsBetween } from '@galley/domain';
import { z } from 'zod';
import { businessDateNow } from '../business-day.ts';
import { promisedOrders } from '../order-types/promised-orders.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { PosQuery } from './query.ts';

const DAY_MS = 86_400_000;

/** From the roll-over of a date, or from when it can be there at the earliest, to the next roll-over. */
export const slotsQuery: PosQuery<'slots'> = (core) => ({
  schema: z.object({
    orderTypeId: z.string(),
    date: z.iso.date().exactOptional(),
  }),
  kinds: [...CHECK_KINDS, 'order_type'],
  ask({ orderTypeId, date }) {
    const { read, clock, identity } = core;
    const site = read.site(identity.siteId);
    const row = read.orderType(orderTypeId);
    const now = clock.now();
    const wanted = date ?? (site === undefined ? '' : businessDateNow(read, site, now));
    if (site === undefined || row === undefined) return ok({ date: wanted, slots: [] });
    const begins = localInstant(`${wanted}T00:00`, site.timeZone) + site.rolloverMinute * 60_000;
    const type = orderTypeOf(row);
    const from = Math.max(begins, now + 1 + (type.prepMinutes + type.wayMinutes) * 60_000);
    const promised = promisedOrders(core, begins - DAY_MS, begins + 2 * DAY_MS);
    return ok({
      date: wanted,
      slots: slotsBetween(type, from, begins + DAY_MS, promised),
    });
  },
});

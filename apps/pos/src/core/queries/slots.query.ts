import { ok } from '@galley/base';
import { calendarDay, localInstant, orderTypeOf, type SiteRow, slotsBetween } from '@galley/domain';
import { z } from 'zod';
import { businessDateNow } from '../business-day.ts';
import { promisedOrders } from '../order-types/promised-orders.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { PosQuery } from './query.ts';

const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** By the wall clock, also of a night in which that goes forward or back. */
const rollover = (date: string, { rolloverMinute, timeZone }: SiteRow): number => {
  const time = `${two(Math.floor(rolloverMinute / 60))}:${two(rolloverMinute % 60)}`;
  return localInstant(`${date}T${time}`, timeZone);
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** From the roll-over of a date, or from when it can be there at the earliest, to the next roll-over. */
export const slotsQuery: PosQuery<'slots'> = (core) => ({
  schema: z.object({
    orderTypeId: z.string(),
    date: calendarDay.exactOptional(),
    /** Its way may be longer than that of its type. */
    checkId: z.string().exactOptional(),
  }),
  kinds: [...CHECK_KINDS, 'order_type'],
  ask({ orderTypeId, date, checkId }) {
    const { read, clock, identity } = core;
    const site = read.site(identity.siteId);
    const row = read.orderType(orderTypeId);
    const now = clock.now();
    const wanted = date ?? (site === undefined ? '' : businessDateNow(read, site, now));
    if (site === undefined || row === undefined) return ok({ date: wanted, slots: [] });
    const begins = rollover(wanted, site);
    const ends = rollover(dayAfter(wanted), site);
    const type = orderTypeOf(row);
    const extra = core.checkStates.get(checkId ?? '')?.delivery?.extraMinutes ?? 0;
    const minutes = type.prepMinutes + type.wayMinutes + extra;
    const from = Math.max(begins, now + 1 + minutes * 60_000);
    const promised = promisedOrders(core, begins - DAY_MS, begins + 2 * DAY_MS);
    return ok({
      date: wanted,
      slots: slotsBetween(type, from, ends, promised, site.timeZone),
    });
  },
});

import { ok } from '@galley/base';
import { allergyText, calendarDay, keptTwice, type PartyNow, wallTime } from '@galley/domain';
import { z } from 'zod';
import type { PartyView } from '../../contract/index.ts';
import { actingNow } from '../acting.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import { beginOf, FLOOR_KINDS, partiesToday } from './floor-now.ts';
import { floorTaskViews, reservationReads } from './floor-tasks.ts';

const labelOf = (read: Reader, tableId: string | null): string | null =>
  tableId === null ? null : (read.table(tableId)?.label ?? null);

/** Where a party sits, by its check. */
const seatedAt = (read: Reader, { course, steps }: PartyNow): string | null => {
  if (course !== 'seated') return null;
  const checkId = steps.find(({ type }) => type === 'seated')?.checkId;
  return labelOf(read, read.check(checkId ?? '')?.tableId ?? null);
};

/** Who the table of a reservation is kept for as well, by whose id (rule FL42). */
const keptWith = (read: Reader, otherId: string | undefined): PartyView['keptWith'] => {
  const other = read.party(otherId ?? '');
  if (other === undefined) return null;
  return { name: read.customer(other.customerId ?? '')?.name ?? other.name, at: other.at };
};

const partyView = (read: Reader, now: PartyNow, beside: ReadonlyMap<string, string>): PartyView => {
  const { party } = now;
  const customer = read.customer(party.customerId ?? '');
  const allergies = customer === undefined ? [] : read.allergiesOfCustomer(customer.id);
  return {
    id: party.id,
    name: customer?.name ?? party.name,
    phone: customer?.phone ?? null,
    customerId: customer?.id ?? null,
    size: party.size,
    at: party.at,
    walkIn: party.walkIn === 1,
    quotedMinutes: party.quotedMinutes,
    arrivedAt: now.arrivedAt,
    tableId: party.tableId,
    tableLabel: labelOf(read, party.tableId),
    keptWith: keptWith(read, beside.get(party.id)),
    note: party.note,
    course: now.course,
    since: now.since,
    seatedAt: seatedAt(read, now),
    allergies: [...new Set(allergies.map((one) => allergyText(one)))],
  };
};

/** Names and numbers are for people who are logged in (rule CU8). */
export const partiesQuery: PosQuery<'parties'> = (core) => ({
  schema: z.object({ day: calendarDay.exactOptional() }),
  kinds: [...FLOOR_KINDS, 'check', 'customer', 'customer_allergy', 'session'],
  ask({ day }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const { site, context } = acting.value;
    const date = day ?? context.businessDate;
    const parties = partiesToday(core, site, date);
    const twice = keptTwice(reservationReads(core), beginOf(site, context.businessDate));
    const pairs = twice.flatMap((task) => (task.type === 'kept_twice' ? [task.partyIds] : []));
    const beside = new Map(pairs.flatMap(([a, b]) => [[b, a] as const, [a, b] as const]));
    return ok({
      day: date,
      today: context.businessDate,
      parties: parties.map((now) => partyView(core.read, now, beside)).sort((a, b) => a.at - b.at),
      wall: wallTime(core.clock.now(), site.timeZone).wall,
    });
  },
});

/** They name guests, and are for who is logged in. */
export const floorTasksQuery: PosQuery<'floorTasks'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, ...FLOOR_KINDS, 'check_tie', 'customer', 'session'],
  ask(_, { session }) {
    const acting = actingNow(core, session);
    return acting.ok ? ok(floorTaskViews(core, acting.value.site)) : acting;
  },
});

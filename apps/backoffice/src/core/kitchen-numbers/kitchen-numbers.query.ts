import { ok } from '@galley/base';
import { calendarDay, kitchenNumbers, paceError, type SiteRow, timedTickets } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { BackOfficeContract, OfficeKitchenNumbers } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import type { Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';

/** Expected times are learned from as many days before. */
const LEARNED_DAYS = 28;

const hourAt = ({ timeZone }: SiteRow) => {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  return (at: number): string => format.format(at);
};

const expectedOf = ({ reads }: Office, day: string, timed: ReturnType<typeof timedTickets>) => {
  const date = Temporal.PlainDate.from(day);
  const from = date.subtract({ days: LEARNED_DAYS }).toString();
  const to = date.subtract({ days: 1 }).toString();
  const history = timedTickets(reads.ticketsBetween(from, to), reads.firesBetween(from, to));
  return paceError(history, timed);
};

const numbersView = (office: Office, site: SiteRow, day: string): OfficeKitchenNumbers => {
  const { reads } = office;
  const tickets = reads.ticketsBetween(day, day);
  const timed = timedTickets(tickets, reads.firesBetween(day, day));
  const voids = reads.voidsBetween(day, day);
  const numbers = kitchenNumbers({ timed, tickets, voids }, hourAt(site));
  const names = new Map(reads.stations().map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const { items, hours } = numbers;
  return {
    ...{ items, hours, voids: numbers.voids },
    stations: numbers.stations.map((station) => ({
      ...station,
      name: nameOf(station.key),
      broughtBack: numbers.broughtBack.get(station.key) ?? 0,
    })),
    slowest: numbers.slowest.map(({ row, seconds, startedAt, items: made }) => ({
      ...{ id: row.id, checkId: row.checkId, label: row.label, seconds, startedAt, items: made },
      stationName: nameOf(row.stationKey),
    })),
    remakes: numbers.remakes.map(({ stationKey, ...one }) => ({
      ...one,
      stationName: nameOf(stationKey),
    })),
    expected: expectedOf(office, day, timed),
  };
};

export const kitchenNumberQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'kitchenNumbers'> => ({
  kitchenNumbers: {
    schema: z.object({ businessDate: calendarDay.exactOptional() }),
    kinds: ['ticket', 'course_fire', 'line_void', 'station', 'site', 'day_session', 'session'],
    ask: async (params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const day = params.businessDate ?? currentDate(office, site.value);
      const work = () => numbersView(office, site.value, day);
      return ok(await office.pace(`kitchen ${day}`, work));
    },
  },
});

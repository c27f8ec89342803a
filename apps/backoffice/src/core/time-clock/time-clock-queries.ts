import { ok } from '@galley/base';
import { calendarDay } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { hubNow, type Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';
import { hoursFile } from './hours-file.ts';
import { hoursWeek, timeClockView } from './hours-view.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

/** Topic of the core's look at the clock: the hours of who is in go on. */
const KINDS = [
  ...['punch', 'punch_correction', 'job', 'person_job', 'break_type'],
  ...['employee', 'role', 'device', 'session', 'day_session', 'day-turn'],
];
const week = z.object({ date: calendarDay.exactOptional() });

export const timeClockQueries = (
  office: Office,
): Pick<Queries, 'timeClock' | 'hours' | 'hoursFile'> => ({
  timeClock: {
    schema: z.object({}),
    kinds: KINDS,
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const { timeZone } = site.value;
      const today = currentDate(office, site.value);
      return ok(timeClockView(office.reads, timeZone, today, hubNow(office)));
    },
  },
  hours: {
    schema: week,
    kinds: KINDS,
    ask: ({ date }, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const day = date ?? currentDate(office, site.value);
      return ok(hoursWeek(office.reads, site.value.timeZone, day, hubNow(office)));
    },
  },
  hoursFile: {
    schema: week,
    kinds: KINDS,
    ask: ({ date }, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const { timeZone } = site.value;
      const day = date ?? currentDate(office, site.value);
      return ok(hoursFile(hoursWeek(office.reads, timeZone, day, hubNow(office)), timeZone));
    },
  },
});

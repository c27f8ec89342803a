import { ok } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../contract/index.ts';
import { requireActor } from './actors.ts';
import { hubNow, type Office } from './office.ts';
import { devicesView, drawerEventsView, probesView } from './reads/device-views.ts';
import { driverHelp, driverTrial } from './reads/driver-views.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const nothing = z.object({});
const longest = 8000;

export const deviceQueries = (
  office: Office,
): Pick<Queries, 'devices' | 'probes' | 'drawerEvents' | 'tryDriver' | 'driverHelp'> => ({
  drawerEvents: {
    schema: nothing,
    kinds: ['drawer_event', 'peripheral', 'employee', 'session'],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(drawerEventsView(office.reads, hubNow(office))) : actor;
    },
  },
  devices: {
    schema: nothing,
    kinds: [
      ...['peripheral', 'peripheral_state', 'device_search', 'found_devices'],
      'device_trial_answer',
      ...['station', 'device', 'employee', 'session'],
    ],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok
        ? ok(devicesView(office.reads, office.replica.identity()?.siteId ?? ''))
        : actor;
    },
  },
  probes: {
    schema: nothing,
    kinds: ['reading', 'peripheral', 'peripheral_state', 'session'],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(probesView(office.reads, hubNow(office))) : actor;
    },
  },
  driverHelp: { schema: nothing, kinds: [], ask: () => ok(driverHelp()) },
  tryDriver: {
    schema: z.object({ driver: z.string().max(longest), sample: z.string().max(longest) }),
    kinds: ['session'],
    ask: ({ driver, sample }, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(driverTrial(driver, sample)) : actor;
    },
  },
});

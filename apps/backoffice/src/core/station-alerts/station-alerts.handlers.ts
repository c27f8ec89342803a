import { ok } from '@galley/base';
import {
  decideSaveStationAlerts,
  hasScreen,
  inOrder,
  saveStationAlertsCommand,
  soundsOf,
} from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeAlerts } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

export const stationAlertHandlers = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['commands'], 'saveStationAlerts'> => ({
  saveStationAlerts: {
    schema: saveStationAlertsCommand,
    run: (input, call) =>
      act(office, {
        ...call,
        decide: (context) => {
          const facts = decideSaveStationAlerts(office.reads.stations(), input, context);
          return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
        },
      }),
  },
});

/** Stations that only print have no screen to age or to sound. */
const alertsView = ({ reads }: Office): OfficeAlerts => ({
  stations: reads
    .stations()
    .filter(hasScreen)
    .map((row) => ({
      ...{ key: row.key, name: row.name },
      ...{ targetSeconds: row.targetSeconds, lateSeconds: row.lateSeconds },
      ageTargets: row.ageTargets ?? [],
      sounds: soundsOf(row),
      quietHours: row.quietHours,
    })),
  orderTypes: reads.orderTypes().map(({ id, name }) => ({ id, name })),
  courses: inOrder(reads.courses()).map(({ number, name }) => ({ number, name })),
});

export const stationAlertQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'stationAlerts'> => ({
  stationAlerts: {
    schema: z.object({}),
    kinds: ['station', 'order_type', 'course', 'site', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(alertsView(office)) : site;
    },
  },
});

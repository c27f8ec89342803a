import { courseOf } from '../../courses/line-service.ts';
import type { KitchenNow } from '../../order-types/promise/send-time.ts';
import { routeLine } from '../../routing/route-line.ts';
import type { CheckState } from '../project-check.ts';
import type { SendFacts } from './send-facts.ts';

/** The kitchen as a promised check would find it, by the stations that would make it; undefined: nothing is known. */
export const kitchenNow = (
  { service, check }: Pick<CheckState, 'service' | 'check'>,
  { pace, stations, routing }: Pick<SendFacts, 'pace' | 'stations' | 'routing'>,
  now: number,
): KitchenNow | undefined => {
  if (pace === undefined) return undefined;
  const rules = routing && { ...routing, now };
  const stationOf: KitchenNow['pace']['stationOf'] = (line) =>
    routeLine(
      { ...line.row, course: courseOf(service, line), callNumber: check.callNumber },
      stations,
      rules,
    )?.stationKey ?? null;
  return { pace: { ...pace(now), stationOf }, now };
};

import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { StationRow } from '../../rows.ts';
import { findStation, type UnknownStation } from '../find-station.ts';
import { standInOf } from '../route-line.ts';
import type { CloseStationCommand } from './close-station.command.ts';

export type CloseStationError = NotAllowed | UnknownStation | Failure<'no_stand_in'>;

/** Closes a station or opens it, by its own screen or the office (rule KR5). What stands there stays there. */
export const decideCloseStation = (
  stations: readonly StationRow[],
  { stationKey, closed }: CloseStationCommand,
  context: DecisionContext,
): Result<Fact[], CloseStationError> => {
  const office = isPermitted(context.permissions, 'edit_menu');
  const allowed = requirePermission(context, office ? 'edit_menu' : 'bump');
  if (!allowed.ok) return allowed;
  const station = findStation(stations, stationKey);
  if (!station.ok) return station;
  if (closed && standInOf({ ...station.value, closed: 1 }, stations) === undefined) {
    return err(
      failure(
        'no_stand_in',
        `No open station stands in for ${station.value.name}. Name one in the back office under More, Routing.`,
        'stationKey',
      ),
    );
  }
  const fact = changedColumns('station', station.value.id, { closed: closed ? 1 : 0 });
  return ok(fact === undefined ? [] : [fact]);
};

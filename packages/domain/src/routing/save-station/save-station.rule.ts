import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { StationRow } from '../../rows.ts';
import { findStation, type UnknownStation } from '../find-station.ts';
import type { SaveStationCommand } from './save-station.command.ts';

export type SaveStationError =
  | NotAllowed
  | UnknownStation
  | Failure<'own_stand_in' | 'closed_without'>;

const standInProblem = (
  station: StationRow,
  standInKey: string | null | undefined,
): Failure<'own_stand_in' | 'closed_without'> | undefined => {
  if (standInKey === station.key) {
    return failure(
      'own_stand_in',
      `${station.name} cannot stand in for itself. Choose another station.`,
      'standInKey',
    );
  }
  if (standInKey !== null || station.closed !== 1) return undefined;
  return failure(
    'closed_without',
    `${station.name} is closed and its work goes elsewhere. Open it first, or choose another station.`,
    'standInKey',
  );
};

/** Paper, screen or both, and who stands in (rules KR5, KR7). What was sent stays where it is. */
export const decideSaveStation = (
  stations: readonly StationRow[],
  { stationKey, output, standInKey }: SaveStationCommand,
  context: DecisionContext,
): Result<Fact[], SaveStationError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const station = findStation(stations, stationKey);
  if (!station.ok) return station;
  const problem = standInProblem(station.value, standInKey);
  if (problem !== undefined) return err(problem);
  if (typeof standInKey === 'string') {
    const standIn = findStation(stations, standInKey);
    if (!standIn.ok) return standIn;
  }
  const fact = changedColumns('station', station.value.id, { output, standInKey });
  return ok(fact === undefined ? [] : [fact]);
};

import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { StationRow } from '../../rows.ts';
import type { SaveStationCoursesCommand } from './station-courses.command.ts';

export type SaveStationCoursesError = NotAllowed | Failure<'unknown_station'>;

const flag = (on: boolean | undefined): 0 | 1 | undefined =>
  on === undefined ? undefined : on ? 1 : 0;

/** What a station sees and prints of what is held (rules CF13, CF15). */
export const decideSaveStationCourses = (
  stations: readonly StationRow[],
  { stationKey, showComing, holdChits }: SaveStationCoursesCommand,
  context: DecisionContext,
): Result<Fact[], SaveStationCoursesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const station = stations.find(({ key }) => key === stationKey);
  if (station === undefined) {
    return err(
      failure('unknown_station', 'This station is no longer set up. Look at the list again.'),
    );
  }
  const columns = { showComing: flag(showComing), holdChits: flag(holdChits) };
  const fact = changedColumns('station', station.id, columns);
  return ok(fact === undefined ? [] : [fact]);
};

import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { StationRow } from '../rows.ts';

export type UnknownStation = Failure<'unknown_station'>;

/** Somebody reads its tickets from a screen. */
export const hasScreen = ({ output }: Pick<StationRow, 'output'>): boolean => output !== 'paper';

export const findStation = (
  stations: readonly StationRow[],
  stationKey: string,
): Result<StationRow, UnknownStation> => {
  const station = stations.find(({ key }) => key === stationKey);
  return station === undefined
    ? err(failure('unknown_station', 'This station is no longer set up. Look at the list again.'))
    : ok(station);
};

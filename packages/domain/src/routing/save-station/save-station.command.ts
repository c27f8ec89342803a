import { z } from 'zod';
import { STATION_OUTPUTS } from '../../site/site.table.ts';
import { stationKeyText } from '../save-routing/save-routing.command.ts';

/** How a station gets its tickets, and who stands in for it while it is closed; null: nobody. */
export const saveStationCommand = z.object({
  stationKey: stationKeyText,
  output: z.enum(STATION_OUTPUTS).exactOptional(),
  standInKey: stationKeyText.nullable().exactOptional(),
});
export type SaveStationCommand = z.infer<typeof saveStationCommand>;

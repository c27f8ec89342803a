import { z } from 'zod';
import { stationKeyText } from '../save-routing/save-routing.command.ts';

/** `closed`: what is sent from now on goes to the station that stands in; false: it comes here again. */
export const closeStationCommand = z.object({ stationKey: stationKeyText, closed: z.boolean() });
export type CloseStationCommand = z.infer<typeof closeStationCommand>;
